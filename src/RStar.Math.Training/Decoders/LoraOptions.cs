namespace RStar.Math.Training;

/// <summary>
/// Low-rank adaptation (arXiv 2106.09685): the decoder's own weights stay as they are, and to each chosen matrix W the product of two
/// thin ones is added, W + alpha / rank * A B, which alone are trained.
/// </summary>
public sealed record LoraOptions
{
    /// <summary>The inner length of the thin matrices. Default 16.</summary>
    public int Rank { get; init; } = 16;

    /// <summary>The strength: the product is multiplied by alpha / rank. Default 32.</summary>
    public double Alpha { get; init; } = 32;

    /// <summary>
    /// The matrices to adapt in every layer, by the last part of their name: q_proj, k_proj, v_proj, o_proj, gate_proj, up_proj, down_proj.
    /// Default all of them.
    /// </summary>
    public IReadOnlyList<string> Targets { get; init; } = DecoderLayout.LayerMatrices;

    /// <summary>Checks that the numbers are possible and the targets exist.</summary>
    /// <exception cref="ArgumentException">One is not; the message names it, its value and what would be right.</exception>
    public void Validate()
    {
        if (Rank < 1)
        {
            throw new ArgumentException(FormattableString.Invariant($"LoRA's Rank is {Rank}; it must be 1 or more."));
        }

        if (!(Alpha > 0) || !double.IsFinite(Alpha))
        {
            throw new ArgumentException(FormattableString.Invariant($"LoRA's Alpha is {Alpha}; it must be over 0."));
        }

        if (Targets.Count == 0)
        {
            throw new ArgumentException($"LoRA's Targets are empty; name some of {string.Join(", ", DecoderLayout.LayerMatrices)}.");
        }

        foreach (string target in Targets)
        {
            if (!DecoderLayout.LayerMatrices.Contains(target))
            {
                throw new ArgumentException($"LoRA's target '{target}' is none of {string.Join(", ", DecoderLayout.LayerMatrices)}.");
            }
        }
    }
}
