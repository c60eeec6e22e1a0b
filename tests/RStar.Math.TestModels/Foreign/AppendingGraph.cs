using RStar.Math.Training;
using RStar.Math.Training.Graphs;
using Layouts = RStar.Math.Training.Graphs.Layout;

namespace RStar.Math.TestModels;

/// <summary>Attention over a past that the graph appends the new keys and values to; a row's padding is on its left.</summary>
internal sealed class AppendingGraph : ForeignAttentionGraph
{
    private readonly Value _positions;
    private readonly Value _bias;

    public AppendingGraph(InferenceWeights weights, ForeignLayout layout, Value tokens)
        : base(weights, layout)
    {
        Value mask = Graph.Input("attention_mask", ElementType.Int64, "batch_size", "total_sequence_length");
        Value total = mask.LengthOf(1);
        Value before = total - tokens.LengthOf(1);
        _positions = layout.PositionIds
            ? Graph.Input("position_ids", ElementType.Int64, "batch_size", "sequence_length")
            : (mask.CumulativeSum(1) - Graph.Scalar(1L)).Maximum(Graph.Scalar(0L)).Slice(1, before, total, "sequence_length");

        // [batch, 1, length, total]: a token sees what is not padding and not later than itself.
        Value places = Layouts.Range(total.Squeeze(0), "total_sequence_length");
        Value own = places.Slice(0, before, total, "sequence_length").Unsqueeze(1);
        Value seen = places.GreaterThan(own).Not().And(mask.Unsqueeze(1, 2).Cast(ElementType.Bool));
        _bias = seen.Choose(Graph.Scalar(0f), Graph.Scalar(float.MinValue));
    }

    public override Value Attend(int layer, (Value Query, Value Key, Value Value) projected)
    {
        Value query = Turn(projected.Query, _positions);
        Value key = Append(layer, "key", Turn(projected.Key, _positions));
        Value value = Append(layer, "value", projected.Value);
        if (Shape.HeadCount != Shape.KeyValueHeadCount)
        {
            (key, value) = (Repeat(key), Repeat(value));
        }

        return Layout.Attention == ForeignAttention.MultiHead ? ByOperation(query, key, value) : ByProducts(query, key, value);
    }

    private Value Append(int layer, string part, Value fresh)
    {
        Value heads = fresh.Reshape(0, 0, Shape.KeyValueHeadCount, Shape.HeadSize).Transpose(0, 2, 1, 3);
        Value all = Layouts.Concat(2, Past(layer, part), heads);
        Present(layer, part, all);
        return all;
    }

    // [batch, key heads, total, head size] as [batch, heads, total, head size].
    private Value Repeat(Value cache)
    {
        int times = Shape.HeadCount / Shape.KeyValueHeadCount;
        Value one = cache.Unsqueeze(2);
        Value[] copies = [.. Enumerable.Repeat(one, times)];
        Value repeated = Layouts.Concat(2, copies);
        Value shape = Layouts.Concat(
            0, cache.LengthOf(0), Graph.Vector<long>(Shape.HeadCount), cache.LengthOf(2), Graph.Vector<long>(Shape.HeadSize));
        return repeated.Reshape(shape, "batch_size", Shape.HeadCount, "total_sequence_length", Shape.HeadSize);
    }

    private Value ByOperation(Value query, Value key, Value value) => Graph.Add(
        "MultiHeadAttention",
        [query, key, value, null, null, _bias],
        ElementType.Single,
        query.Shape,
        Attributes.Of(("num_heads", Shape.HeadCount), ("scale", Scale), ("mask_filter_value", -10000f)),
        GraphBuilder.Microsoft);

    private Value ByProducts(Value query, Value key, Value value)
    {
        Value heads = query.Reshape(0, 0, Shape.HeadCount, Shape.HeadSize).Transpose(0, 2, 1, 3);
        Value scores = (heads.MatMul(key.Transpose(0, 1, 3, 2)) * Scale) + _bias;
        return scores.Softmax().MatMul(value).Transpose(0, 2, 1, 3).Reshape(0, 0, Shape.HeadCount * Shape.HeadSize);
    }
}
