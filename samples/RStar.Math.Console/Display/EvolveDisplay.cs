using RStar.Math.Evolution;
using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Tells of an evolution: a line whenever a stage begins or has gone on for some seconds, a table at the end.</summary>
internal sealed class EvolveDisplay(IAnsiConsole console, TimeProvider time) : IProgress<EvolutionProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private (string?, EvolutionStage)? _shown;
    private long _shownAt;

    public void Report(EvolutionProgress value)
    {
        bool isNew = _shown != (value.Round, value.Stage);
        if (!isNew && time.GetElapsedTime(_shownAt) < Pause)
        {
            return;
        }

        _shown = (value.Round, value.Stage);
        _shownAt = time.GetTimestamp();
        console.WriteLine(FormattableString.Invariant($"{value.Round ?? "start"}  {Text(value)}"));
    }

    public static void Show(IReadOnlyList<RoundMetrics> rounds, IAnsiConsole console)
    {
        var table = new Table().AddColumns(
            "round", "coverage", "solutions", "groups", "pair accuracy", "greedy", "majority", "system", "by vote");
        foreach (RoundMetrics round in rounds)
        {
            EvaluationMetrics? evaluation = round.Evaluations.FirstOrDefault();
            table.AddRow(
                round.Name, Share(round.Coverage), $"{round.Solutions}", $"{round.Groups}", Share(round.RewardTraining?.PairAccuracy),
                Share(evaluation?.Greedy), Share(evaluation?.Majority), Share(evaluation?.Systems), Share(evaluation?.Votes));
        }

        console.Write(table);
    }

    private static string Text(EvolutionProgress value)
    {
        string left = value.TimeLeft is TimeSpan time ? $", {TimeLeft.Text(time)} left" : "";
        return value.Stage switch
        {
            EvolutionStage.Sampling => $"searching: {value.Done} of {value.Total} problems, {value.Solved} solved{left}",
            EvolutionStage.Evaluation => $"measuring: {value.Done} of {value.Total} problems{left}",
            EvolutionStage.RewardTraining => FormattableString.Invariant(
                $"training the PPM: step {value.Done} of {value.Total}, loss {value.Loss:F3}{left}"),
            EvolutionStage.BaselineTraining => FormattableString.Invariant(
                $"training a baseline of the PPM: step {value.Done} of {value.Total}, loss {value.Loss:F3}{left}"),
            _ => FormattableString.Invariant($"training the policy: step {value.Done} of {value.Total}, loss {value.Loss:F3}{left}"),
        };
    }

    // At the largest number of trajectories.
    private static string Share(IReadOnlyList<SystemMetric>? systems) =>
        systems?.LastOrDefault() is SystemMetric system ? $"{Share(system.Accuracy)} ({system.Trajectories})" : "–";

    private static string Share(double? value) => value is double share ? FormattableString.Invariant($"{share * 100:F1} %") : "–";
}
