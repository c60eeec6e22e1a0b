namespace RStar.Math.Evolution;

/// <summary>What searches cost, summed over problems. Seconds of problems that were searched at the same time add up.</summary>
public sealed record SampleCost
{
    /// <summary>Rollouts done.</summary>
    public long Rollouts { get; init; }

    /// <summary>Nodes of all trees.</summary>
    public long Nodes { get; init; }

    /// <summary>Tokens generated.</summary>
    public long Tokens { get; init; }

    /// <summary>Programs run.</summary>
    public long Executions { get; init; }

    /// <summary>From the beginning of each search to its end.</summary>
    public double Seconds { get; init; }

    /// <summary>
    /// Waiting for the policy. Expansions wait at the same time and each counts its own wait, so that this may be more than
    /// <see cref="Seconds"/>.
    /// </summary>
    public double PolicySeconds { get; init; }

    /// <summary>Waiting for the reward model, counted likewise.</summary>
    public double RewardSeconds { get; init; }

    /// <summary>Waiting for programs, counted likewise.</summary>
    public double CodeSeconds { get; init; }

    /// <summary><see cref="Seconds"/>, divided among the parts as all waits are to each other.</summary>
    internal TimeByPart Parts
    {
        get
        {
            var total = TimeSpan.FromSeconds(Seconds);
            var waits = new TimeByPart(
                TimeSpan.FromSeconds(PolicySeconds), TimeSpan.FromSeconds(RewardSeconds), TimeSpan.FromSeconds(CodeSeconds), TimeSpan.Zero);
            return waits.Total > total ? waits.ScaledTo(total) : waits with { Search = total - waits.Total };
        }
    }

    internal static SampleCost Of(SolveStatistics statistics) => new()
    {
        Rollouts = statistics.Rollouts,
        Nodes = statistics.Nodes,
        Tokens = statistics.Tokens,
        Executions = statistics.Executions,
        Seconds = statistics.Elapsed.TotalSeconds,
        PolicySeconds = statistics.PolicyTime.TotalSeconds,
        RewardSeconds = statistics.RewardTime.TotalSeconds,
        CodeSeconds = statistics.CodeTime.TotalSeconds,
    };

    /// <summary>The sum of two costs.</summary>
    /// <param name="left">A cost.</param>
    /// <param name="right">Another.</param>
    public static SampleCost operator +(SampleCost left, SampleCost right) => new()
    {
        Rollouts = left.Rollouts + right.Rollouts,
        Nodes = left.Nodes + right.Nodes,
        Tokens = left.Tokens + right.Tokens,
        Executions = left.Executions + right.Executions,
        Seconds = left.Seconds + right.Seconds,
        PolicySeconds = left.PolicySeconds + right.PolicySeconds,
        RewardSeconds = left.RewardSeconds + right.RewardSeconds,
        CodeSeconds = left.CodeSeconds + right.CodeSeconds,
    };
}
