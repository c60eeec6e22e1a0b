namespace RStar.Math.Evolution;

/// <summary>Where an evolution stands.</summary>
public sealed record EvolutionProgress
{
    /// <summary>The round, or <see langword="null"/> while the bootstrap policy is trained.</summary>
    public string? Round { get; init; }

    /// <summary>What is being done.</summary>
    public required EvolutionStage Stage { get; init; }

    /// <summary>How much of it is done: problems of this process's part, or steps of the optimizer.</summary>
    public long Done { get; init; }

    /// <summary>How much there is to do.</summary>
    public long Total { get; init; }

    /// <summary>
    /// Of the problems done those with a right answer, while sampling; while measuring, those that the policy alone solves.
    /// </summary>
    public long Solved { get; init; }

    /// <summary>The latest batch's loss, while training.</summary>
    public double? Loss { get; init; }

    /// <summary>Tokens trained on a second so far, while training.</summary>
    public double? TokensPerSecond { get; init; }

    /// <summary>How long the rest of this stage will take at the speed so far; <see langword="null"/> while that is not known.</summary>
    public TimeSpan? TimeLeft { get; init; }
}

/// <summary>The stages of an evolution.</summary>
public enum EvolutionStage
{
    /// <summary>The first policy is trained on worked solutions.</summary>
    Bootstrap,

    /// <summary>Problems are searched.</summary>
    Sampling,

    /// <summary>The policy is trained.</summary>
    PolicyTraining,

    /// <summary>The process preference model is trained.</summary>
    RewardTraining,

    /// <summary>The baselines of the process preference model are trained.</summary>
    BaselineTraining,

    /// <summary>The round's models are measured.</summary>
    Evaluation,
}
