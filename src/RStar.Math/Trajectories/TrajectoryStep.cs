namespace RStar.Math;

/// <summary>A step of a trajectory with what the search knows of it.</summary>
/// <param name="Step">The step itself.</param>
/// <param name="QValue">The mean of the values backed up through the step, in [-1, 1]; 0 where it was never visited.</param>
/// <param name="Visits">How often a rollout went through the step.</param>
/// <param name="Reward">
/// The process reward model's value of the path up to and with the step, in [-1, 1]; <see langword="null"/> without such a model.
/// </param>
public sealed record TrajectoryStep(Step Step, double QValue, int Visits, double? Reward);
