using System.Globalization;
using RStar.Math.Evolution;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>Writes where a run of hours stands: a line when a stage begins, and then one each half minute.</summary>
internal sealed class RunProgress(TimeProvider time) : IProgress<EvolutionProgress>, IProgress<TrainingProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private string? _stage;
    private DateTimeOffset _shownAt;

    public void Report(EvolutionProgress value)
    {
        string count = value.Stage is EvolutionStage.Sampling or EvolutionStage.Evaluation ? $", {value.Solved} solved" : "";
        string loss = value.Loss is double latest ? Loss(latest) : "";
        Show($"{value.Round ?? "start"}, {value.Stage}", $"{value.Done} of {value.Total}{count}{loss}", value.TimeLeft);
    }

    public void Report(TrainingProgress value) =>
        Show("lessons", $"{value.Step} of {value.TotalSteps}{Loss(value.Loss)}", value.TimeLeft);

    private static string Loss(double loss) => string.Create(CultureInfo.InvariantCulture, $", loss {loss:F3}");

    private void Show(string stage, string state, TimeSpan? left)
    {
        DateTimeOffset now = time.GetLocalNow();
        if (_stage == stage && now - _shownAt < Interval)
        {
            return;
        }

        _stage = stage;
        _shownAt = now;
        string ofTime = left is TimeSpan rest ? string.Create(CultureInfo.InvariantCulture, $", {rest:h\\:mm\\:ss} left") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:HH:mm:ss} {stage}: {state}{ofTime}"));
    }
}
