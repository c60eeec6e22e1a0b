using System.Globalization;
using System.Net;

namespace RStar.Math.Evolution;

/// <summary>The report's tables.</summary>
internal static class ReportTables
{
    public static string Rounds(IReadOnlyList<RoundMetrics> rounds) => Table(
        ["Round", "Problems", "Solved", "Coverage", "Solutions", "Preference groups", "Probably mislabelled", "Failed searches", "Rollouts", "Tokens", "Programs"],
        rounds.Select(round => new[]
        {
            round.Name, Count(round.Problems), Count(round.Solved), Share(round.Coverage), Count(round.Solutions), Count(round.Groups),
            Count(round.ProbablyMislabeled), Count(round.Failed), Count(round.Sampling.Rollouts), Count(round.Sampling.Tokens), Count(round.Sampling.Executions),
        }));

    public static string Accuracy(IReadOnlyList<RoundMetrics> rounds, string set)
    {
        (string Round, EvaluationMetrics Metrics)[] measured =
        [
            .. rounds.SelectMany(round => round.Evaluations.Where(evaluation => evaluation.Set == set).Select(evaluation => (round.Name, evaluation))),
        ];
        int[] passes = [.. measured.SelectMany(each => each.Metrics.PassAtK).Select(pass => pass.K).Distinct().Order()];
        (string Name, int Trajectories)[] systems =
            [.. measured.SelectMany(each => each.Metrics.Systems).Select(system => (system.Name, system.Trajectories)).Distinct()];
        return Table(
            ["Round", "Problems", "Policy, greedy", .. passes.Select(k => $"pass@{k}"), "Majority", .. systems.Select(system => $"{system.Name}, {Trajectories(system.Trajectories)}")],
            measured.Select(each => new string[]
            {
                each.Round, Count(each.Metrics.Problems), Share(each.Metrics.Greedy),
            }.Concat(passes.Select(k => Share(each.Metrics.PassAtK.FirstOrDefault(pass => pass.K == k)?.Value)))
                .Append(Share(each.Metrics.Majority))
                .Concat(systems.Select(system => Share(
                    each.Metrics.Systems.FirstOrDefault(metric => (metric.Name, metric.Trajectories) == system)?.Accuracy)))));
    }

    public static string Training(IReadOnlyList<RoundMetrics> rounds) => Table(
        ["Round", "Model", "Examples", "Too long", "Tokens", "Seconds", "Last loss", "Held-out loss", "Pair accuracy"],
        rounds.SelectMany(round => new[] { ("Policy", round.PolicyTraining), ("PPM", round.RewardTraining) }
            .Where(each => each.Item2 is not null)
            .Select(each => Row(round.Name, each.Item1, each.Item2!))));

    public static string Trajectories(int count) => count == 1 ? "1 trajectory" : $"{count} trajectories";

    private static string[] Row(string round, string model, TrainingOutcome outcome) =>
    [
        round, model, Count(outcome.Examples), Count(outcome.TooLong), Count(outcome.Tokens), Number(outcome.Seconds, "0.#"),
        outcome.Losses.Count == 0 ? "–" : Number(outcome.Losses[^1].Loss, "0.0000"), Number(outcome.HeldOutLoss, "0.0000"), Share(outcome.PairAccuracy),
    ];

    internal static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows) =>
        $"<div class=\"scroll\"><table>\n{Row("th", head)}{string.Concat(rows.Select(row => Row("td", row)))}</table></div>\n";

    private static string Row(string tag, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>\n";

    internal static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(double? value) => value is double share ? (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
