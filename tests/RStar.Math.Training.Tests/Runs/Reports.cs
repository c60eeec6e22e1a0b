namespace RStar.Math.Training.Tests;

/// <summary>Takes reports on the caller's thread, at once; <see cref="Progress{T}"/> would post them elsewhere.</summary>
internal sealed class Reports(Action<TrainingProgress>? onReport = null) : IProgress<TrainingProgress>
{
    public List<TrainingProgress> All { get; } = [];

    public void Report(TrainingProgress value)
    {
        All.Add(value);
        onReport?.Invoke(value);
    }
}
