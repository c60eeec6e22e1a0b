namespace RStar.Math.Training;

/// <summary>
/// The shape of a Llama-style decoder: RMSNorm before each block, rotary positions, grouped-query attention, SwiGLU. Llama, Qwen2, Qwen3
/// and Phi-3 are of this shape.
/// </summary>
public sealed record DecoderShape
{
    /// <summary>The number of token ids, the rows of the embedding.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>The length of the vector that stands for a token between the layers.</summary>
    public required int HiddenSize { get; init; }

    /// <summary>The number of layers, each attention and feed-forward.</summary>
    public required int LayerCount { get; init; }

    /// <summary>The number of query heads.</summary>
    public required int HeadCount { get; init; }

    /// <summary>The number of key and value heads; it divides <see cref="HeadCount"/>.</summary>
    public required int KeyValueHeadCount { get; init; }

    /// <summary>The length of a head's vectors, an even number.</summary>
    public required int HeadSize { get; init; }

    /// <summary>The inner length of the feed-forward blocks.</summary>
    public required int FeedForwardSize { get; init; }

    /// <summary>The most tokens of a sequence.</summary>
    public required int ContextLength { get; init; }

    /// <summary>The base of the rotary frequencies. Default 10,000.</summary>
    public double RopeTheta { get; init; } = 10_000;

    /// <summary>
    /// How the rotary frequencies are stretched for a longer context; <see langword="null"/>, the default, for not at all.
    /// </summary>
    public RopeScaling? RopeScaling { get; init; }

    /// <summary>Added to the mean square under the root of every RMSNorm. Default 1e-6.</summary>
    public double NormEpsilon { get; init; } = 1e-6;

    /// <summary>Whether the query, key and value projections have a bias, as Qwen2's. Default false.</summary>
    public bool QkvBias { get; init; }

    /// <summary>Whether queries and keys are normalized head by head before the rotation, as Qwen3's. Default false.</summary>
    public bool QkNorm { get; init; }

    /// <summary>Whether the head is the embedding transposed. Default true.</summary>
    public bool TiedHead { get; init; } = true;

    /// <summary>The number of weights with a language-model head.</summary>
    public long ParameterCount => DecoderLayout.Of(this, DecoderHead.LanguageModel).Sum(tensor => tensor.ElementCount);

    internal IEnumerable<string> Validate()
    {
        foreach ((string name, int value) in new[]
        {
            (nameof(VocabularySize), VocabularySize), (nameof(HiddenSize), HiddenSize), (nameof(LayerCount), LayerCount),
            (nameof(HeadCount), HeadCount), (nameof(KeyValueHeadCount), KeyValueHeadCount), (nameof(HeadSize), HeadSize),
            (nameof(FeedForwardSize), FeedForwardSize), (nameof(ContextLength), ContextLength),
        })
        {
            if (value < 1)
            {
                yield return Fault(name, value, "1 or more");
            }
        }

        if (KeyValueHeadCount >= 1 && HeadCount % KeyValueHeadCount != 0)
        {
            yield return Fault(nameof(KeyValueHeadCount), KeyValueHeadCount, $"a divisor of {nameof(HeadCount)}, {HeadCount}");
        }

        if (HeadSize % 2 != 0)
        {
            yield return Fault(nameof(HeadSize), HeadSize, "even");
        }

        if (!(RopeTheta > 1 && double.IsFinite(RopeTheta)))
        {
            yield return Fault(nameof(RopeTheta), RopeTheta, "over 1");
        }

        foreach (string fault in RopeScaling?.Validate() ?? [])
        {
            yield return fault;
        }

        if (!(NormEpsilon > 0 && double.IsFinite(NormEpsilon)))
        {
            yield return Fault(nameof(NormEpsilon), NormEpsilon, "over 0");
        }
    }

    private static string Fault(string name, object value, string right) =>
        FormattableString.Invariant($"The decoder's {name} is {value}; it must be {right}.");
}
