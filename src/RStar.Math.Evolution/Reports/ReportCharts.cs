using System.Globalization;

namespace RStar.Math.Evolution;

/// <summary>The report's charts.</summary>
internal static class ReportCharts
{
    private const int SolveRates = 11;

    /// <summary>Accuracy by round, pass@k, and accuracy against trajectories, on one set.</summary>
    public static IEnumerable<string> OfSet(IReadOnlyList<RoundMetrics> rounds, string set)
    {
        (string Round, EvaluationMetrics Metrics)[] measured = ReportTables.MeasuredOn(rounds, set);
        string[] names = [.. measured.Select(each => each.Round)];
        var bars = new List<ChartBars> { new("Policy, greedy", [.. measured.Select(each => each.Metrics.Greedy)]) };
        if (measured.Any(each => each.Metrics.Majority is not null))
        {
            bars.Add(new ChartBars("Majority", [.. measured.Select(each => each.Metrics.Majority)]));
        }

        (string Name, int Trajectories)[] systems =
        [
            .. measured
                .SelectMany(each => ReportTables.SearchesOf(each.Metrics))
                .Select(system => (system.Name, system.Trajectories))
                .Distinct(),
        ];
        bars.AddRange(systems.Select(system => new ChartBars(
            $"{system.Name}, {ReportTables.Trajectories(system.Trajectories)}",
            [.. measured.Select(each => AccuracyOf(each.Metrics, system))])));

        yield return Chart.Bars("Accuracy by round", "round", names, bars, isShare: true);
        yield return Chart.Lines(
            "pass@k of the policy alone", "k",
            [.. measured.Select(each => new ChartLine(each.Round, [.. each.Metrics.PassAtK.Select(pass => ((double)pass.K, pass.Value))]))],
            isShare: true);
        yield return Chart.Lines(
            "System against trajectories", "trajectories",
            [
                .. measured.SelectMany(each => ReportTables.SearchesOf(each.Metrics)
                    .GroupBy(system => system.Name)
                    .Select(group => new ChartLine(
                        $"{each.Round} {group.Key}", [.. group.Select(system => ((double)system.Trajectories, system.Accuracy))])
                    {
                        Intervals = [.. group.Select(system => system.Interval)],
                    })),
            ],
            isShare: true, byFactors: true);
    }

    /// <summary>Coverage, solve rates, values and cost of the searches.</summary>
    public static IEnumerable<string> OfSearches(IReadOnlyList<RoundMetrics> rounds)
    {
        string[] names = [.. rounds.Select(round => round.Name)];
        yield return Chart.Bars(
            "Coverage", "round", names, [new ChartBars("Coverage", [.. rounds.Select(round => round.Coverage)])], isShare: true);
        yield return Chart.Bars(
            "Problems by solve rate", "solve rate, up to",
            [.. Enumerable.Range(0, SolveRates).Select(tenth => string.Create(CultureInfo.InvariantCulture, $"{tenth * 10} %"))],
            [
                .. rounds.Where(round => round.SolveRates.Count == SolveRates)
                    .Select(round => new ChartBars(round.Name, [.. Shares(round.SolveRates)])),
            ],
            isShare: true);
        (string Title, Func<RoundMetrics, IReadOnlyList<long>> Counts)[] histograms =
            [("Q-values of steps", round => round.QValues), ("Values of the PPM", round => round.Rewards)];
        foreach ((string title, Func<RoundMetrics, IReadOnlyList<long>> counts) in histograms)
        {
            RoundMetrics[] counted = [.. rounds.Where(round => counts(round).Count > 0)];
            if (counted.Length > 0)
            {
                yield return Histogram(title, counted, counts);
            }
        }

        yield return Chart.Bars(
            "Seconds a problem, by part", "round", names,
            [
                new ChartBars("Policy", [.. rounds.Select(round => PerProblem(round, round.Sampling.Parts.Policy))]),
                new ChartBars("PPM", [.. rounds.Select(round => PerProblem(round, round.Sampling.Parts.Reward))]),
                new ChartBars("Programs", [.. rounds.Select(round => PerProblem(round, round.Sampling.Parts.Code))]),
            ],
            isShare: false);
    }

    /// <summary>Loss curves and pair accuracy.</summary>
    public static IEnumerable<string> OfTraining(IReadOnlyList<RoundMetrics> rounds)
    {
        yield return Losses("Loss of the policy", rounds, round => round.PolicyTraining);
        yield return Losses("Loss of the PPM", rounds, round => round.RewardTraining);
        (string Name, TrainingOutcome Training)[] baselines =
        [
            .. rounds.SelectMany(round => round.Baselines.Select(
                baseline => ($"{round.Name} {ReportTables.NameOf(baseline.Kind)}", baseline.Training))),
        ];
        if (baselines.Length > 0)
        {
            yield return Losses("Loss of the PPM's baselines", baselines);
        }

        RoundMetrics[] paired = [.. rounds.Where(round => round.RewardTraining?.PairAccuracy is not null)];
        yield return Chart.Bars(
            "Held-out pairs ordered rightly", "round", [.. paired.Select(round => round.Name)],
            [new ChartBars("Pair accuracy", [.. paired.Select(round => round.RewardTraining!.PairAccuracy!.Value)])], isShare: true);
    }

    private static string Histogram(string title, IReadOnlyList<RoundMetrics> rounds, Func<RoundMetrics, IReadOnlyList<long>> counts) =>
        Chart.Lines(
            title, "value",
            [
                .. rounds.Select(round => new ChartLine(
                    round.Name, [.. Shares(counts(round)).Select((share, bin) => (-1 + ((bin + 0.5) * 2 / ValueHistogram.Bins), share))])),
            ],
            isShare: true);

    private static string Losses(string title, IReadOnlyList<RoundMetrics> rounds, Func<RoundMetrics, TrainingOutcome?> outcome) =>
        Losses(title, rounds.Where(round => outcome(round) is not null).Select(round => (round.Name, outcome(round)!)));

    private static string Losses(string title, IEnumerable<(string Name, TrainingOutcome Training)> trainings) => Chart.Lines(
        title, "step",
        [
            .. trainings.Select(each => new ChartLine(
                each.Name, [.. each.Training.Losses.Select(point => ((double)point.Step, point.Loss))])),
        ],
        isShare: false);

    private static double? AccuracyOf(EvaluationMetrics metrics, (string Name, int Trajectories) system) =>
        ReportTables.SearchesOf(metrics).FirstOrDefault(metric => (metric.Name, metric.Trajectories) == system)?.Accuracy;

    private static double[] Shares(IReadOnlyList<long> counts)
    {
        double total = double.Max(1, counts.Sum());
        return [.. counts.Select(count => count / total)];
    }

    private static double PerProblem(RoundMetrics round, TimeSpan sum) => round.Problems == 0 ? 0 : sum.TotalSeconds / round.Problems;
}
