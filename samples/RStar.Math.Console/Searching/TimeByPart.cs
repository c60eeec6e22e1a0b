using System.Text.Json.Serialization;

namespace RStar.Math.Console.Searching;

/// <summary>Where the wall-clock time of solves went, in seconds; the parts add up to the total.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Policy">While the policy wrote.</param>
/// <param name="Reward">While the reward model valued.</param>
/// <param name="Code">While Python ran.</param>
/// <param name="Search">The rest: what the search took for itself.</param>
internal sealed record TimeByPart(
    [property: JsonPropertyName("total")] double Total,
    [property: JsonPropertyName("policy")] double Policy,
    [property: JsonPropertyName("reward")] double Reward,
    [property: JsonPropertyName("code")] double Code,
    [property: JsonPropertyName("search")] double Search)
{
    public static TimeByPart None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>
    /// The time of a solve. Expansions wait at the same time, and each counts its own wait; so the wall-clock time of all waits is divided among
    /// the parts as their sums are to each other.
    /// </summary>
    public static TimeByPart Of(SolveStatistics statistics)
    {
        double total = statistics.Elapsed.TotalSeconds;
        double summed = (statistics.PolicyTime + statistics.RewardTime + statistics.CodeTime).TotalSeconds;
        double scale = summed > 0 ? (statistics.Elapsed - statistics.SearchTime).TotalSeconds / summed : 0;
        double policy = statistics.PolicyTime.TotalSeconds * scale;
        double reward = statistics.RewardTime.TotalSeconds * scale;
        double code = statistics.CodeTime.TotalSeconds * scale;
        return new TimeByPart(total, policy, reward, code, double.Max(0, total - policy - reward - code));
    }

    /// <summary>The same division of another total.</summary>
    public TimeByPart ScaledTo(double total)
    {
        double scale = Total > 0 ? total / Total : 0;
        return new TimeByPart(total, Policy * scale, Reward * scale, Code * scale, Total > 0 ? Search * scale : total);
    }

    /// <summary>The same in whole milliseconds, for people and files.</summary>
    public TimeByPart Rounded() => new(Milliseconds(Total), Milliseconds(Policy), Milliseconds(Reward), Milliseconds(Code), Milliseconds(Search));

    public static TimeByPart operator +(TimeByPart left, TimeByPart right) => new(
        left.Total + right.Total, left.Policy + right.Policy, left.Reward + right.Reward, left.Code + right.Code, left.Search + right.Search);

    private static double Milliseconds(double seconds) => double.Round(seconds, 3);
}
