using RStar.Math.Training;

namespace RStar.Math.Benchmarks.Scaling;

/// <summary>A decoder in bfloat16, as far as its cost depends on it.</summary>
/// <param name="Weights">The number of its weights.</param>
/// <param name="KeyValueBytes">Bytes of keys and values that a token leaves in the cache.</param>
/// <param name="AttentionFlops">Multiplications and additions of attention, of a token to each token before it.</param>
internal sealed record LargeModel(double Weights, double KeyValueBytes, double AttentionFlops)
{
    private const int BytesOfNumber = 2;

    /// <summary>The shape of Qwen2.5-Math-7B, of which the paper's 7B policy and reward model are made.</summary>
    public static readonly LargeModel Qwen7B = Of(new DecoderShape
    {
        VocabularySize = 152_064,
        HiddenSize = 3584,
        LayerCount = 28,
        HeadCount = 28,
        KeyValueHeadCount = 4,
        HeadSize = 128,
        FeedForwardSize = 18_944,
        ContextLength = 4096,
        QkvBias = true,
        TiedHead = false,
    });

    public double WeightBytes => BytesOfNumber * Weights;

    /// <summary>Multiplications and additions of one token, attention to the tokens before it left out.</summary>
    public double FlopsPerToken => 2 * Weights;

    /// <summary>What attention, which is left out, would add to a token's operations, as a share of them.</summary>
    /// <param name="tokensBefore">The tokens before it.</param>
    public double AttentionShare(double tokensBefore) => AttentionFlops * tokensBefore / FlopsPerToken;

    // Keys and values: a number of each for every layer, key head and its size. Attention: a product with a key and one with a value, of 2
    // operations a number each.
    public static LargeModel Of(DecoderShape shape) => new(
        shape.ParameterCount,
        2.0 * BytesOfNumber * shape.LayerCount * shape.KeyValueHeadCount * shape.HeadSize,
        2.0 * 2 * shape.LayerCount * shape.HeadCount * shape.HeadSize);
}
