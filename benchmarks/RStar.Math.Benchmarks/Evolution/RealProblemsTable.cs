using System.Globalization;
using RStar.Math.Evolution;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>The figures of a run as a Markdown table: a row a round and set, in percent.</summary>
internal static class RealProblemsTable
{
    public static void Write(IReadOnlyList<RoundMetrics> rounds, TextWriter output)
    {
        int[] trajectories = [.. rounds.SelectMany(round => round.Evaluations).SelectMany(set => set.Systems).Select(system => system.Trajectories).Distinct().Order()];
        output.WriteLine($"| round | coverage | set | greedy | pass@k | majority | {string.Join(" | ", trajectories.Select(count => $"system, {count}"))} |");
        output.WriteLine("|---" + string.Concat(Enumerable.Repeat("|---", 5 + trajectories.Length)) + "|");
        foreach (RoundMetrics round in rounds)
        {
            foreach (EvaluationMetrics set in round.Evaluations)
            {
                IEnumerable<string> systems = trajectories.Select(
                    count => Percent(set.Systems.FirstOrDefault(system => system.Name == "PPM" && system.Trajectories == count)?.Accuracy));
                PassAtKMetric? pass = set.PassAtK.LastOrDefault();
                output.WriteLine(
                    $"| {round.Name} | {Percent(round.Coverage)} | {set.Set} | {Percent(set.Greedy)} | {Percent(pass?.Value)} ({pass?.K}) "
                    + $"| {Percent(set.Majority)} | {string.Join(" | ", systems)} |");
            }
        }
    }

    private static string Percent(double? share) => share is double value ? (100 * value).ToString("f1", CultureInfo.InvariantCulture) : "–";
}
