namespace RStar.Math.Training;

/// <summary>A path as tokens.</summary>
/// <param name="Tokens">The tokens of the path's text.</param>
/// <param name="IsWritten">Whether the model itself writes a token: the problem, outputs and all else that is appended are not.</param>
internal sealed record TokenSequence(int[] Tokens, bool[] IsWritten)
{
    public int Length => Tokens.Length;

    /// <summary>Encodes a path piece by piece.</summary>
    public static TokenSequence Of(ReasoningPath path, IPathTokens encoder)
    {
        var tokens = new List<int>(encoder.EncodeStart(path.Problem));
        var isWritten = new List<bool>(Enumerable.Repeat(false, tokens.Count));
        foreach (Step step in path.ToSteps())
        {
            (int[] generated, int[] appended) = encoder.EncodeStep(step);
            tokens.AddRange(generated);
            isWritten.AddRange(Enumerable.Repeat(true, generated.Length));
            tokens.AddRange(appended);
            isWritten.AddRange(Enumerable.Repeat(false, appended.Length));
        }

        return new TokenSequence([.. tokens], [.. isWritten]);
    }
}
