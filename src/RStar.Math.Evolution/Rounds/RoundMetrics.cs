namespace RStar.Math.Evolution;

/// <summary>What a round came to.</summary>
public sealed record RoundMetrics
{
    /// <summary>The round's name.</summary>
    public required string Name { get; init; }

    /// <summary>The problems searched.</summary>
    public long Problems { get; init; }

    /// <summary>Problems with at least one right answer.</summary>
    public long Solved { get; init; }

    /// <summary>The share of problems with at least one right answer, in [0, 1].</summary>
    public double Coverage => Problems == 0 ? 0 : Solved / (double)Problems;

    /// <summary>Problems whose search failed.</summary>
    public long Failed { get; init; }

    /// <summary>Solutions chosen for the policy.</summary>
    public long Solutions { get; init; }

    /// <summary>Preference groups chosen for the process preference model.</summary>
    public long Groups { get; init; }

    /// <summary>Problems whose stated answer is probably wrong (<see cref="AnswerAgreement.ProbableAnswer"/>).</summary>
    public long ProbablyMislabeled { get; init; }

    /// <summary>Problems that the round left out because an earlier one found them probably mislabelled.</summary>
    public long MislabeledLeftOut { get; init; }

    /// <summary>Synthetic problems that were searched with the answer that half of the attempts agree on.</summary>
    public long SyntheticKept { get; init; }

    /// <summary>Synthetic problems that give nothing to learn from: no half of the attempts agrees on an answer.</summary>
    public long SyntheticLeftOut { get; init; }

    /// <summary>
    /// How many problems have a solve rate of 0, those without any answer included; above 0 and up to 0.1; above 0.1 and up to 0.2; and so
    /// on up to 1: 11 numbers.
    /// </summary>
    public IReadOnlyList<long> SolveRates { get; init; } = [];

    /// <summary>How often the steps' Q-values fell into each of 20 equal parts of [-1, 1].</summary>
    public IReadOnlyList<long> QValues { get; init; } = [];

    /// <summary>How often the reward model's values did; empty where the round had none.</summary>
    public IReadOnlyList<long> Rewards { get; init; } = [];

    /// <summary>What the searches cost.</summary>
    public SampleCost Sampling { get; init; } = new();

    /// <summary>How the policy was trained; <see langword="null"/> where it was not.</summary>
    public TrainingOutcome? PolicyTraining { get; init; }

    /// <summary>How the process preference model was trained; <see langword="null"/> where it was not.</summary>
    public TrainingOutcome? RewardTraining { get; init; }

    /// <summary>How the baselines of the process preference model were trained; none where the plan names none.</summary>
    public IReadOnlyList<BaselineTraining> Baselines { get; init; } = [];

    /// <summary>How the round's models did on the held-out sets.</summary>
    public IReadOnlyList<EvaluationMetrics> Evaluations { get; init; } = [];
}
