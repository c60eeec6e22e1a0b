using System.Globalization;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.Evolution;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>The figures of a run: a row a round and set, in percent.</summary>
internal static class RealProblemsTable
{
    public static void Add(IReadOnlyList<RoundMetrics> rounds, BenchmarkReport report)
    {
        int[] trajectories = [.. rounds.SelectMany(round => round.Evaluations).SelectMany(set => set.Systems).Select(system => system.Trajectories).Distinct().Order()];
        report.Table("", ["round", "coverage", "set", "greedy", "pass@k", "majority", .. trajectories.Select(count => $"system, {count}")]);
        foreach (RoundMetrics round in rounds)
        {
            foreach (EvaluationMetrics set in round.Evaluations)
            {
                PassAtKMetric? pass = set.PassAtK.LastOrDefault();
                report.Row(
                [
                    round.Name, Percent(round.Coverage), set.Set, Percent(set.Greedy), $"{Percent(pass?.Value)} ({pass?.K})", Percent(set.Majority),
                    .. trajectories.Select(count => Percent(set.Systems.FirstOrDefault(system => system.Name == "PPM" && system.Trajectories == count)?.Accuracy)),
                ]);
            }
        }
    }

    private static string Percent(double? share) => share is double value ? (100 * value).ToString("f1", CultureInfo.InvariantCulture) : "–";
}
