namespace RStar.Math.Evolution;

/// <summary>pass@k: how likely at least one of k independent solutions is right.</summary>
internal static class PassAtK
{
    /// <summary>
    /// The unbiased estimate from <paramref name="samples"/> solutions of which <paramref name="correct"/> are right (arXiv 2107.03374,
    /// section 2.1).
    /// </summary>
    public static double Estimate(int samples, int correct, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, samples);
        if (samples - correct < k)
        {
            return 1;
        }

        // 1 - C(samples - correct, k) / C(samples, k), as a product that cannot overflow.
        double allWrong = 1;
        for (int i = samples - correct + 1; i <= samples; i++)
        {
            allWrong *= 1 - (k / (double)i);
        }

        return 1 - allWrong;
    }

    /// <summary>1, 2, 4, ... up to the number of samples.</summary>
    public static IEnumerable<int> Steps(int samples)
    {
        for (int k = 1; k <= samples; k *= 2)
        {
            yield return k;
        }
    }
}
