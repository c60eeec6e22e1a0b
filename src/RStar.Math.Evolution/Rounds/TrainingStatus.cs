namespace RStar.Math.Evolution;

/// <summary>Where a training stands.</summary>
/// <param name="Step">The optimizer's step.</param>
/// <param name="Steps">All steps.</param>
/// <param name="Loss">The loss of the latest batch.</param>
/// <param name="TokensPerSecond">The speed.</param>
public readonly record struct TrainingStatus(long Step, long Steps, double Loss, double TokensPerSecond);
