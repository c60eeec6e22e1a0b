using RStar.Math.Search;
using RStar.Math.Validation;

namespace RStar.Math.Evolution;

/// <summary>
/// A round of the evolution: how problems are searched, what is chosen from the trees, and which models are trained on it.
/// </summary>
public sealed record RoundPlan
{
    /// <summary>The round's name, also the name of its folder: letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The earlier round whose policy searches; <see langword="null"/> for the bootstrap policy that the run starts from. The first round
    /// can have no other.
    /// </summary>
    public string? PolicyOf { get; init; }

    /// <summary>
    /// The earlier round whose process preference model values steps, or with <see cref="SolutionSource.RejectionSampling"/> whose outcome
    /// reward model values solutions; <see langword="null"/> for none.
    /// </summary>
    public string? RewardOf { get; init; }

    /// <summary>
    /// Where the solutions come from that the policy is trained on. Default <see cref="SolutionSource.TreeSearch"/>; the others are what
    /// the paper compares it with. They draw <see cref="Rollouts"/> solutions of a problem, and give no preference groups.
    /// </summary>
    public SolutionSource SolutionSource { get; init; }

    /// <summary>
    /// Where values come from: <see cref="ValueAnnotation.TerminalGuided"/> without a process preference model,
    /// <see cref="ValueAnnotation.PpmAugmented"/> with one.
    /// </summary>
    public ValueAnnotation Annotation { get; init; } = ValueAnnotation.TerminalGuided;

    /// <summary>
    /// Rollouts of each problem's tree, or how many solutions are sampled of it. Default 16 (the paper's; 8 in round 1).
    /// </summary>
    public int Rollouts { get; init; } = 16;

    /// <summary>Candidates of each step of a tree. Default 8 (the paper's; 5 in round 1, 16 in round 4).</summary>
    public int Candidates { get; init; } = 8;

    /// <summary>Further searches, one after another, of problems that have no right answer yet. Default none.</summary>
    public IReadOnlyList<RetryPlan> Retries { get; init; } = [];

    /// <summary>The deepest a path may get, in steps. Default 16 (the paper's).</summary>
    public int MaxDepth { get; init; } = 16;

    /// <summary>How candidates are drawn. Default temperature 1.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    /// <summary>How many right solutions of a problem the policy is trained on. Default 2 (the paper's).</summary>
    public int SolutionsPerProblem { get; init; } = TrajectorySelector.PaperCount;

    /// <summary>How preference groups are chosen. Default: the paper's rules.</summary>
    public PreferenceSelectionOptions Preferences { get; init; } = PreferenceSelectionOptions.Paper;

    /// <summary>Whether a policy is trained on the round's solutions. Default true.</summary>
    public bool TrainsPolicy { get; init; } = true;

    /// <summary>
    /// Whether a process preference model is trained on the round's preference groups. Default true. Where there are none, a round whose
    /// model no later round uses goes on without it.
    /// </summary>
    public bool TrainsReward { get; init; } = true;

    /// <summary>
    /// Earlier rounds from whose preference groups the process preference model and its baselines learn too. Default none (the paper's).
    /// The better a policy, the fewer problems it solves only sometimes, and only those give groups: where problems are few, a late round's
    /// own groups are too few to learn from.
    /// </summary>
    public IReadOnlyList<string> PreferencesOf { get; init; } = [];

    /// <summary>
    /// Other reward models that are trained on the round's trees too, from the same policy, and measured beside its process preference
    /// model at equal tokens, with the majority vote. Default none: each costs a training, and the measurement costs several times what it
    /// did.
    /// </summary>
    public IReadOnlyList<RewardBaseline> Baselines { get; init; } = [];

    /// <summary>
    /// How the round's models are measured; <see langword="null"/>, the default, as <see cref="EvolutionPlan.Evaluation"/> says.
    /// </summary>
    public EvaluationPlan? Evaluation { get; init; }

