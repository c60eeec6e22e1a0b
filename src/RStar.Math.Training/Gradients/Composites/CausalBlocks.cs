using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

/// <summary>
/// Consecutive tokens that ask together. They see no key after their last, so that scores are computed for the keys up to there alone:
/// with four blocks five eighths of the square.
/// </summary>
/// <param name="FirstQuery">The place of the first query among T*G, a vector of one.</param>
/// <param name="EndQuery">The place after the last.</param>
/// <param name="EndKey">The number of keys that the block sees, a vector of one.</param>
/// <param name="HiddenKeys">The number of those that it does not see, a vector of one; null for the last block, which sees all.</param>
/// <param name="Queries">The number of queries.</param>
/// <param name="Keys">The number of keys.</param>
/// <param name="Mask">[queries, keys]: 0, or a large negative number where the key comes after the query.</param>
internal sealed record CausalBlock(
    Value FirstQuery, Value EndQuery, Value EndKey, Value? HiddenKeys, Dimension Queries, Dimension Keys, Value Mask)
{
    private const int Count = 4;

    // Large enough that exp(-x) is 0 next to any score.
    private const float Unseen = -1e9f;

    /// <summary>
    /// Divides a length into blocks. Where it is not a multiple of their number the first ones are shorter, and those that are empty see no
    /// key: a product over an empty block of queries would be left unwritten by ONNX Runtime, but there is none with a key to write.
    /// </summary>
    /// <param name="length">T, a vector of one 64-bit integer.</param>
    /// <param name="group">G, the number of queries at each token.</param>
    public static IReadOnlyList<CausalBlock> Divide(Value length, int group)
    {
        GraphBuilder graph = length.Graph;
        Value end = length.Squeeze(0);
        Value keyPlaces = Layout.Range(end, "length");
        Value queryPlaces = Layout.Range(end * graph.Scalar((long)group), "queries") / graph.Scalar((long)group);
        Value mask = queryPlaces.Unsqueeze(-1).LessThan(keyPlaces).Choose(graph.Scalar(Unseen), graph.Scalar(0f));
        Value size = (length + graph.Vector(Count - 1L)) / graph.Vector((long)Count);
        var blocks = new List<CausalBlock>();
        Value first = graph.Vector(0L);
        for (int i = 1; i <= Count; i++)
        {
            Value endKey = (length - (size * graph.Vector((long)(Count - i)))).Maximum(graph.Vector(0L));
            Value endQuery = endKey * graph.Vector((long)group);
            (Dimension queries, Dimension keys) = ($"queries.{i}", i == Count ? "length" : $"keys.{i}");
            Value seen = mask.Slice(0, first, endQuery, queries).Slice(1, graph.Vector(0L), endKey, keys);
            blocks.Add(new CausalBlock(first, endQuery, endKey, i == Count ? null : length - endKey, queries, keys, seen));
            first = endQuery;
        }

        return blocks;
    }

    /// <summary>The block's queries of a value [B, KV, T*G, n].</summary>
    public Value QueriesOf(Value value) => value.Slice(2, FirstQuery, EndQuery, Queries);

    /// <summary>The keys that the block sees of a value [B, KV, T, n].</summary>
    public Value KeysOf(Value value) => HiddenKeys is null ? value : value.Slice(2, value.Graph.Vector(0L), EndKey, Keys);

    /// <summary>What <see cref="KeysOf"/> took from a value, in the value's shape: zero at the keys that the block does not see.</summary>
    public Value AmongAllKeys(Value part, Value value)
    {
        if (HiddenKeys is null)
        {
            return part;
        }

        GraphBuilder graph = part.Graph;
        Value pads = Layout.Concat(0, graph.Vector(0L, 0, 0, 0, 0, 0), HiddenKeys, graph.Vector(0L));
        return graph.Add("Pad", [part, pads], value.Type, value.Shape);
    }
}
