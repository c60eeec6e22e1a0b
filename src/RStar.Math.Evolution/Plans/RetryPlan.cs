namespace RStar.Math.Evolution;

/// <summary>Another search of a problem that was not solved yet.</summary>
/// <param name="Rollouts">Rollouts of each tree, 1 or more.</param>
/// <param name="Trees">Trees, each with a seed of its own, 1 or more.</param>
public sealed record RetryPlan(int Rollouts, int Trees = 1);
