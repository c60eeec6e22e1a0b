using RStar.Math.Validation;

namespace RStar.Math.Training;

/// <summary>The weights of a decoder, in single precision, by name. Not thread-safe while somebody writes to them.</summary>
public sealed class DecoderWeights
{
    private readonly Dictionary<string, float[]> _values;

    private DecoderWeights(DecoderShape shape, DecoderHead head, Dictionary<string, float[]> values)
    {
        Shape = shape;
        Head = head;
        _values = values;
    }

    /// <summary>The decoder's shape.</summary>
    public DecoderShape Shape { get; }

    /// <summary>What the decoder says at each token.</summary>
    public DecoderHead Head { get; }

    /// <summary>The names of the tensors in the order in which files hold them.</summary>
    public IEnumerable<string> Names => DecoderLayout.Of(Shape, Head).Select(tensor => tensor.Name);

    /// <summary>A tensor's values, row by row; matrices are [inputs, outputs].</summary>
    /// <param name="name">The tensor's name, as <c>model.layers.0.self_attn.q_proj.weight</c>.</param>
    /// <exception cref="KeyNotFoundException">A decoder of this shape has no such tensor.</exception>
    public Span<float> this[string name] => Array(name);

    /// <summary>
    /// Fresh weights: matrices and the embedding normal with standard deviation 0.02, those that write into the residual stream divided by
    /// the square root of twice the number of layers (as GPT-2's), norms one, biases and the value head zero.
    /// </summary>
    /// <param name="shape">The decoder's shape.</param>
    /// <param name="head">What the decoder says at each token.</param>
    /// <param name="seed">Decides the draws.</param>
    /// <exception cref="ArgumentException">The shape is not possible.</exception>
    public static DecoderWeights Initialize(DecoderShape shape, DecoderHead head, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(shape);
        DecoderWeights weights = Zeros(shape, head);
        var random = new NormalRandom(seed);
        foreach (TensorSpec tensor in DecoderLayout.Of(shape, head))
        {
            float[] values = weights.Array(tensor.Name);
            if (tensor.Name.EndsWith("norm.weight", StringComparison.Ordinal))
            {
                System.Array.Fill(values, 1f);
            }
            else if (tensor.Dimensions.Length == 2 && tensor.Name != DecoderLayout.ValueHeadWeight)
            {
                random.Fill(values, 0.02 / (WritesResidual(tensor.Name) ? double.Sqrt(2.0 * shape.LayerCount) : 1));
            }
        }

        return weights;
    }

    /// <summary>
    /// The same trunk with another head, which is fresh where this one has none of its kind: how a PPM begins from a policy.
    /// </summary>
    /// <param name="head">The new head.</param>
    /// <returns>A copy that shares nothing with these weights.</returns>
    public DecoderWeights WithHead(DecoderHead head)
    {
        DecoderWeights copy = Zeros(Shape, head);
        foreach ((string name, float[] values) in copy._values)
        {
            if (_values.TryGetValue(name, out float[]? source))
            {
                source.CopyTo(values, 0);
            }
            else if (name == DecoderLayout.LanguageModelHead)
            {
                _values[DecoderLayout.Embedding].CopyTo(values, 0);
            }
        }

        return copy;
    }

    /// <summary>
    /// The same decoder with rows for more tokens, which are zero; everything else, and all where no row is added, is shared with these
    /// weights.
    /// </summary>
    internal DecoderWeights WithVocabulary(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, Shape.VocabularySize);
        var values = new Dictionary<string, float[]>(_values);
        foreach (string name in (string[])[DecoderLayout.Embedding, DecoderLayout.LanguageModelHead])
        {
            if (size > Shape.VocabularySize && values.TryGetValue(name, out float[]? rows))
            {
                System.Array.Resize(ref rows, checked(size * Shape.HiddenSize));
                values[name] = rows;
            }
        }

        return new DecoderWeights(Shape with { VocabularySize = size }, Head, values);
    }

    /// <summary>The same decoder for sequences of another length, sharing all tensors.</summary>
    internal DecoderWeights WithContextLength(int length) => new(Shape with { ContextLength = length }, Head, _values);

    /// <summary>Weights that are all zero, to be filled.</summary>
    internal static DecoderWeights Zeros(DecoderShape shape, DecoderHead head)
    {
        Faults.ThrowIfAny(shape.Validate(), nameof(shape));
        return new DecoderWeights(
            shape, head, DecoderLayout.Of(shape, head).ToDictionary(tensor => tensor.Name, tensor => new float[tensor.ElementCount]));
    }

    internal float[] Array(string name) => _values.TryGetValue(name, out float[]? values)
        ? values
        : throw new KeyNotFoundException($"A decoder of this shape with a {Head} head has no tensor '{name}'.");

    private static bool WritesResidual(string name) =>
        name.EndsWith("o_proj.weight", StringComparison.Ordinal) || name.EndsWith("down_proj.weight", StringComparison.Ordinal);
}
