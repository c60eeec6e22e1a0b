namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>
/// A model whose every output depends on every token before it: a token's key is a hash of the sum of all keys before it, of the token and
/// of its position. A segment that is lost, doubled, stale or out of order therefore changes all that follows.
/// </summary>
internal static class ToyModel
{
    public const int Vocabulary = 40;
    public const int EndOfStep = 1;
    public const int EndOfCode = 2;
    public const int EndOfAnswer = 3;
    public const int EndOfText = 4;

    public static StopRule Stops { get; } = new MarkerStops(Vocabulary, new Dictionary<int, RowEnd>
    {
        [EndOfStep] = RowEnd.EndOfStep,
        [EndOfCode] = RowEnd.EndOfCode,
        [EndOfAnswer] = RowEnd.EndOfAnswer,
        [EndOfText] = RowEnd.EndOfText,
    });

    public static ulong Key(ulong sumBefore, int position, int token) => Mix((sumBefore * 31) + ((ulong)position << 32) + (ulong)token + 1);

    public static void Logits(ulong key, Span<float> logits)
    {
        for (int token = 0; token < logits.Length; token++)
        {
            logits[token] = (Mix(key + ((ulong)token * 0x9E3779B97F4A7C15)) >> 40) / (float)(1 << 24) * 6;
        }
    }

    /// <summary>The logits after some tokens, worked out from the tokens alone.</summary>
    public static float[] LogitsAfter(ReadOnlySpan<int> tokens)
    {
        ulong sum = 0;
        ulong key = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            key = Key(sum, i, tokens[i]);
            sum += key;
        }

        float[] logits = new float[Vocabulary];
        Logits(key, logits);
        return logits;
    }

    /// <summary>One sample, drawn with no cache and no batch.</summary>
    public static (int[] Tokens, RowEnd End, double LogProbability) Sample(
        ReadOnlySpan<int> prefix, SamplingOptions sampling, ulong seed, int sample, int contextLength = int.MaxValue)
    {
        var sampler = new TokenSampler(Vocabulary);
        var row = new DecodeRow();
        var request = new DecodeRequest { Index = 0, Target = null!, Seed = seed };
        row.Begin(request, sample, int.Min(sampling.MaxStepTokens, contextLength - prefix.Length));
        RowEnd end = RowEnd.None;
        while (end == RowEnd.None)
        {
            row.Append(sampler.Draw(LogitsAfter([.. prefix, .. row.Tokens]), sampling, row.NextUniform()));
            end = Stops.Check(row);
            end = end == RowEnd.None && row.Count >= row.Limit ? RowEnd.TokenLimit : end;
        }

        return (row.Tokens.ToArray(), end, row.LogProbability);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
