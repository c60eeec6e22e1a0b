using System.Globalization;
using System.Net;

namespace RStar.Math.Evolution;

/// <summary>The report's tables.</summary>
internal static class ReportTables
{
    public static string Rounds(IReadOnlyList<RoundMetrics> rounds) => Table(
        [
            "Round", "Problems", "Solved", "Coverage", "Solutions", "Preference groups", "Probably mislabelled", "Failed searches",
            "Rollouts", "Tokens", "Programs",
        ],
        rounds.Select(round => new[]
        {
            round.Name, Count(round.Problems), Count(round.Solved), Share(round.Coverage), Count(round.Solutions), Count(round.Groups),
            Count(round.ProbablyMislabeled), Count(round.Failed), Count(round.Sampling.Rollouts), Count(round.Sampling.Tokens),
            Count(round.Sampling.Executions),
        }));

    public static string Accuracy(IReadOnlyList<RoundMetrics> rounds, string set)
    {
        (string Round, EvaluationMetrics Metrics)[] measured = MeasuredOn(rounds, set);
        int[] passes = [.. measured.SelectMany(each => each.Metrics.PassAtK).Select(pass => pass.K).Distinct().Order()];
        (string Name, int Trajectories)[] systems =
            [.. measured.SelectMany(each => SearchesOf(each.Metrics)).Select(system => (system.Name, system.Trajectories)).Distinct()];
        return Table(
            [
                "Round", "Problems", "Passed over, no single answer", "Failed", "Policy, greedy",
                .. passes.Select(k => $"pass@{k}"), "Majority",
                .. systems.Select(system => $"{system.Name}, {Trajectories(system.Trajectories)}"),
            ],
            measured.Select(each => new string[]
            {
                each.Round, Count(each.Metrics.Problems), Count(each.Metrics.Unanswered), Count(each.Metrics.Failed),
                Share(each.Metrics.Greedy, each.Metrics.GreedyInterval),
            }.Concat(passes.Select(k => Share(each.Metrics.PassAtK.FirstOrDefault(pass => pass.K == k)?.Value)))
                .Append(Share(each.Metrics.Majority, each.Metrics.MajorityInterval))
                .Concat(systems
                    .Select(system => SearchesOf(each.Metrics).FirstOrDefault(metric => (metric.Name, metric.Trajectories) == system))
                    .Select(metric => Share(metric?.Accuracy, metric?.Interval)))));
    }

    /// <summary>The rounds that were measured on a set, each with what came of it.</summary>
    public static (string Round, EvaluationMetrics Metrics)[] MeasuredOn(IReadOnlyList<RoundMetrics> rounds, string set) =>
    [
        .. rounds.SelectMany(round => round.Evaluations.Select(evaluation => (round.Name, evaluation)))
            .Where(each => each.evaluation.Set == set),
    ];

    /// <summary>The searches with the PPM, by each way to choose among their trajectories.</summary>
    public static IEnumerable<SystemMetric> SearchesOf(EvaluationMetrics metrics) => metrics.Systems.Concat(metrics.Votes);

    public static string Training(IReadOnlyList<RoundMetrics> rounds) => Table(
        ["Round", "Model", "Examples", "Too long", "Tokens", "Seconds", "Last loss", "Held-out loss", "Pair accuracy"],
        rounds.SelectMany(round => new[] { ("Policy", round.PolicyTraining), ("PPM", round.RewardTraining) }
            .Concat(round.Baselines.Select(baseline => (NameOf(baseline.Kind), (TrainingOutcome?)baseline.Training)))
            .Where(each => each.Item2 is not null)
            .Select(each => Row(round.Name, each.Item1, each.Item2!))));

    public static string NameOf(RewardBaseline kind) => kind == RewardBaseline.Outcome ? "ORM" : "PQM";

    public static string Trajectories(int count) => count == 1 ? "1 trajectory" : $"{count} trajectories";

    private static string[] Row(string round, string model, TrainingOutcome outcome) =>
    [
        round, model, Count(outcome.Examples), Count(outcome.TooLong), Count(outcome.Tokens), Number(outcome.Seconds, "0.#"),
        outcome.Losses.Count == 0 ? "–" : Number(outcome.Losses[^1].Loss, "0.0000"), Number(outcome.HeldOutLoss, "0.0000"),
        Share(outcome.PairAccuracy),
    ];

    public static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows) =>
        $"<div class=\"scroll\"><table>\n{Row("th", head)}{string.Concat(rows.Select(row => Row("td", row)))}</table></div>\n";

    private static string Row(string tag, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>\n";

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share and where it lies with a confidence of 95 %.</summary>
    public static string Share(double? value, ConfidenceInterval? interval) => value is not null && interval is ConfidenceInterval ends
        ? string.Create(CultureInfo.InvariantCulture, $"{Share(value)} ({ends.Low * 100:0.0}–{ends.High * 100:0.0})")
        : Share(value);

    private static string Share(double? value) =>
        value is double share ? (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
