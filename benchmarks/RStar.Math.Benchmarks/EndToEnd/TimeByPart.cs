namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>Seconds of the clock, divided among the parts of a solve.</summary>
/// <param name="Policy">While the policy wrote.</param>
/// <param name="Reward">While the process preference model valued.</param>
/// <param name="Python">While code ran.</param>
/// <param name="Search">The rest: what the search took for itself.</param>
internal sealed record TimeByPart(double Policy, double Reward, double Python, double Search)
{
    public double Total => Policy + Reward + Python + Search;

    /// <summary>
    /// Divides the time of many solves that went on together. Each expansion counts its own waits, and those of many overlap: so the time
    /// of the clock is divided as the sums of the parts are to each other.
    /// </summary>
    /// <param name="seconds">The time of all together.</param>
    /// <param name="solves">What each of them says.</param>
    public static TimeByPart Divide(double seconds, IReadOnlyCollection<SolveStatistics> solves)
    {
        TimeByPart sum = solves.Select(OfOne).Aggregate(new TimeByPart(0, 0, 0, 0), (all, one) => all.Plus(one));
        return sum.Total > 0 ? sum.Times(seconds / sum.Total) : new TimeByPart(0, 0, 0, seconds);
    }

    public TimeByPart Times(double factor) => new(Policy * factor, Reward * factor, Python * factor, Search * factor);

    private TimeByPart Plus(TimeByPart other) =>
        new(Policy + other.Policy, Reward + other.Reward, Python + other.Python, Search + other.Search);

    // What the search took is known by the clock; the waits of one solve's expansions overlap with each other.
    private static TimeByPart OfOne(SolveStatistics solve)
    {
        double summed = (solve.PolicyTime + solve.RewardTime + solve.CodeTime).TotalSeconds;
        double waited = (solve.Elapsed - solve.SearchTime).TotalSeconds;
        double scale = summed > 0 ? waited / summed : 0;
        double search = summed > 0 ? solve.SearchTime.TotalSeconds : solve.Elapsed.TotalSeconds;
        return new TimeByPart(
            solve.PolicyTime.TotalSeconds * scale, solve.RewardTime.TotalSeconds * scale, solve.CodeTime.TotalSeconds * scale, search);
    }
}
