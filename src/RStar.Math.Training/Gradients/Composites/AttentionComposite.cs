using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class AttentionComposite
{
    /// <summary>
    /// softmax(scale q k^T) v over the keys up to each query's own place, [B, KV, T*G, hd]. The G query heads that share a key head stand
    /// together at each place, so that keys and values are never repeated.
    /// </summary>
    /// <param name="composites">Where the rule goes.</param>
    /// <param name="q">[B, KV, T*G, hd].</param>
    /// <param name="k">[B, KV, T, hd].</param>
    /// <param name="v">[B, KV, T, hd].</param>
    /// <param name="blocks">T divided.</param>
    /// <param name="scale">What the scores are multiplied by.</param>
    public static Value CausalAttention(
        this Composites composites, Value q, Value k, Value v, IReadOnlyList<CausalBlock> blocks, float scale)
    {
        List<Value> probabilities =
            [.. blocks.Select(block => (block.QueriesOf(q).FusedMatMul(block.KeysOf(k), transposeB: true, scale: scale) + block.Mask).Softmax())];
        Value result = Joined(q, blocks.Zip(probabilities, (block, probability) => probability.MatMul(block.KeysOf(v))));
        return composites.Record(result, [q, k, v], (gradient, backward) =>
        {
            // sum_j P_j dP_j of a row equals dO O, which is far shorter (arXiv 2205.14135, appendix B.4).
            Value along = (gradient * result).ReduceSum([-1]);
            List<Value> scores = [.. blocks.Zip(probabilities, (block, probability) =>
                probability * (block.QueriesOf(gradient).FusedMatMul(block.KeysOf(v), transposeB: true) - block.QueriesOf(along)))];
            backward.Add(q, () => Joined(q, blocks.Zip(scores, (block, score) => score.FusedMatMul(block.KeysOf(k), scale: scale))));
            foreach ((CausalBlock block, Value score, Value probability) in blocks.Zip(scores, probabilities))
            {
                backward.Add(k, () => block.AmongAllKeys(score.FusedMatMul(block.QueriesOf(q), transposeA: true, scale: scale), k));
                backward.Add(v, () => block.AmongAllKeys(probability.FusedMatMul(block.QueriesOf(gradient), transposeA: true), v));
            }
        });
    }

    /// <summary>The blocks' queries one after another, in the shape of all queries.</summary>
    private static Value Joined(Value q, IEnumerable<Value> parts) =>
        q.Graph.Add("Concat", parts.ToArray(), q.Type, q.Shape, Attributes.Of(("axis", 2)));
}
