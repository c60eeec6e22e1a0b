using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>
/// The graph of the tree engine: rows that continue the same node attend to one copy of the node's keys and values. A row's attention is
/// the softmax over [prefix | own | new], worked out in two parts, the prefix in groups of rows and the rest row by row, which are merged
/// exactly by their sums, as flash attention does.
/// </summary>
internal sealed class TreeGraph
{
    // Not minus infinity: a part that is wholly masked then has a sum that is negligible, not one that is not a number.
    private const float Masked = -1e9f;

    private readonly InferenceWeights _weights;
    private readonly DecoderShape _shape;
    private readonly Value _positions;
    private readonly TreeIndices _indices;
    private readonly Value _prefixMask;
    private readonly Value _rowBias;
    private readonly Value _rowLengths;
    private readonly List<(string Name, Value Value)> _new = [];

    private TreeGraph(InferenceWeights weights, Value tokens)
    {
        _weights = weights;
        _shape = weights.Shape;
        GraphBuilder graph = weights.Graph;
        _positions = graph.Input("position_ids", ElementType.Int64, "batch", "length");
        Value slots = graph.Input("slots", ElementType.Int64, "slots");
        Value rowSlot = graph.Input("row_slot", ElementType.Int64, "batch");
        Value prefixMask = graph.Input("prefix_mask", ElementType.Single, "groups", "prefix");
        Value ownMask = graph.Input("own_mask", ElementType.Single, "batch", "own");
        _indices = new TreeIndices(_shape, slots, rowSlot, prefixMask.LengthOf(0), tokens.LengthOf(1));
        _prefixMask = prefixMask.Unsqueeze(1, 2);
        _rowBias = RowBias(ownMask, tokens.LengthOf(1));
        _rowLengths = Layout.Concat(0, ownMask.LengthOf(1), tokens.LengthOf(1));
    }

    private float Scale => (float)(1 / double.Sqrt(_shape.HeadSize));

    private int HeadsOfKeyHead => _shape.HeadCount / _shape.KeyValueHeadCount;

    public static GraphBuilder Build(Export.StoredDecoder stored)
    {
        var graph = new GraphBuilder();
        var weights = new InferenceWeights(graph, stored);
        Value tokens = graph.Input("input_ids", ElementType.Int64, "batch", "length");
        var tree = new TreeGraph(weights, tokens);
        Value outputIndex = graph.Input("output_index", ElementType.Int64, "asked");
        Value x = InferenceTrunk.Run(weights, tokens, tree.Attend);
        InferenceTrunk.AddHead(weights, x.Reshape(-1, weights.Shape.HiddenSize).Gather(outputIndex));
        foreach ((string name, Value value) in tree._new)
        {
            graph.Output(name, value);
        }

        return graph;
    }

    private Value Attend(int layer, Value qkv)
    {
        long keyHeads = _shape.KeyValueHeadCount;
        long size = _shape.HeadSize;
        (Value queries, Value keys, Value values) = Project(layer, qkv);

        // [batch, key heads, query heads of the key head * length, head size], so that keys are never repeated.
        Value query = queries.Reshape(0, 0, keyHeads, HeadsOfKeyHead, size).Transpose(0, 2, 3, 1, 4).Reshape(0, 0, -1, size);
        Value newKey = keys.Reshape(0, 0, keyHeads, size).Transpose(0, 2, 3, 1);
        Value newValue = values.Reshape(0, 0, keyHeads, size).Transpose(0, 2, 1, 3);
        _new.Add((FormattableString.Invariant($"new_key.{layer}"), newKey));
        _new.Add((FormattableString.Invariant($"new_value.{layer}"), newValue));

        (Value row, Value rowSum) = AttendToRow(layer, query, newKey, newValue);
        (Value prefix, Value prefixSum) = AttendToPrefix(layer, query);
        Value merged = row + ((prefix - row) * (prefixSum - rowSum).Sigmoid());
        return merged.Reshape(0, 0, HeadsOfKeyHead, -1, size).Transpose(0, 3, 1, 2, 4).Reshape(0, 0, _shape.HeadCount * size);
    }

