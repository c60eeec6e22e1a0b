using RStar.Math.Training;

namespace RStar.Math.Benchmarks.Scaling;

/// <summary>A decoder in bfloat16, as far as its cost depends on it.</summary>
/// <param name="Weights">The number of its weights.</param>
/// <param name="KeyValueBytes">Bytes of keys and values that a token leaves in the cache.</param>
internal sealed record LargeModel(double Weights, double KeyValueBytes)
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

    /// <summary>Multiplications and additions of one token, attention to the tokens before it left out: that is under 1 % at these lengths.</summary>
    public double FlopsPerToken => 2 * Weights;

    public static LargeModel Of(DecoderShape shape) => new(
        shape.ParameterCount, 2.0 * BytesOfNumber * shape.LayerCount * shape.KeyValueHeadCount * shape.HeadSize);
}
