using System.Globalization;

namespace RStar.Math.Evolution;

/// <summary>The report's part on what the rounds cost: time and tokens by part.</summary>
internal static class CostReport
{
    /// <summary>A row for every part of every round.</summary>
    public static string Table(IReadOnlyList<RoundMetrics> rounds) => ReportTables.Table(
        ["Round", "Part", "Tokens", "Seconds", "of these policy", "reward model", "programs", "search"],
        rounds.SelectMany(round => PartsOf(round).Where(part => part.IsMeasured).Select(part => new[]
        {
            round.Name, part.Name, ReportTables.Count(part.Tokens!.Value), Seconds(part.Seconds),
            Seconds(part.Divided?.Policy), Seconds(part.Divided?.Reward), Seconds(part.Divided?.Code), Seconds(part.Divided?.Search),
        })));

    /// <summary>Tokens and seconds of every part, side by side.</summary>
    public static IEnumerable<string> Charts(IReadOnlyList<RoundMetrics> rounds)
    {
        yield return Bars("Tokens by part", rounds, part => part.Tokens);
        yield return Bars("Seconds by part", rounds, part => part.Seconds);
    }

    private static string Bars(string title, IReadOnlyList<RoundMetrics> rounds, Func<CostPart, double?> value)
    {
        CostPart[][] parts = [.. rounds.Select(round => PartsOf(round).ToArray())];
        return Chart.Bars(
            title, "round", [.. rounds.Select(round => round.Name)],
            [
                .. Enumerable.Range(0, parts[0].Length).Where(part => parts.Any(round => round[part].IsMeasured))
                    .Select(part => new ChartBars(parts[0][part].Name, [.. parts.Select(round => value(round[part]))])),
            ],
            isShare: false);
    }

    // The same parts in every round, so that the charts can put them side by side.
    private static IEnumerable<CostPart> PartsOf(RoundMetrics round) =>
    [
        OfSearches("Searches", round.Problems == 0 ? [] : [round.Sampling]),
        OfSearches("Evaluation", [.. round.Evaluations.Select(evaluation => evaluation.Cost)]),
        OfTraining("Training of the policy", [round.PolicyTraining]),
        OfTraining("Training of the PPM", [round.RewardTraining]),
        OfTraining("Training of its baselines", [.. round.Baselines.Select(baseline => baseline.Training)]),
    ];

    private static CostPart OfSearches(string name, IReadOnlyList<SampleCost?> costs)
    {
        if (costs.Count == 0 || costs.Contains(null))
        {
            return new CostPart(name, null, null);
        }

        SampleCost sum = costs.OfType<SampleCost>().Aggregate((left, right) => left + right);
        return new CostPart(name, sum.Tokens, sum.Seconds) { Divided = sum.Parts };
    }

    private static CostPart OfTraining(string name, IReadOnlyList<TrainingOutcome?> trainings) =>
        trainings.Any(training => training is not null)
            ? new CostPart(name, trainings.Sum(training => training?.Tokens), trainings.Sum(training => training?.Seconds))
            : new CostPart(name, null, null);

    private static string Seconds(TimeSpan? value) => Seconds(value?.TotalSeconds);

    private static string Seconds(double? value) => value?.ToString("N1", CultureInfo.InvariantCulture) ?? "–";
}

/// <summary>What a part of a round cost; nothing is known where the round did without it.</summary>
internal sealed record CostPart(string Name, long? Tokens, double? Seconds)
{
    /// <summary>Where the seconds went, if they are of searches.</summary>
    public TimeByPart? Divided { get; init; }

    public bool IsMeasured => Tokens is not null;
}