    /// <summary>Queries, keys and values, [batch, length, their heads * head size], the first two turned by their positions.</summary>
    private (Value Queries, Value Keys, Value Values) Project(int layer, Value qkv)
    {
        long queries = _shape.HeadCount * _shape.HeadSize;
        long keys = _shape.KeyValueHeadCount * _shape.HeadSize;
        Value values;
        Value turned;
        if (_shape.QkNorm)
        {
            IReadOnlyList<Value> parts = qkv.Split(-1, queries, keys, keys);
            Value query = InferenceTrunk.NormHeads(_weights, parts[0], DecoderLayout.InLayer(layer, "self_attn.q_norm.weight"));
            Value key = InferenceTrunk.NormHeads(_weights, parts[1], DecoderLayout.InLayer(layer, "self_attn.k_norm.weight"));
            (turned, values) = (Layout.Concat(-1, query, key), parts[2]);
        }
        else
        {
            IReadOnlyList<Value> parts = qkv.Split(-1, queries + keys, keys);
            (turned, values) = (parts[0], parts[1]);
        }

        turned = turned.RotaryEmbedding(_positions, _weights[Export.StoredDecoder.Cosines], _weights[Export.StoredDecoder.Sines]);
        IReadOnlyList<Value> heads = turned.Split(-1, queries, keys);
        return (heads[0], heads[1], values);
    }

    private (Value Result, Value LogSum) AttendToRow(int layer, Value query, Value newKey, Value newValue)
    {
        long keyHeads = _shape.KeyValueHeadCount;
        long size = _shape.HeadSize;
        Value ownKey = Cache($"own_key.{layer}", "batch", keyHeads, size, "own");
        Value ownValue = Cache($"own_value.{layer}", "batch", keyHeads, "own", size);
        Value scores = Layout.Concat(-1, query.FusedMatMul(ownKey, scale: Scale), query.FusedMatMul(newKey, scale: Scale)) + _rowBias;
        (Value shares, Value logSum) = Softmax(scores);
        IReadOnlyList<Value> parts = shares.Split(-1, _rowLengths, "own", "length");
        return (parts[0].MatMul(ownValue) + parts[1].MatMul(newValue), logSum);
    }

    private (Value Result, Value LogSum) AttendToPrefix(int layer, Value query)
    {
        long keyHeads = _shape.KeyValueHeadCount;
        long size = _shape.HeadSize;
        Value key = Cache($"prefix_key.{layer}", "groups", keyHeads, size, "prefix");
        Value value = Cache($"prefix_value.{layer}", "groups", keyHeads, "prefix", size);
        Value scores = _indices.ToSlots(query).FusedMatMul(key, scale: Scale) + _prefixMask;
        (Value shares, Value logSum) = Softmax(scores);
        IReadOnlyList<Value> parts = _indices.ToRows(Layout.Concat(-1, shares.MatMul(value), logSum)).Split(-1, size, 1);
        return (parts[0], parts[1]);
    }

    /// <summary>The softmax over the last axis and the logarithm of the sum that it divided by.</summary>
    private static (Value Shares, Value LogSum) Softmax(Value scores)
    {
        // The largest share is exp(0) / sum, so the sum need not be taken again.
        Value shares = scores.Softmax();
        return (shares, scores.ReduceMax([-1]) - shares.ReduceMax([-1]).Logarithm());
    }

    /// <summary>What is added to a row's scores, [batch, 1, query heads of a key head * length, own + length].</summary>
    private Value RowBias(Value ownMask, Value length)
    {
        GraphBuilder graph = ownMask.Graph;
        Value places = Layout.Range(length.Squeeze(0), "length");
        Value later = places.GreaterThan(places.Unsqueeze(1));
        Value causal = later.Choose(graph.Scalar(Masked), graph.Scalar(0f));
        Value ofHeads = Layout.Concat(0, [.. Enumerable.Repeat(causal, HeadsOfKeyHead)]).Unsqueeze(0, 1);
        Value batch = ownMask.LengthOf(0);
        Value rows = length * graph.Vector<long>(HeadsOfKeyHead);
        Value own = ownMask.Unsqueeze(1, 2).Expand(
            Layout.Concat(0, batch, graph.Vector(1L), rows, ownMask.LengthOf(1)), "batch", 1, ofHeads.Shape[2], "own");
        Value fresh = ofHeads.Expand(Layout.Concat(0, batch, graph.Vector(1L), rows, length), "batch", 1, ofHeads.Shape[2], "length");
        return Layout.Concat(-1, own, fresh);
    }

    private Value Cache(FormattableString name, params ReadOnlySpan<Dimension> shape) =>
        _weights.Graph.Input(FormattableString.Invariant(name), ElementType.Single, shape);
}
