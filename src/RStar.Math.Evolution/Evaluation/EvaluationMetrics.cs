namespace RStar.Math.Evolution;

/// <summary>How a round's models did on a held-out set. Accuracies are shares in [0, 1].</summary>
public sealed record EvaluationMetrics
{
    /// <summary>The set's name.</summary>
    public required string Set { get; init; }

    /// <summary>The number of problems.</summary>
    public int Problems { get; init; }

    /// <summary>The policy alone, with its likeliest solution.</summary>
    public double Greedy { get; init; }

    /// <summary>pass@k of the policy alone, by k.</summary>
    public IReadOnlyList<PassAtKMetric> PassAtK { get; init; } = [];

    /// <summary>The most frequent answer of the policy's samples; <see langword="null"/> where none were drawn.</summary>
    public double? Majority { get; init; }

    /// <summary>Tokens a problem that the samples took.</summary>
    public double SampleTokens { get; init; }

    /// <summary>The systems, by name and number of trajectories.</summary>
    public IReadOnlyList<SystemMetric> Systems { get; init; } = [];

    internal static EvaluationMetrics Of(string set, IReadOnlyList<EvaluationRecord> records)
    {
        int samples = records.Count == 0 ? 0 : records.Min(record => record.Samples);
        return new EvaluationMetrics
        {
            Set = set,
            Problems = records.Count,
            Greedy = Mean(records, record => record.IsGreedyCorrect ? 1 : 0),
            PassAtK =
            [
                .. Evolution.PassAtK.Steps(samples).Select(k => new PassAtKMetric(
                    k, Mean(records, record => Evolution.PassAtK.Estimate(record.Samples, record.CorrectSamples, k)))),
            ],
            Majority = samples == 0 ? null : Mean(records, record => record.IsMajorityCorrect ? 1 : 0),
            SampleTokens = Mean(records, record => record.PolicyCost.Tokens),
            Systems =
            [
                .. records.SelectMany(record => record.Systems).GroupBy(system => (system.Name, system.Trajectories)).Select(group => new SystemMetric(
                    group.Key.Name, group.Key.Trajectories, group.Average(system => system.IsCorrect ? 1.0 : 0), group.Average(system => system.Tokens))),
            ],
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
public sealed record SystemMetric(string Name, int Trajectories, double Accuracy, double Tokens);
