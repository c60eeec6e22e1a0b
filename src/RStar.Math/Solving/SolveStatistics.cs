namespace RStar.Math;

/// <summary>What a solve has cost. Where its time went is in <see cref="TimeByPart.Of"/>.</summary>
public sealed record SolveStatistics
{
    /// <summary>Rollouts, or samples or beam steps of other strategies, that were finished.</summary>
    public long Rollouts { get; init; }

    /// <summary>Nodes of all trees.</summary>
    public long Nodes { get; init; }

    /// <summary>Nodes that were expanded.</summary>
    public long Expansions { get; init; }

    /// <summary>Tokens that the policy model generated.</summary>
    public long Tokens { get; init; }

    /// <summary>Runs of code.</summary>
    public long Executions { get; init; }

    /// <summary>Runs of code that did not succeed.</summary>
    public long FailedExecutions { get; init; }

    /// <summary>Paths that the process reward model valued.</summary>
    public long Evaluations { get; init; }

    /// <summary>Candidates that were not kept: failed code, unfinished or empty steps.</summary>
    public long RejectedCandidates { get; init; }

    /// <summary>Candidates that repeated another of the same expansion.</summary>
    public long DuplicateCandidates { get; init; }

    /// <summary>Wall-clock time of the whole solve.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Time that expansions waited for the policy model, summed; expansions under way together each count.</summary>
    public TimeSpan PolicyTime { get; init; }

    /// <summary>Time that expansions waited for the process reward model, summed likewise.</summary>
    public TimeSpan RewardTime { get; init; }

    /// <summary>Time that expansions waited for the code executor, summed likewise.</summary>
    public TimeSpan CodeTime { get; init; }

    /// <summary>Wall-clock time in which no expansion waited for a model or the executor: what the search itself took.</summary>
    public TimeSpan SearchTime { get; init; }
}
