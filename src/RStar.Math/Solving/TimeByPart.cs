namespace RStar.Math;

/// <summary>Wall-clock time of solves, divided among their parts.</summary>
/// <param name="Policy">While the policy model wrote.</param>
/// <param name="Reward">While the process reward model valued.</param>
/// <param name="Code">While code ran.</param>
/// <param name="Search">The rest: what the search took for itself.</param>
public sealed record TimeByPart(TimeSpan Policy, TimeSpan Reward, TimeSpan Code, TimeSpan Search)
{
    /// <summary>No time at all.</summary>
    public static TimeByPart None { get; } = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>The sum of the parts.</summary>
    public TimeSpan Total => Policy + Reward + Code + Search;

    /// <summary>
    /// The time of a solve. Expansions wait at the same time, and each counts its own wait in <see cref="SolveStatistics"/>; so the
    /// wall-clock time of all waits is divided among the parts as those sums are to each other.
    /// </summary>
    /// <param name="statistics">What the solve has cost.</param>
    public static TimeByPart Of(SolveStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        TimeSpan summed = statistics.PolicyTime + statistics.RewardTime + statistics.CodeTime;
        double scale = summed > TimeSpan.Zero ? double.Max(0, (statistics.Elapsed - statistics.SearchTime) / summed) : 0;
        return Divided(statistics.Elapsed, statistics.PolicyTime * scale, statistics.RewardTime * scale, statistics.CodeTime * scale);
    }

    /// <summary>The times of two solves together.</summary>
    /// <param name="other">The other's.</param>
    public TimeByPart Add(TimeByPart other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Policy + other.Policy, Reward + other.Reward, Code + other.Code, Search + other.Search);
    }

    /// <summary>
    /// The same division of another total, as of the time that solves took which went on together; without any time, all is the search's.
    /// </summary>
    /// <param name="total">The total.</param>
    public TimeByPart ScaledTo(TimeSpan total)
    {
        double scale = Total > TimeSpan.Zero ? total / Total : 0;
        return Divided(total, Policy * scale, Reward * scale, Code * scale);
    }

    private static TimeByPart Divided(TimeSpan total, TimeSpan policy, TimeSpan reward, TimeSpan code)
    {
        TimeSpan search = total - policy - reward - code;
        return new(policy, reward, code, search > TimeSpan.Zero ? search : TimeSpan.Zero);
    }
}
