namespace RStar.Math.Evolution;

/// <summary>Counts a stage's work and works out the time left. Thread-safe.</summary>
internal sealed class StageProgress(
    IProgress<EvolutionProgress>? progress, TimeProvider time, string? round, EvolutionStage stage, long total, long before = 0)
{
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private long _doneNow;
    private long _solved;

    /// <summary>Says that one problem more is done.</summary>
    public void Count(bool isSolved)
    {
        lock (_lock)
        {
            _doneNow++;
            _solved += isSolved ? 1 : 0;
            Report();
        }
    }

    /// <summary>A training's status, passed on as this stage's.</summary>
    public IProgress<TrainingStatus> Training => new Relay(this);

    private void Report() => progress?.Report(new EvolutionProgress
    {
        Round = round,
        Stage = stage,
        Done = before + _doneNow,
        Total = total,
        Solved = _solved,
        TimeLeft = _doneNow > 0 ? time.GetElapsedTime(_start) * ((total - before - _doneNow) / (double)_doneNow) : null,
    });

    // Not Progress<T>, which would pass reports on later and out of order.
    private sealed class Relay(StageProgress stage) : IProgress<TrainingStatus>
    {
        public void Report(TrainingStatus value)
        {
            lock (stage._lock)
            {
                stage.ReportTraining(value);
            }
        }
    }

    private void ReportTraining(TrainingStatus status) => progress?.Report(new EvolutionProgress
    {
        Round = round,
        Stage = stage,
        Done = status.Step,
        Total = status.Steps,
        Loss = status.Loss,
        TimeLeft = status.Step > 0 ? time.GetElapsedTime(_start) * ((status.Steps - status.Step) / (double)status.Step) : null,
    });
}
