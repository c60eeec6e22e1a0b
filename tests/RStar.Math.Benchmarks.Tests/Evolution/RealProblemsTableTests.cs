using RStar.Math.Benchmarks.Evolution;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.Evolution;
using RStar.Math.TestModels;

namespace RStar.Math.Benchmarks.Tests.Evolution;

public sealed class RealProblemsTableTests
{
    private static readonly RoundMetrics First = new()
    {
        Name = "r1",
        Problems = 4,
        Solved = 1,
        Evaluations = [new() { Set = "svamp", Problems = 500, Greedy = 0.1, PassAtK = [new(1, 0.1), new(8, 0.3)], Majority = 0.2 }],
    };

    private static readonly RoundMetrics Last = new()
    {
        Name = "r4",
        Problems = 4,
        Solved = 3,
        RewardTraining = new TrainingOutcome { PairAccuracy = 0.875 },
        Evaluations =
        [
            new()
            {
                Set = "svamp",
                Problems = 500,
                Greedy = 0.25,
                PassAtK = [new(1, 0.2), new(8, 0.5)],
                Majority = 0.3,
                Systems = [Metric("PPM", 1, 0.4, 90), Metric("PPM", 16, 0.5, 1440)],
                Votes = [Metric("PPM vote", 1, 0.4, 90), Metric("PPM vote", 16, 0.55, 1440)],
                Baselines =
                [
                    new(Metric("PQM", 1, 0.42, 80), Samples: 0, PpmLead: new(-0.05, 0.01)),
                    new(Metric("ORM best-of-N", 16, 0.375, 1450), Samples: 24.6, PpmLead: new(0.085, 0.165)),
                ],
            },
        ],
    };

    private static readonly string[] Rounds =
    [
        "| round | coverage | PPM's pair accuracy | set | problems | greedy | majority | pass@8 "
            + "| system, 1 trajectory | by vote | system, 16 trajectories | by vote |",
        "| r1 | 25.0 | – | svamp | 500 | 10.0 | 20.0 | 30.0 | – | – | – | – |",
        "| r4 | 75.0 | 87.5 | svamp | 500 | 25.0 | 30.0 | 50.0 | 40.0 | 40.0 | 50.0 | 55.0 |",
    ];

    private static readonly string[] Comparison =
    [
        "| r4 | PPM | 1 | – | 90 | 40.0 (30.0–50.0) |  |",
        "| r4 | PPM vote | 1 | – | 90 | 40.0 (30.0–50.0) |  |",
        "| r4 | PQM | 1 | – | 80 | 42.0 (32.0–52.0) | −2.0 (−5.0 to +1.0) |",
        "| r4 | PPM | 16 | – | 1440 | 50.0 (40.0–60.0) |  |",
        "| r4 | PPM vote | 16 | – | 1440 | 55.0 (45.0–65.0) |  |",
        "| r4 | ORM best-of-N | 16 | 25 | 1450 | 37.5 (27.5–47.5) | +12.5 (+8.5 to +16.5) |",
    ];

    [Fact]
    public void Has_a_row_for_every_round() => Assert.Equal(Rounds, RowsOf("Every round", [First, Last]));

    [Fact]
    public void Shows_what_the_preference_model_is_compared_with_beside_it() =>
        Assert.Equal(Comparison, RowsOf("What the PPM is compared with, on svamp", [First, Last])[1..]);

    [Fact]
    public void Says_nothing_of_comparisons_that_were_not_made() =>
        Assert.DoesNotContain("compared", Written([First]), StringComparison.Ordinal);

    private static SystemMetric Metric(string name, int trajectories, double accuracy, double tokens) =>
        new(name, trajectories, accuracy, tokens) { Interval = new(accuracy - 0.1, accuracy + 0.1) };

    private static string[] RowsOf(string title, IReadOnlyList<RoundMetrics> rounds) =>
    [
        .. Written(rounds).Split('\n')
            .SkipWhile(line => !line.StartsWith(title, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.Length > 0)
            .Where(line => !line.StartsWith("|---", StringComparison.Ordinal)),
    ];

    private static string Written(IReadOnlyList<RoundMetrics> rounds)
    {
        using var folder = new TemporaryFolder();
        var report = new BenchmarkReport(TextWriter.Null, folder.Path);
        RealProblemsTable.Add(rounds, report);
        return report.Markdown;
    }
}
