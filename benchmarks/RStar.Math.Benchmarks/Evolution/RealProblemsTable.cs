using System.Globalization;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.Evolution;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>
/// The figures of a run, in percent: a row a round and held-out set, then of each set what the process preference model is compared with.
/// </summary>
internal static class RealProblemsTable
{
    public static void Add(IReadOnlyList<RoundMetrics> rounds, BenchmarkReport report)
    {
        AddRounds(rounds, report);
        foreach (string set in rounds.SelectMany(round => round.Evaluations).Select(evaluation => evaluation.Set).Distinct())
        {
            AddComparison(rounds, set, report);
        }
    }

    private static void AddRounds(IReadOnlyList<RoundMetrics> rounds, BenchmarkReport report)
    {
        EvaluationMetrics[] all = [.. rounds.SelectMany(round => round.Evaluations)];
        int[] passes = [.. all.Select(MostSamples).OfType<PassAtKMetric>().Select(pass => pass.K).Distinct().Order()];
        int[] trajectories = [.. all.SelectMany(set => set.Systems).Select(system => system.Trajectories).Distinct().Order()];
        report.Table(
            "Every round, in percent",
            [
                "round", "coverage", "PPM's pair accuracy", "set", "problems", "greedy", "majority",
                .. passes.Select(k => $"pass@{k}"),
                .. trajectories.SelectMany(count => new[] { $"system, {Trajectories(count)}", "by vote" }),
            ]);
        foreach (RoundMetrics round in rounds)
        {
            foreach (EvaluationMetrics set in round.Evaluations)
            {
                report.Row(
                [
                    round.Name, Percent(round.Coverage), Percent(round.RewardTraining?.PairAccuracy), set.Set, $"{set.Problems}",
                    Percent(set.Greedy), Percent(set.Majority),
                    .. passes.Select(k => Percent(set.PassAtK.FirstOrDefault(pass => pass.K == k)?.Value)),
                    .. trajectories.SelectMany(count => new[] { Accuracy(set.Systems, count), Accuracy(set.Votes, count) }),
                ]);
            }
        }
    }

    private static void AddComparison(IReadOnlyList<RoundMetrics> rounds, string set, BenchmarkReport report)
    {
        (string Round, EvaluationMetrics Metrics)[] compared =
        [
            .. rounds.SelectMany(round => round.Evaluations.Select(evaluation => (round.Name, evaluation)))
                .Where(each => each.evaluation.Set == set && each.evaluation.Baselines.Count > 0),
        ];
        if (compared.Length == 0)
        {
            return;
        }

        report.Table(
            $"What the PPM is compared with, on {set}; what is no search has as many tokens as the PPM's search of that many trajectories",
            "round", "way", "trajectories", "samples a problem", "tokens a problem", "accuracy, % (95 %)", "PPM ahead by, points (95 %)");
        foreach ((string round, EvaluationMetrics metrics) in compared)
        {
            foreach (SystemMetric system in metrics.Systems)
            {
                report.Row([round, .. Cells(system, samples: 0), ""]);
                foreach (SystemMetric vote in metrics.Votes.Where(each => each.Trajectories == system.Trajectories))
                {
                    report.Row([round, .. Cells(vote, samples: 0), ""]);
                }

                foreach (BaselineMetric baseline in metrics.Baselines.Where(each => each.System.Trajectories == system.Trajectories))
                {
                    double lead = system.Accuracy - baseline.System.Accuracy;
                    report.Row(
                    [
                        round, .. Cells(baseline.System, baseline.Samples),
                        $"{Points(lead)} ({Points(baseline.PpmLead.Low)} to {Points(baseline.PpmLead.High)})",
                    ]);
                }
            }
        }
    }

    private static string[] Cells(SystemMetric system, double samples) =>
    [
        system.Name, $"{system.Trajectories}", samples == 0 ? "–" : Number(samples, "f0"), Number(system.Tokens, "f0"),
        $"{Percent(system.Accuracy)} ({Percent(system.Interval.Low)}–{Percent(system.Interval.High)})",
    ];

    private static string Accuracy(IEnumerable<SystemMetric> systems, int trajectories) =>
        Percent(systems.FirstOrDefault(system => system.Trajectories == trajectories)?.Accuracy);

    private static PassAtKMetric? MostSamples(EvaluationMetrics set) => set.PassAtK.MaxBy(pass => pass.K);

    private static string Trajectories(int count) => count == 1 ? "1 trajectory" : $"{count} trajectories";

    private static string Percent(double? share) => share is double value ? Number(100 * value, "f1") : "–";

    // With their sign, in points of a percentage.
    private static string Points(double difference) => Number(100 * difference, "+0.0;−0.0;0.0");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
