using RStar.Math.Training;
using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.TestModels;

/// <summary>Attention by GroupQueryAttention, which turns queries and keys itself unless the graph is given positions.</summary>
internal sealed class GroupedQueryGraph : ForeignAttentionGraph
{
    private readonly Value? _positions;
    private readonly Value _lastPlaces;
    private readonly Value _total;

    public GroupedQueryGraph(InferenceWeights weights, ForeignLayout layout)
        : base(weights, layout)
    {
        if (layout.LengthsForMask)
        {
            _lastPlaces = Graph.Input("seqlens_k", ElementType.Int32, "batch_size");
            _total = Graph.Input("total_sequence_length", ElementType.Int32);
        }
        else
        {
            Value mask = Graph.Input("attention_mask", ElementType.Int64, "batch_size", "total_sequence_length");
            _lastPlaces = (mask.ReduceSum([1]) - Graph.Vector(1L)).Cast(ElementType.Int32);
            _total = mask.ShapeOf().Gather(Graph.Scalar(1L)).Cast(ElementType.Int32);
        }

        _positions = layout.PositionIds ? Graph.Input("position_ids", ElementType.Int64, "batch_size", "sequence_length") : null;
    }

    public override Value Attend(int layer, (Value Query, Value Key, Value Value) projected)
    {
        (Value query, Value key, Value value) = projected;
        if (_positions is not null)
        {
            (query, key) = (Turn(query, _positions), Turn(key, _positions));
        }

        bool turns = _positions is null;
        Value? cosines = turns ? Weights[StoredDecoder.Cosines] : null;
        Value? sines = turns ? Weights[StoredDecoder.Sines] : null;
        bool packed = Layout.PackedQkv && turns && !Shape.QkNorm;
        Value?[] given = packed ? [RStar.Math.Training.Graphs.Layout.Concat(-1, query, key, value), null, null] : [query, key, value];
        Node attention = Graph.Add(
            "GroupQueryAttention",
            [.. given, Past(layer, "key"), Past(layer, "value"), _lastPlaces, _total, cosines, sines],
            Attributes.Of(
                ("num_heads", Shape.HeadCount), ("kv_num_heads", Shape.KeyValueHeadCount), ("scale", Scale), ("do_rotary", turns ? 1 : 0)),
            [
                (ElementType.Single, query.Shape),
                (ElementType.Single, Cache("total_sequence_length")),
                (ElementType.Single, Cache("total_sequence_length")),
            ],
            GraphBuilder.Microsoft);
        Present(layer, "key", attention.Outputs[1]);
        Present(layer, "value", attention.Outputs[2]);
        return attention.Outputs[0];
    }
}
