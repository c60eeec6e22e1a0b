using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class AttentionComposite
{
    /// <summary>
    /// softmax(scale q k^T + mask) v, [B, KV, G*T, hd]. The G query heads that share a key head lie behind one another, so that keys and
    /// values are never repeated.
    /// </summary>
    /// <param name="composites">Where the rule goes.</param>
    /// <param name="q">[B, KV, G*T, hd].</param>
    /// <param name="k">[B, KV, T, hd].</param>
    /// <param name="v">[B, KV, T, hd].</param>
    /// <param name="mask">[G*T, T]: 0, or a large negative number where a query does not see a key.</param>
    /// <param name="scale">What the scores are multiplied by.</param>
    public static Value Attention(this Composites composites, Value q, Value k, Value v, Value mask, float scale)
    {
        Value probability = (q.FusedMatMul(k, transposeB: true, scale: scale) + mask).Softmax();
        Value result = probability.MatMul(v);
        return composites.Record(result, [q, k, v], (gradient, backward) =>
        {
            // sum_j P_j dP_j of a row equals dO O, which is far shorter (arXiv 2205.14135, appendix B.4).
            Value along = (gradient * result).ReduceSum([-1]);
            Value scores = probability * (gradient.FusedMatMul(v, transposeB: true) - along);
            backward.Add(q, () => scores.FusedMatMul(k, scale: scale));
            backward.Add(k, () => scores.FusedMatMul(q, transposeA: true, scale: scale));
            backward.Add(v, () => probability.FusedMatMul(gradient, transposeA: true));
        });
    }
}
