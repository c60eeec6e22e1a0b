using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training;

/// <summary>Encodes paths exactly as the engines do.</summary>
internal sealed class EncoderTokens : IPathTokens
{
    private readonly ModelTokenizer _tokenizer;
    private readonly TrajectoryEncoder _encoder;
    private readonly int _before;
    private readonly int _after;
    private readonly Dictionary<int, bool> _words = [];

    /// <param name="tokenizer">The model's; it is not owned.</param>
    public EncoderTokens(ModelTokenizer tokenizer)
    {
        _tokenizer = tokenizer;
        _encoder = new TrajectoryEncoder(tokenizer);

        // What two problems without a common word have in common is the frame that every problem stands in.
        int[] one = EncodeStart(new Problem("1"));
        int[] other = EncodeStart(new Problem("?"));
        _before = one.AsSpan().CommonPrefixLength(other);
        _after = one.Reverse().ToArray().AsSpan().CommonPrefixLength(other.Reverse().ToArray());
    }

    public int[] EncodeStart(Problem problem) => _encoder.EncodeStart(problem);

    public int[] ProblemWords(int[] start) =>
        [.. Enumerable.Range(_before, int.Max(0, start.Length - _after - _before)).Where(place => IsWord(start[place]))];

    public (int[] Generated, int[] Appended) EncodeStep(Step step)
    {
        EncodedStep tokens = _encoder.EncodeStep(step);
        return (tokens.Generated, tokens.Appended);
    }

    private bool IsWord(int token)
    {
        if (!_words.TryGetValue(token, out bool isWord))
        {
            string text = _tokenizer.Decode([token]).Trim();
            isWord = text.Length > 0 && text.All(char.IsLetter);
            _words.Add(token, isWord);
        }

        return isWord;
    }
}
