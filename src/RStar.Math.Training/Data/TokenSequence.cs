namespace RStar.Math.Training;

/// <summary>A path as tokens.</summary>
/// <param name="Tokens">The tokens of the path's text.</param>
/// <param name="IsLearned">
/// Whether a token is learned: those that the model itself writes are, those of outputs and all else that is appended are not, and those of
/// the problem where it is said.
/// </param>
/// <param name="ProblemWords">
/// The places of the tokens that are words of the problem or parts of words; empty where they were not looked for.
/// </param>
internal sealed record TokenSequence(int[] Tokens, bool[] IsLearned, int[] ProblemWords)
{
    public int Length => Tokens.Length;

    /// <summary>Encodes a path piece by piece.</summary>
    /// <param name="path">The path.</param>
    /// <param name="encoder">Makes the tokens.</param>
    /// <param name="learnsProblem">Whether the problem's own text is learned too.</param>
    /// <param name="findsWords">Whether the problem's words are looked for.</param>
    public static TokenSequence Of(ReasoningPath path, IPathTokens encoder, bool learnsProblem, bool findsWords = true)
    {
        int[] start = encoder.EncodeStart(path.Problem);
        var tokens = new List<int>(start);
        var isLearned = new List<bool>(Enumerable.Repeat(learnsProblem, tokens.Count));
        foreach (Step step in path.ToSteps())
        {
            (int[] generated, int[] appended) = encoder.EncodeStep(step);
            tokens.AddRange(generated);
            isLearned.AddRange(Enumerable.Repeat(true, generated.Length));
            tokens.AddRange(appended);
            isLearned.AddRange(Enumerable.Repeat(false, appended.Length));
        }

        return new TokenSequence([.. tokens], [.. isLearned], findsWords ? encoder.ProblemWords(start) : []);
    }
}
