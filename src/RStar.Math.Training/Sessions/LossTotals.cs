namespace RStar.Math.Training.Sessions;

/// <summary>A sum over the terms of a loss; sums of micro-batches add up to the sum of the batch.</summary>
/// <param name="Loss">The sum of weight * term.</param>
/// <param name="Weight">The sum of the weights.</param>
internal readonly record struct LossTotals(double Loss, double Weight)
{
    /// <summary>The weighted mean, NaN where there is no weight.</summary>
    public double Mean => Loss / Weight;

    /// <summary>The sum over terms and their weights, in double precision and in order.</summary>
    public static LossTotals Of(ReadOnlySpan<float> terms, ReadOnlySpan<float> weights)
    {
        var totals = default(LossTotals);
        for (int i = 0; i < terms.Length; i++)
        {
            totals += new LossTotals((double)weights[i] * terms[i], weights[i]);
        }

        return totals;
    }

    public static LossTotals operator +(LossTotals a, LossTotals b) => new(a.Loss + b.Loss, a.Weight + b.Weight);
}
