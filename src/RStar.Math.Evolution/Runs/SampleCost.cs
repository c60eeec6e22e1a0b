namespace RStar.Math.Evolution;

/// <summary>What searches cost: sums over problems.</summary>
internal sealed record SampleCost
{
    public long Rollouts { get; init; }

    public long Nodes { get; init; }

    public long Tokens { get; init; }

    public long Executions { get; init; }

    public double Seconds { get; init; }

    public double PolicySeconds { get; init; }

    public double RewardSeconds { get; init; }

    public double CodeSeconds { get; init; }

    public static SampleCost Of(SolveStatistics statistics) => new()
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
