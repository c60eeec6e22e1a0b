namespace RStar.Math.Training;

/// <summary>How a Hugging Face folder is read when it becomes a model folder.</summary>
public sealed record ImportOptions
{
    /// <summary>
    /// The head to read; <see langword="null"/>, the default, for the value head where there is one, otherwise the language model's.
    /// </summary>
    public DecoderHead? Head { get; init; }

    /// <summary>
    /// Whether the trajectory format's markers become tokens of their own where they are none. Their rows of the embedding, and of a head
    /// of its own, begin as the mean of the rows of the tokens that spelled them. Default true.
    /// </summary>
    public bool AddMarkers { get; init; } = true;

    /// <summary>
    /// The most tokens of a sequence, where fewer than the model's are enough: the tables of rotary positions become shorter by as much.
    /// <see langword="null"/>, the default, for the model's own.
    /// </summary>
    public int? ContextLength { get; init; }

    internal IEnumerable<string> Validate()
    {
        if (ContextLength is < 1)
        {
            yield return FormattableString.Invariant($"The {nameof(ContextLength)} is {ContextLength}; it must be 1 or more.");
        }
    }
}
