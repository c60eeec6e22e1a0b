namespace RStar.Math.Evolution;

/// <summary>Where a measured value lies with a confidence of 95 %, given how few problems it was measured on.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    // The normal distribution's 97.5 % quantile.
    private const double Deviations = 1.959963984540054;

    /// <summary>
    /// The interval of a share, after Wilson: it stays within [0, 1] and means something near its ends and for few problems.
    /// </summary>
    /// <param name="share">The share of problems, in [0, 1].</param>
    /// <param name="problems">The problems; of none nothing is known.</param>
    internal static ConfidenceInterval OfShare(double share, long problems)
    {
        if (problems == 0)
        {
            return new ConfidenceInterval(0, 1);
        }

        double weight = Deviations * Deviations / problems;
        double middle = (share + (weight / 2)) / (1 + weight);
        double reach = Deviations / (1 + weight) * double.Sqrt(((share * (1 - share)) + (weight / 4)) / problems);
        return new ConfidenceInterval(double.Max(0, middle - reach), double.Min(1, middle + reach));
    }

    /// <summary>
    /// The interval of the difference of two shares over the same problems. Only problems that one solves and the other does not tell them
    /// apart; half a problem of each of the four kinds is added (Agresti and Min), so that few of them do not look like certainty.
    /// </summary>
    /// <param name="problems">Whether the one and the other solve each problem.</param>
    internal static ConfidenceInterval OfLead(IEnumerable<(bool One, bool Other)> problems)
    {
        (bool One, bool Other)[] all = [.. problems];
        double count = all.Length + 2;
        double ahead = (all.Count(each => each is (true, false)) + 0.5) / count;
        double behind = (all.Count(each => each is (false, true)) + 0.5) / count;
        double lead = ahead - behind;
        double reach = Deviations * double.Sqrt((ahead + behind - (lead * lead)) / count);
        return new ConfidenceInterval(double.Max(-1, lead - reach), double.Min(1, lead + reach));
    }
}
