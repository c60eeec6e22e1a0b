using RStar.Math.Validation;

namespace RStar.Math.Training;

/// <summary>The thin matrices of a low-rank adaptation, in single precision. Not thread-safe while somebody writes to them.</summary>
public sealed class LoraAdapter
{
    private readonly List<AdaptedMatrix> _matrices = [];

    private LoraAdapter(LoraOptions options) => Options = options;

    /// <summary>What was asked for.</summary>
    public LoraOptions Options { get; }

    /// <summary>What the product of the two matrices is multiplied by.</summary>
    internal float Scale => (float)(Options.Alpha / Options.Rank);

    internal IReadOnlyList<AdaptedMatrix> Matrices => _matrices;

    /// <summary>
    /// A fresh adapter, which changes nothing yet: the first matrix of each pair is normal with standard deviation 1 / sqrt(inputs), the
    /// second zero.
    /// </summary>
    /// <param name="shape">The decoder to adapt.</param>
    /// <param name="options">Which matrices, and how.</param>
    /// <param name="seed">Decides the draws.</param>
    /// <exception cref="ArgumentException">The shape or an option is not possible.</exception>
    public static LoraAdapter Initialize(DecoderShape shape, LoraOptions options, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(options);
        Faults.ThrowIfAny(shape.Validate(), nameof(shape));
        Faults.ThrowIfAny(options.Validate(), nameof(options));
        var adapter = new LoraAdapter(options);
        var random = new NormalRandom(seed);
        foreach (TensorSpec matrix in DecoderLayout.Of(shape, DecoderHead.LanguageModel))
        {
            if (!options.Targets.Any(target => matrix.Name.EndsWith($".{target}.weight", StringComparison.Ordinal)))
            {
                continue;
            }

            int inputs = matrix.Dimensions[0];
            int outputs = matrix.Dimensions[1];
            float[] down = new float[inputs * options.Rank];
            random.Fill(down, 1 / double.Sqrt(inputs));
            string stem = matrix.Name[..^".weight".Length];
            adapter._matrices.Add(new AdaptedMatrix(
                matrix.Name,
                new TensorSpec($"{stem}.lora_A.weight", [inputs, options.Rank]),
                down,
                new TensorSpec($"{stem}.lora_B.weight", [options.Rank, outputs]),
                new float[options.Rank * outputs]));
        }

        return adapter;
    }

    /// <summary>Adds the products into the matrices that they adapt; the adapter is of no more use for these weights then.</summary>
    /// <param name="weights">The weights that the adapter was trained over.</param>
    /// <exception cref="KeyNotFoundException">The weights lack a matrix that the adapter adapts.</exception>
    public void MergeInto(DecoderWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (AdaptedMatrix matrix in _matrices)
        {
            int outputs = matrix.UpSpec.Dimensions[1];
            Span<float> merged = weights[matrix.Name];
            for (int i = 0; i < merged.Length; i++)
            {
                double product = 0;
                for (int k = 0; k < Options.Rank; k++)
                {
                    product += (double)matrix.Down[(i / outputs * Options.Rank) + k] * matrix.Up[(k * outputs) + (i % outputs)];
                }

                merged[i] += (float)(Scale * product);
            }
        }
    }
}

/// <summary>A matrix of the decoder with the two thin ones that adapt it: down is [inputs, rank], up is [rank, outputs].</summary>
internal sealed record AdaptedMatrix(string Name, TensorSpec DownSpec, float[] Down, TensorSpec UpSpec, float[] Up)
{
    public TensorSpec[] Specs => [DownSpec, UpSpec];
}
