using RStar.Math.Training;

namespace RStar.Math.TestModels;

/// <summary>Small decoders of random weights, large enough that the likeliest token differs from context to context.</summary>
public static class RandomDecoder
{
    /// <summary>A shape for tests: 2 layers, 4 heads over 2 key heads, 320 tokens.</summary>
    public static DecoderShape Shape { get; } = new()
    {
        VocabularySize = 320,
        HiddenSize = 32,
        LayerCount = 2,
        HeadCount = 4,
        KeyValueHeadCount = 2,
        HeadSize = 16,
        FeedForwardSize = 48,
        ContextLength = 256,
    };

    /// <summary>
    /// Weights that the seed decides: matrices normal with the deviation, twice that in attention, so that the past matters; norms around
    /// one; biases and a value head not zero.
    /// </summary>
    public static DecoderWeights Weights(DecoderShape shape, DecoderHead head, ulong seed, double deviation = 0.3)
    {
        DecoderWeights weights = DecoderWeights.Initialize(shape, head, seed);
        var random = new NormalRandom(seed + 1);
        foreach (string name in weights.Names)
        {
            Span<float> values = weights[name];
            random.Fill(values, name.Contains("self_attn", StringComparison.Ordinal) ? 2 * deviation : deviation);
            if (name.EndsWith("norm.weight", StringComparison.Ordinal))
            {
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] += 1;
                }
            }
        }

        return weights;
    }
}
