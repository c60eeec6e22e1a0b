using System.Globalization;

namespace RStar.Math.Evolution;

/// <summary>The report's part on the process preference model beside its baselines, on one set.</summary>
internal static class ComparisonReport
{
    /// <summary>A row for every system of the rounds that were compared; empty where there are none.</summary>
    public static string Table(IReadOnlyList<RoundMetrics> rounds, string set)
    {
        string[][] rows = [.. Compared(rounds, set).SelectMany(each => Rows(each.Round, each.Metrics))];
        return rows.Length == 0
            ? ""
            : ReportTables.Table(
                ["Round", "System", "At the tokens of", "Samples a problem", "Tokens a problem", "Accuracy, 95 %", "PPM ahead by, 95 %"],
                rows);
    }

    /// <summary>Accuracy against tokens and against trajectories.</summary>
    public static IEnumerable<string> Charts(IReadOnlyList<RoundMetrics> rounds, string set) =>
        Compared(rounds, set).SelectMany(each => new[]
        {
            Chart.Lines(
                $"{each.Round}: accuracy against tokens", "tokens a problem", Lines(each.Metrics, system => system.Tokens),
                isShare: true, byFactors: true),
            Chart.Lines(
                $"{each.Round}: accuracy against trajectories", "trajectories, or as many tokens",
                Lines(each.Metrics, system => system.Trajectories),
                isShare: true, byFactors: true),
        });

    private static IEnumerable<(string Round, EvaluationMetrics Metrics)> Compared(IReadOnlyList<RoundMetrics> rounds, string set) => rounds
        .SelectMany(round => round.Evaluations.Select(evaluation => (round.Name, evaluation)))
        .Where(each => each.evaluation.Set == set && each.evaluation.Baselines.Count > 0);

    private static IEnumerable<string[]> Rows(string round, EvaluationMetrics metrics)
    {
        foreach (SystemMetric ppm in metrics.Systems)
        {
            yield return [.. Cells(round, ppm), "–"];
            foreach (SystemMetric vote in metrics.Votes.Where(each => each.Trajectories == ppm.Trajectories))
            {
                yield return [.. Cells(round, vote), "–"];
            }

            foreach (BaselineMetric baseline in metrics.Baselines.Where(each => each.System.Trajectories == ppm.Trajectories))
            {
                string[] cells = [.. Cells(round, baseline.System), $"{Points(baseline.PpmLead.Low)} to {Points(baseline.PpmLead.High)}"];
                cells[3] = baseline.Samples == 0 ? "–" : ReportTables.Count((long)double.Round(baseline.Samples));
                yield return cells;
            }
        }
    }

    private static string[] Cells(string round, SystemMetric system) =>
    [
        round, system.Name, ReportTables.Trajectories(system.Trajectories), "–", ReportTables.Count((long)double.Round(system.Tokens)),
        ReportTables.Share(system.Accuracy, system.Interval),
    ];

    private static List<ChartLine> Lines(EvaluationMetrics metrics, Func<SystemMetric, double> x) =>
    [
        .. ReportTables.SearchesOf(metrics).Concat(metrics.Baselines.Select(baseline => baseline.System)).GroupBy(system => system.Name)
            .Select(group => new ChartLine(group.Key, [.. group.Select(system => (x(system), system.Accuracy))])
            {
                Intervals = [.. group.Select(system => system.Interval)],
            }),
    ];

    // Points of a percentage, with their sign.
    private static string Points(double difference) => (difference * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
