namespace RStar.Math.Evolution;

/// <summary>How a round's models did on a held-out set. Accuracies are shares in [0, 1].</summary>
public sealed record EvaluationMetrics
{
    /// <summary>The set's name.</summary>
    public required string Set { get; init; }

    /// <summary>The number of problems, without those that state no answer or several.</summary>
    public int Problems { get; init; }

    /// <summary>Of the problems those at which a model failed; they count as answered wrongly in every way.</summary>
    public int Failed { get; init; }

    /// <summary>Problems that were passed over, since they state no answer or several.</summary>
    public long Unanswered { get; init; }

    /// <summary>The policy alone, with its likeliest solution.</summary>
    public double Greedy { get; init; }

    /// <summary>Where <see cref="Greedy"/> lies with a confidence of 95 %.</summary>
    public ConfidenceInterval GreedyInterval => ConfidenceInterval.OfShare(Greedy, Problems);

    /// <summary>pass@k of the policy alone, by k.</summary>
    public IReadOnlyList<PassAtKMetric> PassAtK { get; init; } = [];

    /// <summary>The most frequent answer of the policy's samples; <see langword="null"/> where none were drawn.</summary>
    public double? Majority { get; init; }

    /// <summary>Where <see cref="Majority"/> lies with a confidence of 95 %.</summary>
    public ConfidenceInterval? MajorityInterval => Majority is double share ? ConfidenceInterval.OfShare(share, Problems) : null;

    /// <summary>Tokens a problem that the samples took.</summary>
    public double SampleTokens { get; init; }

    /// <summary>The search with the process preference model, by the number of trajectories.</summary>
    public IReadOnlyList<SystemMetric> Systems { get; init; } = [];

    /// <summary>
    /// The same searches, where the answer is not that of the best-scored trajectory but the one with the largest sum of scores, moved to
    /// [0, 1]; empty where it was not kept, by an earlier version.
    /// </summary>
    public IReadOnlyList<SystemMetric> Votes { get; init => field = value ?? []; } = [];

    /// <summary>
    /// What the process preference model is compared with, in rounds whose plan names baselines: other models that guide the same search,
    /// and other ways to an answer with as many tokens.
    /// </summary>
    public IReadOnlyList<BaselineMetric> Baselines { get; init; } = [];

    /// <summary>
    /// What the measurement cost, but for the valuing of whole samples; <see langword="null"/> where it was not kept, by an earlier
    /// version.
    /// </summary>
    public SampleCost? Cost { get; init; }

    internal static EvaluationMetrics Of(string set, IReadOnlyList<EvaluationRecord> records, long unanswered = 0)
    {
        int samples = records.Count == 0 ? 0 : records.Min(record => record.Samples);
        return new EvaluationMetrics
        {
            Set = set,
            Problems = records.Count,
            Failed = records.Count(record => record.Error is not null),
            Unanswered = unanswered,
            Cost = records.All(record => record.Cost is not null)
                ? records.Aggregate(new SampleCost(), (sum, record) => sum + record.Cost!)
                : null,
            Greedy = Mean(records, record => record.IsGreedyCorrect ? 1 : 0),
            PassAtK =
            [
                .. Evolution.PassAtK.Steps(samples).Select(k => new PassAtKMetric(
                    k, Mean(records, record => Evolution.PassAtK.Estimate(record.Samples, record.CorrectSamples, k)))),
            ],
            Majority = samples == 0 ? null : Mean(records, record => record.IsMajorityCorrect ? 1 : 0),
            SampleTokens = Mean(records, record => record.PolicyCost.Tokens),
            Systems = ByWay(records.SelectMany(record => record.Systems)),
            Votes = ByWay(records.SelectMany(record => record.Votes)),
            Baselines =
            [
                .. records.SelectMany(record => record.Baselines.Select(baseline => (Baseline: baseline, Ppm: PpmBeside(record, baseline))))
                    .GroupBy(each => (each.Baseline.Name, each.Baseline.Trajectories))
                    .Select(group => new BaselineMetric(
                        Sum(group.Key.Name, group.Key.Trajectories, [.. group.Select(each => each.Baseline)]),
                        group.Average(each => each.Baseline.Samples),
                        ConfidenceInterval.OfLead(group.Select(each => (each.Ppm.IsCorrect, each.Baseline.IsCorrect))))),
            ],
        };
    }

    private static SystemMetric[] ByWay(IEnumerable<SystemRecord> records) =>
    [
        .. records.GroupBy(system => (system.Name, system.Trajectories))
            .Select(group => Sum(group.Key.Name, group.Key.Trajectories, [.. group])),
    ];

    private static SystemRecord PpmBeside(EvaluationRecord record, SystemRecord baseline) =>
        record.Systems.Single(system => system.Trajectories == baseline.Trajectories);

    private static SystemMetric Sum(string name, int trajectories, IReadOnlyList<SystemRecord> records)
    {
        double accuracy = records.Average(record => record.IsCorrect ? 1.0 : 0);
        return new SystemMetric(name, trajectories, accuracy, records.Average(record => record.Tokens))
        {
            Interval = ConfidenceInterval.OfShare(accuracy, records.Count),
        };
    }

    private static double Mean(IReadOnlyList<EvaluationRecord> records, Func<EvaluationRecord, double> value) =>
        records.Count == 0 ? 0 : records.Average(value);
}

/// <summary>pass@k.</summary>
/// <param name="K">How many solutions.</param>
/// <param name="Value">How likely at least one is right, averaged over the problems, in [0, 1].</param>
public sealed record PassAtKMetric(int K, double Value);

/// <summary>How a system did.</summary>
/// <param name="Name">The system.</param>
/// <param name="Trajectories">Its trajectories a problem.</param>
/// <param name="Accuracy">The share of problems solved, in [0, 1].</param>
/// <param name="Tokens">Tokens generated a problem.</param>
public sealed record SystemMetric(string Name, int Trajectories, double Accuracy, double Tokens)
{
    /// <summary>Where <see cref="Accuracy"/> lies with a confidence of 95 %.</summary>
    public ConfidenceInterval Interval { get; init; }
}

/// <summary>How something did beside the search with the process preference model.</summary>
/// <param name="System">What it is and how it did; its trajectories are its own, or those of the search that took as many tokens.</param>
/// <param name="Samples">Independent solutions that it chose among, a problem; 0 for a search.</param>
/// <param name="PpmLead">
/// How far the process preference model is ahead at the same trajectories, with a confidence of 95 %, from problem to problem: above 0
/// where it is better beyond noise.
/// </param>
public sealed record BaselineMetric(SystemMetric System, double Samples, ConfidenceInterval PpmLead);
