using System.Globalization;
using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>
/// The graph that ONNX Runtime GenAI's Generator runs: the keys and values of what came before go in, [batch, key heads, length, head
/// size], and come out one piece longer; the operation GroupQueryAttention turns by position and attends.
/// </summary>
internal static class GenAIGraph
{
    public const string PastKey = "past_key_values.%d.key";

    public const string PastValue = "past_key_values.%d.value";

    public const string PresentKey = "present.%d.key";

    public const string PresentValue = "present.%d.value";

    public static GraphBuilder Build(StoredDecoder stored)
    {
        var graph = new GraphBuilder();
        var weights = new InferenceWeights(graph, stored);
        Value tokens = graph.Input("input_ids", ElementType.Int64, "batch", "length");
        Value mask = graph.Input("attention_mask", ElementType.Int64, "batch", "total");
        Value lastPlaces = (mask.ReduceSum([1]) - graph.Vector(1L)).Cast(ElementType.Int32);
        Value total = mask.LengthOf(1).Squeeze(0).Cast(ElementType.Int32);
        var present = new List<(string, Value)>();
        Value x = InferenceTrunk.Run(weights, tokens, (layer, qkv) => Attend(weights, layer, qkv, lastPlaces, total, present));
        InferenceTrunk.AddHead(weights, x);
        foreach ((string name, Value value) in present)
        {
            graph.Output(name, value);
        }

        return graph;
    }

    public static string At(string name, int layer) =>
        name.Replace("%d", layer.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static Value Attend(
        InferenceWeights weights, int layer, Value qkv, Value lastPlaces, Value total, List<(string, Value)> present)
    {
        DecoderShape shape = weights.Shape;
        GraphBuilder graph = weights.Graph;
        Value query = qkv;
        Value? key = null;
        Value? value = null;
        if (shape.QkNorm)
        {
            long keys = shape.KeyValueHeadCount * shape.HeadSize;
            IReadOnlyList<Value> parts = qkv.Split(-1, shape.HeadCount * shape.HeadSize, keys, keys);
            query = InferenceTrunk.NormHeads(weights, parts[0], DecoderLayout.InLayer(layer, "self_attn.q_norm.weight"));
            key = InferenceTrunk.NormHeads(weights, parts[1], DecoderLayout.InLayer(layer, "self_attn.k_norm.weight"));
            value = parts[2];
        }

        Dimension[] Cache(string length) => ["batch", shape.KeyValueHeadCount, length, shape.HeadSize];
        Value pastKey = graph.Input(At(PastKey, layer), ElementType.Single, Cache("past"));
        Value pastValue = graph.Input(At(PastValue, layer), ElementType.Single, Cache("past"));
        Node attention = graph.Add(
            "GroupQueryAttention",
            [query, key, value, pastKey, pastValue, lastPlaces, total, weights[StoredDecoder.Cosines], weights[StoredDecoder.Sines]],
            Attributes.Of(
                ("num_heads", shape.HeadCount),
                ("kv_num_heads", shape.KeyValueHeadCount),
                ("do_rotary", 1),
                ("rotary_interleaved", 0),
                ("scale", (float)(1 / double.Sqrt(shape.HeadSize)))),
            [
                (ElementType.Single, ["batch", "length", shape.HeadCount * shape.HeadSize]),
                (ElementType.Single, Cache("total")),
                (ElementType.Single, Cache("total")),
            ],
            GraphBuilder.Microsoft);
        present.Add((At(PresentKey, layer), attention.Outputs[1]));
        present.Add((At(PresentValue, layer), attention.Outputs[2]));
        return attention.Outputs[0];
    }
}
