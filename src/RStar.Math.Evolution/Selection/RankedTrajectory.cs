namespace RStar.Math.Evolution;

/// <summary>A whole solution and what the search found it worth.</summary>
/// <param name="Path">The solution, its answer step included.</param>
/// <param name="IsCorrect">Whether its answer is the problem's.</param>
/// <param name="MeanQ">The mean of its steps' Q-values, in [-1, 1].</param>
/// <param name="MinQ">The least of its steps' Q-values, in [-1, 1].</param>
internal sealed record RankedTrajectory(ReasoningPath Path, bool IsCorrect, double MeanQ, double MinQ);
