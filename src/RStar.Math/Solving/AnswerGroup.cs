namespace RStar.Math;

/// <summary>Trajectories that end in the same answer.</summary>
/// <param name="Answer">The answer as the best of them writes it.</param>
/// <param name="Confidence">
/// What speaks for the answer, in [0, 1]: its share of the votes, or with <see cref="AnswerSelection.HighestScore"/> its best score moved
/// from [-1, 1].
/// </param>
/// <param name="Votes">How many samples ended in it.</param>
/// <param name="BestScore">The score of the best of them, in [-1, 1].</param>
public sealed record AnswerGroup(string Answer, double Confidence, int Votes, double BestScore);
