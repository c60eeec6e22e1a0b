namespace RStar.Math.Evolution;

/// <summary>Counts a stage's work and works out the time left. Thread-safe.</summary>
internal sealed class StageProgress(
    IProgress<EvolutionProgress>? progress, TimeProvider time, string? round, EvolutionStage stage, StageWork work = default)
{
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private long _doneNow;
    private long _solvedNow;
    private long? _stepsBefore;

    /// <summary>Says that one problem more is done.</summary>
    public void Count(bool isSolved)
    {
        lock (_lock)
        {
            _doneNow++;
            _solvedNow += isSolved ? 1 : 0;
            Report();
        }
    }

    /// <summary>A training's status, passed on as this stage's.</summary>
    public IProgress<TrainingStatus> Training => new Relay(this);

    private void Report() => progress?.Report(new EvolutionProgress
    {
        Round = round,
        Stage = stage,
        Done = work.Done + _doneNow,
        Total = work.Total,
        Solved = work.Solved + _solvedNow,
        TimeLeft = TimeLeft(_doneNow, work.Total - work.Done - _doneNow),
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

    private void ReportTraining(TrainingStatus status)
    {
        // A training that went on from a checkpoint did the steps before it in another process.
        _stepsBefore ??= long.Max(0, status.Step - 1);
        progress?.Report(new EvolutionProgress
        {
            Round = round,
            Stage = stage,
            Done = status.Step,
            Total = status.Steps,
            Loss = status.Loss,
            TokensPerSecond = status.TokensPerSecond,
            TimeLeft = TimeLeft(status.Step - _stepsBefore.Value, status.Steps - status.Step),
        });
    }

    private TimeSpan? TimeLeft(long done, long left) => done > 0 ? time.GetElapsedTime(_start) * (left / (double)done) : null;
}
