namespace RStar.Math.Training;

/// <summary>Encodes paths and leaves out those that are too long; a cut path would teach an end that it does not have.</summary>
/// <param name="encoder">Makes the tokens.</param>
/// <param name="maxLength">The most tokens of a path.</param>
/// <param name="findsWords">Whether the words of problems are found, which only <see cref="WordDropout"/> asks for.</param>
internal sealed class SequenceReader(IPathTokens encoder, int maxLength, bool findsWords = true)
{
    /// <summary>How many paths were too long.</summary>
    public int TooLong { get; private set; }

    /// <summary>The path's tokens, or <see langword="null"/> where there are too many.</summary>
    /// <param name="path">The path.</param>
    /// <param name="name">What the path is called in an error, as "Trajectory 3".</param>
    /// <param name="learnsProblem">Whether the problem's own text is learned too.</param>
    /// <exception cref="ArgumentException">A step cannot be written in the trajectory format.</exception>
    public TokenSequence? Read(ReasoningPath path, string name, bool learnsProblem = false)
    {
        TokenSequence sequence;
        try
        {
            sequence = TokenSequence.Of(path, encoder, learnsProblem, findsWords);
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException($"{name} of the training data cannot be written. {fault.Message}", fault);
        }

        if (sequence.Length <= maxLength)
        {
            return sequence;
        }

        TooLong++;
        return null;
    }
}
