namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>A line of a problem set with equations.</summary>
/// <param name="Problem">The problem, with its answer where the line has one.</param>
/// <param name="Solved">
/// The problem with its equation, or <see langword="null"/> where there is none or it does not give the answer.
/// </param>
/// <param name="Fault">
/// One sentence that says why <paramref name="Solved"/> is <see langword="null"/>, otherwise <see langword="null"/>.
/// </param>
public sealed record EquationReading(Problem Problem, EquationProblem? Solved, string? Fault);
