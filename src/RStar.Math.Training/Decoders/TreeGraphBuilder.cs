using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>
/// The graph of the tree engine: rows that continue the same node attend to one copy of the node's keys and values. A row's attention is
/// the softmax over [prefix | own | new], worked out in two parts, the prefix in groups of rows and the rest row by row, which are merged
/// exactly by their sums, as flash attention does.
/// </summary>
internal sealed class TreeGraphBuilder
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

    private TreeGraphBuilder(InferenceWeights weights, Value tokens)
    {
        _weights = weights;
        _shape = weights.Shape;
        GraphBuilder graph = weights.Graph;
        _positions = graph.Input(TreeLayoutNames.PositionIds, ElementType.Int64, "batch", "length");
        Value slots = graph.Input(TreeLayoutNames.Slots, ElementType.Int64, "slots");
        Value rowSlot = graph.Input(TreeLayoutNames.RowSlot, ElementType.Int64, "batch");
        Value prefixMask = graph.Input(TreeLayoutNames.PrefixMask, ElementType.Single, "groups", "prefix");
        Value ownMask = graph.Input(TreeLayoutNames.OwnMask, ElementType.Single, "batch", "own");
        _indices = new TreeIndices(_shape, slots, rowSlot, prefixMask.LengthOf(0), tokens.LengthOf(1));
        _prefixMask = prefixMask.Unsqueeze(1, 2);
        _rowBias = RowBias(ownMask, tokens.LengthOf(1));
        _rowLengths = Layout.Concat(0, ownMask.LengthOf(1), tokens.LengthOf(1), graph.Vector(1L));
    }

    private float Scale => (float)(1 / double.Sqrt(_shape.HeadSize));

    private int HeadsOfKeyHead => _shape.HeadCount / _shape.KeyValueHeadCount;

    public static GraphBuilder Build(StoredDecoder stored)
    {
        var graph = new GraphBuilder();
        var weights = new InferenceWeights(graph, stored);
        Value tokens = graph.Input(TreeLayoutNames.InputIds, ElementType.Int64, "batch", "length");
        var tree = new TreeGraphBuilder(weights, tokens);
        Value outputIndex = graph.Input(TreeLayoutNames.OutputIndex, ElementType.Int64, "asked");
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
        (Value query, Value key, Value value) = Project(layer, qkv);
        Value newKey = key.Transpose(0, 1, 3, 2);
        _new.Add((TreeLayoutNames.InLayer(TreeLayoutNames.NewKey, layer), newKey));
        _new.Add((TreeLayoutNames.InLayer(TreeLayoutNames.NewValue, layer), value));

        // [batch, key heads, query heads of the key head * length, head size], so that keys are never repeated.
        Value lines = query.Reshape(0, _shape.KeyValueHeadCount, -1, _shape.HeadSize);
        (Value prefix, Value prefixSum) = AttendToPrefix(layer, lines);
        Value seen = AttendToRow(layer, lines, newKey, value, prefix, prefixSum);
        return seen.Reshape(0, _shape.HeadCount, -1, _shape.HeadSize)
            .Transpose(0, 2, 1, 3)
            .Reshape(0, 0, _shape.HeadCount * _shape.HeadSize);
    }

    /// <summary>Queries, keys and values, [batch, their heads, length, head size], the first two turned by their positions.</summary>
    private (Value Query, Value Key, Value Value) Project(int layer, Value qkv)
    {
        int keyHeads = _shape.KeyValueHeadCount;
        Value heads = qkv.Reshape(0, 0, _shape.HeadCount + (2 * keyHeads), _shape.HeadSize).Transpose(0, 2, 1, 3);
        IReadOnlyList<Value> parts = heads.Split(1, _shape.HeadCount, keyHeads, keyHeads);
        return (Turn(parts[0], "self_attn.q_norm.weight"), Turn(parts[1], "self_attn.k_norm.weight"), parts[2]);

        Value Turn(Value part, string norm)
        {
            Value normed = _shape.QkNorm ? InferenceTrunk.Norm(_weights, part, DecoderLayout.InLayer(layer, norm)) : part;
            return normed.RotaryEmbedding(_positions, _weights[StoredDecoder.Cosines], _weights[StoredDecoder.Sines]);
        }
    }

    /// <summary>What the queries see of their prefix, and the logarithm of the sum that their scores were divided by.</summary>
    private (Value Seen, Value LogSum) AttendToPrefix(int layer, Value query)
    {
        long keyHeads = _shape.KeyValueHeadCount;
        long size = _shape.HeadSize;
        Value key = Cache(TreeLayoutNames.PrefixKey, layer, "groups", keyHeads, size, "prefix");
        Value value = Cache(TreeLayoutNames.PrefixValue, layer, "groups", keyHeads, "prefix", size);
        Value scores = _indices.ToSlots(query).FusedMatMul(key, scale: Scale) + _prefixMask;
        Value shares = scores.Softmax();

        // The largest share is exp(0) / sum, so the sum need not be taken again.
        Value logSum = scores.ReduceMax([-1]) - shares.ReduceMax([-1]).Logarithm();
        IReadOnlyList<Value> parts = _indices.ToRows(Layout.Concat(-1, shares.MatMul(value), logSum)).Split(-1, size, 1);
        return (parts[0], parts[1]);
    }

    // The prefix takes part as one token more, whose score is the logarithm of its sum and whose value is what was seen of it.
    private Value AttendToRow(int layer, Value query, Value newKey, Value newValue, Value prefix, Value prefixSum)
    {
        long keyHeads = _shape.KeyValueHeadCount;
        long size = _shape.HeadSize;
        Value ownKey = Cache(TreeLayoutNames.OwnKey, layer, "batch", keyHeads, size, "own");
        Value ownValue = Cache(TreeLayoutNames.OwnValue, layer, "batch", keyHeads, "own", size);
        Value scores = Layout.Concat(-1, query.FusedMatMul(ownKey, scale: Scale), query.FusedMatMul(newKey, scale: Scale), prefixSum);
        IReadOnlyList<Value> shares = (scores + _rowBias).Softmax().Split(-1, _rowLengths, "own", "length", 1);
        return shares[0].MatMul(ownValue) + shares[1].MatMul(newValue) + (shares[2] * prefix);
    }

    /// <summary>What is added to a row's scores, [batch, 1, query heads of a key head * length, own + length + 1].</summary>
    private Value RowBias(Value ownMask, Value length)
    {
        GraphBuilder graph = ownMask.Graph;
        Value places = Layout.Range(length.Squeeze(0), "length");
        Value later = places.GreaterThan(places.Unsqueeze(1));
        Value causal = later.Choose(graph.Scalar(Masked), graph.Scalar(0f));
        Value ofHeads = Layout.Concat(0, [.. Enumerable.Repeat(causal, HeadsOfKeyHead)]).Unsqueeze(0, 1);
        Dimension lines = ofHeads.Shape[2];
        Value lineCount = length * graph.Vector<long>(HeadsOfKeyHead);
        Value Repeated(Value bias, Value columns, Dimension name) =>
            bias.Expand(Layout.Concat(0, ownMask.LengthOf(0), graph.Vector(1L), lineCount, columns), "batch", 1, lines, name);
        Value own = Repeated(ownMask.Unsqueeze(1, 2), ownMask.LengthOf(1), "own");
        return Layout.Concat(-1, own, Repeated(ofHeads, length, "length"), Repeated(graph.Scalar(0f), graph.Vector(1L), 1));
    }

    private Value Cache(string name, int layer, params ReadOnlySpan<Dimension> shape) =>
        _weights.Graph.Input(TreeLayoutNames.InLayer(name, layer), ElementType.Single, shape);
}
