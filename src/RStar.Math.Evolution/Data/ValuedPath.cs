namespace RStar.Math.Evolution;

/// <summary>
/// A path and the value it should get, in [-1, 1]: what the baselines of the process preference model are trained on. An outcome reward
/// model (ORM) learns +1 for a right and -1 for a wrong solution, a Q-value model (PQM) the Q-value of each step.
/// </summary>
/// <param name="Path">The path, its last step included.</param>
/// <param name="Value">The value to learn.</param>
public sealed record ValuedPath(ReasoningPath Path, double Value);
