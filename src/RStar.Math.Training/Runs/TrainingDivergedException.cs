namespace RStar.Math.Training;

/// <summary>A loss or a gradient that is no number.</summary>
internal sealed class TrainingDivergedException(string message) : InvalidOperationException(message);
