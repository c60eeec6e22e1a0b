using RStar.Math.Search;
using RStar.Math.Validation;

namespace RStar.Math.Evolution;

/// <summary>The rounds of an evolution and how each is measured. Immutable; change it with <c>with</c>, or as a JSON file.</summary>
/// <remarks>
/// Every round trains its models from the base again, on its own data, as in arXiv 2501.04519. A run whose policy cannot yet write the
/// trajectory format starts from a few worked solutions: the bootstrap policy is trained on them first.
/// </remarks>
public sealed record EvolutionPlan
{
    /// <summary>The rounds in order, at least one.</summary>
    public required IReadOnlyList<RoundPlan> Rounds { get; init; }

    /// <summary>How each round's models are measured.</summary>
    public EvaluationPlan Evaluation { get; init; } = new();

    /// <summary>Which of the given problems the run learns from.</summary>
    public CurationPlan Curation { get; init; } = new();

    /// <summary>Decides every draw of the searches and of the training. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>The most problems under way at once. Default 16. Changes no result.</summary>
    public int MaxConcurrency { get; init; } = 16;

    /// <summary>
    /// Whether worked solutions that the run was given stay among what policies are trained on in every round. Default true; without them a
    /// problem that has one counts only once it is solved by search.
    /// </summary>
    public bool KeepsWorkedSolutions { get; init; } = true;

    /// <summary>
    /// Whether the rounds' policies are trained from the bootstrap policy rather than from the base. Default false, as in the paper; true
    /// suits a base of fresh weights, which has nothing to go back to.
    /// </summary>
    public bool RoundsStartFromBootstrap { get; init; }

    /// <summary>Whether the trees themselves are kept, compressed, beside what is chosen from them. Default false.</summary>
    public bool KeepsTrees { get; init; }

    /// <summary>
    /// The four rounds of arXiv 2501.04519 (sections 3.4 and 4.1): a bootstrap policy with 8 rollouts of 5 candidates, then 16 of 8, then
    /// the same with the process preference model of round 2, then 16 of 16 with up to 64 and 128 more rollouts for unsolved problems.
    /// </summary>
    public static EvolutionPlan Paper { get; } = new()
    {
        Rounds =
        [
            new() { Name = "r1", Rollouts = 8, Candidates = 5 },
            new() { Name = "r2", PolicyOf = "r1" },
            new() { Name = "r3", PolicyOf = "r2", RewardOf = "r2", Annotation = ValueAnnotation.PpmAugmented },
            new()
            {
                Name = "r4", PolicyOf = "r3", RewardOf = "r3", Annotation = ValueAnnotation.PpmAugmented, Candidates = 16,
                Retries = [new RetryPlan(Rollouts: 64), new RetryPlan(Rollouts: 128, Trees: 2)],
            },
        ],
        Evaluation = new() { Trajectories = [1, 4, 16, 64] },
    };

    /// <summary>
    /// The same four rounds for models of a few million fresh weights on one machine: from the bootstrap policy, with fewer rollouts and
    /// candidates, shallower trees, and a smaller evaluation. Process preference models learn from the groups of all rounds so far, and the
    /// last round's is measured against its baselines.
    /// </summary>
    public static EvolutionPlan Small { get; } = new()
    {
        RoundsStartFromBootstrap = true,
        Rounds =
        [
            new() { Name = "r1", Rollouts = 4, Candidates = 4, MaxDepth = 10, Sampling = ShortSteps },
            new()
            {
                Name = "r2", PolicyOf = "r1", Rollouts = 4, Candidates = 6, MaxDepth = 10, Sampling = ShortSteps,
                PreferencesOf = ["r1"],
            },
            new()
            {
                Name = "r3", PolicyOf = "r2", RewardOf = "r2", Annotation = ValueAnnotation.PpmAugmented,
                Rollouts = 4, Candidates = 6, MaxDepth = 10, Sampling = ShortSteps, PreferencesOf = ["r1", "r2"],
            },
            new()
            {
                Name = "r4", PolicyOf = "r3", RewardOf = "r3", Annotation = ValueAnnotation.PpmAugmented,
                Rollouts = 4, Candidates = 8, MaxDepth = 10, Sampling = ShortSteps, Retries = [new RetryPlan(Rollouts: 16)],
                PreferencesOf = ["r1", "r2", "r3"],
                Baselines = [RewardBaseline.Outcome, RewardBaseline.QValue],
            },
        ],
        Evaluation = new() { PolicySamples = 8, Trajectories = [1, 4], Rollouts = 2, Candidates = 8, MaxDepth = 10, Sampling = ShortSteps },
    };

    private static SamplingOptions ShortSteps => new() { MaxStepTokens = 128 };

    /// <summary>Reads a plan.</summary>
    /// <param name="json">The plan as JSON, as <see cref="ToJson"/> writes it; what is left out has its default.</param>
    /// <exception cref="FormatException">
    /// The text is no plan, or the plan is not possible; the message says where and what would be right.
    /// </exception>
    public static EvolutionPlan Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        EvolutionPlan plan = PlanJson.Read(json);
        string[] faults = [.. plan.Validate()];
        return faults.Length == 0 ? plan : throw new FormatException($"The plan is not possible: {string.Join(' ', faults)}");
    }

    /// <summary>Writes the plan as JSON, indented.</summary>
    public string ToJson() => PlanJson.Write(this);

    internal IEnumerable<string> Validate()
    {
        if (Rounds is not { Count: > 0 })
        {
            yield return $"{nameof(Rounds)} is empty; there must be at least one round.";
            yield break;
        }

        IEnumerable<string> faults =
        [
            .. Rounds.SelectMany((round, i) => Faults.In(
                $"{nameof(Rounds)}[{i}]", round?.Validate([.. Rounds.Take(i).OfType<RoundPlan>()]) ?? [PlanFaults.IsNull])),
            .. Faults.In(nameof(Evaluation), Evaluation?.Validate() ?? [PlanFaults.IsNullPart]),
            .. Faults.In(nameof(Curation), Curation?.Validate() ?? [PlanFaults.IsNullPart]),
        ];
        foreach (string fault in faults)
        {
            yield return fault;
        }

        if (MaxConcurrency < 1)
        {
            yield return $"{nameof(MaxConcurrency)} is {MaxConcurrency}; it must be 1 or more.";
        }
    }
}
