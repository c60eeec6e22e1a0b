namespace RStar.Math.Evolution;

/// <summary>What an evolution works on.</summary>
public sealed record EvolutionSettings
{
    /// <summary>The run's folder; made where it is not there, resumed where it exists.</summary>
    public required string Folder { get; init; }

    /// <summary>The rounds.</summary>
    public required EvolutionPlan Plan { get; init; }

    /// <summary>The problems to learn from, each with its answer.</summary>
    public required ProblemSource Problems { get; init; }

    /// <summary>The held-out sets on which every round is measured; each has a name of its own, which a file can have.</summary>
    public IReadOnlyList<ProblemSource> EvaluationSets { get; init; } = [];

    /// <summary>The model that every training of a policy starts from.</summary>
    public required string BaseFolder { get; init; }

    /// <summary>
    /// The policy of the first round; <see langword="null"/> where it is to be trained from the base on <see cref="WorkedSolutions"/>
    /// first.
    /// </summary>
    public string? BootstrapFolder { get; init; }

    /// <summary>Worked solutions in the trajectory format, each with its output and its answer.</summary>
    public IReadOnlyList<ReasoningPath> WorkedSolutions { get; init; } = [];

    /// <summary>
    /// Makes further solutions of each that was chosen from the trees, as with other words or numbers, on which policies are trained too;
    /// <see langword="null"/> for none. Must give the same every time, also when the run is resumed or searched in parts. Nothing checks
    /// that: <c>run.json</c> cannot tell one function from another.
    /// </summary>
    public Func<ReasoningPath, IEnumerable<ReasoningPath>>? Augment { get; init; }

    /// <summary>
    /// The part of the problems that this process searches. Where it is not the whole, the run ends after the searches of a round until all
    /// other parts are in the folder.
    /// </summary>
    public Shard Shard { get; init; } = Shard.Whole;
}
