namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>One sample while it is drawn. Used again for another when it has ended.</summary>
internal sealed class DecodeRow
{
    private int[] _tokens = new int[256];
    private UniformGenerator _generator;

    public DecodeRequest Request { get; private set; } = null!;

    /// <summary>The number of the sample in its request.</summary>
    public int Sample { get; private set; }

    /// <summary>The tokens drawn so far.</summary>
    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>The most tokens to draw.</summary>
    public int Limit { get; private set; }

    /// <summary>The sum of the tokens' log-probabilities.</summary>
    public double LogProbability { get; private set; }

    /// <summary>What the stop rule remembers of the row.</summary>
    public object? StopState { get; set; }

    public void Begin(DecodeRequest request, int sample, int limit)
    {
        Request = request;
        Sample = sample;
        Limit = limit;
        Count = 0;
        LogProbability = 0;
        _generator = new UniformGenerator(request.Seed, sample);
    }

    /// <summary>The number that decides the next draw.</summary>
    public double NextUniform() => _generator.Next();

    public void Append(SampledToken token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, 2 * Count);
        }

        _tokens[Count++] = token.Token;
        LogProbability += token.LogProbability;
    }
}
