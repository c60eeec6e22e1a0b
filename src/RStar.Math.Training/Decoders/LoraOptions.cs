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

    internal IEnumerable<string> Validate()
    {
        if (Rank < 1)
        {
            yield return FormattableString.Invariant($"LoRA's {nameof(Rank)} is {Rank}; it must be 1 or more.");
        }

        if (!(Alpha > 0 && double.IsFinite(Alpha)))
        {
            yield return FormattableString.Invariant($"LoRA's {nameof(Alpha)} is {Alpha}; it must be over 0.");
        }

        if (Targets.Count == 0)
        {
            yield return $"LoRA's {nameof(Targets)} are empty; name some of {string.Join(", ", DecoderLayout.LayerMatrices)}.";
        }

        foreach (string target in Targets.Except(DecoderLayout.LayerMatrices))
        {
            yield return $"LoRA's target '{target}' is none of {string.Join(", ", DecoderLayout.LayerMatrices)}.";
        }
    }
}
