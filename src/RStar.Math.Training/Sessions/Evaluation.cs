namespace RStar.Math.Training.Sessions;

/// <summary>What a forward pass says of a batch.</summary>
/// <param name="Totals">The loss, the same as a training step's.</param>
/// <param name="Correct">
/// The weight of the terms that are right: the label is the most probable token, the chosen value is above the rejected one, or value and
/// target have the same sign.
/// </param>
/// <param name="Terms">Each term of the loss without its weight: M, or P where the loss is over pairs.</param>
/// <param name="Values">The M values after tanh (before it for raw values); empty for a language model.</param>
internal sealed record Evaluation(LossTotals Totals, double Correct, float[] Terms, float[] Values)
{
    /// <summary>The weighted share of terms that are right, NaN where there is no weight.</summary>
    public double Accuracy => Correct / Totals.Weight;
}