    /// <summary>What is wrong with the round, given those before it.</summary>
    internal IEnumerable<string> Validate(IReadOnlyList<RoundPlan> earlier)
    {
        if (!IsName(Name))
        {
            yield return $"{nameof(Name)} is '{Name}'; it must be made of letters, digits and hyphens, since it names the round's folder.";
        }

        if (earlier.Any(round => string.Equals(round.Name, Name, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{nameof(Name)} is '{Name}', as an earlier round's; every round needs a name of its own.";
        }

        foreach (string fault in ValidateModels(earlier).Concat(ValidateBaselines()).Concat(ValidateParts()).Concat(ValidateNumbers()))
        {
            yield return fault;
        }
    }

    private IEnumerable<string> ValidateModels(IReadOnlyList<RoundPlan> earlier)
    {
        if (PolicyOf is not null && !earlier.Any(round => round.Name == PolicyOf && round.TrainsPolicy))
        {
            yield return $"{nameof(PolicyOf)} is '{PolicyOf}'; "
                + "it must be an earlier round that trains a policy, or null for the bootstrap policy.";
        }

        IEnumerable<string> faults = SolutionSource switch
        {
            SolutionSource.TreeSearch => ValidateSearch(earlier),
            SolutionSource.RandomSampling or SolutionSource.RejectionSampling => ValidateSampling(earlier),
            _ => [$"{nameof(SolutionSource)} is {SolutionSource}; it must be one of {string.Join(", ", Enum.GetNames<SolutionSource>())}."],
        };
        foreach (string fault in faults)
        {
            yield return fault;
        }

        if (PreferencesOf is null
            || PreferencesOf.Distinct().Count() < PreferencesOf.Count
            || !PreferencesOf.All(name => earlier.Any(round => round.Name == name)))
        {
            yield return $"{nameof(PreferencesOf)} is [{string.Join(", ", PreferencesOf ?? [])}]; "
                + "it must be names of earlier rounds, each once.";
        }
    }

    private IEnumerable<string> ValidateSearch(IReadOnlyList<RoundPlan> earlier)
    {
        if (RewardOf is not null && !earlier.Any(round => round.Name == RewardOf && round.TrainsReward))
        {
            yield return $"{nameof(RewardOf)} is '{RewardOf}'; "
                + "it must be an earlier round that trains a process preference model, or null for none.";
        }

        if (Annotation is not (ValueAnnotation.TerminalGuided or ValueAnnotation.PpmAugmented))
        {
            yield return $"{nameof(Annotation)} is {Annotation}; "
                + $"it must be {ValueAnnotation.TerminalGuided} or {ValueAnnotation.PpmAugmented}, "
                + "since training data needs the problems' answers.";
        }
        else if ((Annotation == ValueAnnotation.PpmAugmented) != (RewardOf is not null))
        {
            yield return $"{nameof(Annotation)} is {Annotation} and {nameof(RewardOf)} is {RewardOf ?? "null"}; "
                + $"{ValueAnnotation.PpmAugmented} needs a process preference model and {ValueAnnotation.TerminalGuided} takes none.";
        }
    }

    private IEnumerable<string> ValidateSampling(IReadOnlyList<RoundPlan> earlier)
    {
        bool hasModel = earlier.Any(round => round.Name == RewardOf && round.Baselines?.Contains(RewardBaseline.Outcome) == true);
        if (SolutionSource == SolutionSource.RejectionSampling ? !hasModel : RewardOf is not null)
        {
            string reward = RewardOf is null ? "null" : $"'{RewardOf}'";
            yield return $"{nameof(RewardOf)} is {reward} and {nameof(SolutionSource)} is {SolutionSource}; "
                + (SolutionSource == SolutionSource.RejectionSampling
                    ? $"it must be an earlier round whose {nameof(Baselines)} have {RewardBaseline.Outcome}."
                    : "it must be null, since solutions are taken at random.");
        }

        (string Name, string Value, string Right, bool IsWrong)[] settings =
        [
            (nameof(TrainsReward), "true", "false, since preference groups come from trees", TrainsReward),
            (nameof(Retries), $"{Retries?.Count} searches", "empty, since no tree is searched", Retries is { Count: > 0 }),
            (nameof(Annotation), $"{Annotation}", $"{ValueAnnotation.TerminalGuided}, since no tree is searched",
                Annotation != ValueAnnotation.TerminalGuided),
        ];
        foreach ((string name, string value, string right, _) in settings.Where(setting => setting.IsWrong))
        {
            yield return $"{name} is {value} and {nameof(SolutionSource)} is {SolutionSource}; it must be {right}.";
        }
    }

    private IEnumerable<string> ValidateBaselines()
    {
        RewardBaseline[] known = Enum.GetValues<RewardBaseline>();
        if (Baselines is null || Baselines.Distinct().Count() < Baselines.Count || Baselines.Except(known).Any())
        {
            yield return $"{nameof(Baselines)} is [{string.Join(", ", Baselines ?? [])}]; "
                + $"it must be some of {string.Join(" and ", known)}, each once.";
        }
        else if (Baselines.Count > 0 && !TrainsReward)
        {
            yield return $"{nameof(Baselines)} is [{string.Join(", ", Baselines)}] and {nameof(TrainsReward)} is false; "
                + "baselines are compared with the round's own process preference model, so train it, or measure none.";
        }
    }

    private IEnumerable<string> ValidateParts() =>
        [
            .. Faults.In(nameof(Sampling), Sampling?.Validate() ?? [PlanFaults.IsNullPart]),
            .. Faults.In(nameof(Preferences), Preferences?.Validate() ?? [PlanFaults.IsNullPart]),
            .. Faults.In(nameof(Evaluation), Evaluation?.Validate() ?? []),
            .. Faults.In(nameof(Retries), Retries is null ? [PlanFaults.IsNullList] : []),
            .. (Retries ?? []).SelectMany((retry, i) => Faults.In($"{nameof(Retries)}[{i}]", retry is null ? [PlanFaults.IsNull] : [])),
        ];

    private IEnumerable<string> ValidateNumbers()
    {
        (string Name, int Value, int Most)[] numbers =
        [
            (nameof(Rollouts), Rollouts, SolutionSource == SolutionSource.TreeSearch ? int.MaxValue : SearchTree.MaxChildren),
            (nameof(Candidates), Candidates, SearchTree.MaxChildren),
            (nameof(MaxDepth), MaxDepth, 1_000),
            (nameof(SolutionsPerProblem), SolutionsPerProblem, int.MaxValue),
            .. (Retries ?? []).SelectMany(NumbersOf),
        ];
        foreach ((string name, int value, int most) in numbers)
        {
            if (value < 1 || value > most)
            {
                yield return $"{name} is {value}; it must be {(most == int.MaxValue ? "1 or more" : $"from 1 to {most}")}.";
            }
        }
    }

    private static (string Name, int Value, int Most)[] NumbersOf(RetryPlan? retry, int place) => retry is null
        ? []
        :
        [
            ($"{nameof(Retries)}[{place}].{nameof(RetryPlan.Rollouts)}", retry.Rollouts, int.MaxValue),
            ($"{nameof(Retries)}[{place}].{nameof(RetryPlan.Trees)}", retry.Trees, 65_536),
        ];

    private static bool IsName(string? name) =>
        !string.IsNullOrEmpty(name) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
