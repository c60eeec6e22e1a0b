using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class CrossEntropyComposite
{
    /// <summary>
    /// -log softmax(x E^T)[label] for each row. In the backward pass nothing is done element by element on the [rows, vocabulary] logits:
    /// with p the probabilities and w the gradient of each row's loss, dx = w (p E - E[label]) and dE = p^T (w x), from which w x is taken
    /// at the label's row.
    /// </summary>
    /// <param name="composites">Where the rule goes.</param>
    /// <param name="x">[M, H].</param>
    /// <param name="head">E, [V, H].</param>
    /// <param name="labels">[M], 64-bit integers.</param>
    /// <param name="labelRows">
    /// E[labels], [M, H]: a variable of its own, because a label may come several times. Its gradient, -w x, is E's at those rows.
    /// </param>
    public static CrossEntropy CrossEntropy(this Composites composites, Value x, Value head, Value labels, Value labelRows)
    {
        Value logits = x.FusedMatMul(head, transposeB: true);
        Value probabilities = logits.Softmax();

        // The largest probability never underflows, so its logarithm tells the normalizer at any distance of the label.
        Value best = logits.ReduceMax([-1], keepAxes: false);
        Value label = logits.GatherElements(labels.Unsqueeze(-1), -1).Squeeze(-1);
        Value losses = best - probabilities.ReduceMax([-1], keepAxes: false).Logarithm() - label;
        composites.Record(losses, [x, head, labelRows], (gradient, backward) =>
        {
            Value weight = gradient.Unsqueeze(-1);
            Value weighted = weight * x;
            backward.Add(x, () => weight * (probabilities.MatMul(head) - labelRows));
            backward.Add(head, () => probabilities.FusedMatMul(weighted, transposeA: true));
            backward.Add(labelRows, () => -weighted);
        });
        return new CrossEntropy(losses, label.EqualTo(best));
    }
}

/// <summary>What <see cref="CrossEntropyComposite"/> gives for each row.</summary>
/// <param name="Losses">-log p(label), [M].</param>
/// <param name="Correct">Whether no other token is more probable than the label, [M].</param>
internal sealed record CrossEntropy(Value Losses, Value Correct);
