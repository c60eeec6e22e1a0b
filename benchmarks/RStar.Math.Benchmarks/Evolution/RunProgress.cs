using RStar.Math.Evolution;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>Writes where a run of hours stands: a line when a stage begins, and then one each half minute.</summary>
internal sealed class RunProgress : IProgress<EvolutionProgress>, IProgress<TrainingProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private string? _stage;
    private DateTime _shown;

    public void Report(EvolutionProgress value)
    {
        string count = value.Stage is EvolutionStage.Sampling or EvolutionStage.Evaluation ? $", {value.Solved} solved" : "";
        Show($"{value.Round ?? "start"}, {value.Stage}", $"{value.Done} of {value.Total}{count}", value.Loss, value.TimeLeft);
    }

    public void Report(TrainingProgress value) =>
        Show("lessons", $"{value.Step} of {value.TotalSteps}", value.Loss, value.TimeLeft);

    private void Show(string stage, string done, double? loss, TimeSpan? left)
    {
        if (_stage == stage && DateTime.UtcNow - _shown < Interval)
        {
            return;
        }

        _stage = stage;
        _shown = DateTime.UtcNow;
        string ofLoss = loss is null ? "" : FormattableString.Invariant($", loss {loss:F3}");
        string ofTime = left is null ? "" : FormattableString.Invariant($", {left:h\\:mm\\:ss} left");
        Console.WriteLine(FormattableString.Invariant($"{_shown:HH:mm:ss} {stage}: {done}{ofLoss}{ofTime}"));
    }
}
