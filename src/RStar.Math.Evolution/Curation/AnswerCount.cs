namespace RStar.Math.Evolution;

/// <summary>How many trajectories of a problem came to an answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Count">The trajectories, 1 or more.</param>
/// <param name="IsCorrect">Whether it is the answer that the problem states.</param>
public sealed record AnswerCount(string Answer, int Count, bool IsCorrect);
