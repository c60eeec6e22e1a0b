namespace RStar.Math.Training;

/// <summary>How a decoder is written as a Hugging Face folder.</summary>
public sealed record HuggingFaceExportOptions
{
    /// <summary>How numbers are stored. Default <see cref="TensorFormat.Single"/>, which loses nothing.</summary>
    public TensorFormat Format { get; init; } = TensorFormat.Single;

    /// <summary>
    /// The most bytes of a file of weights; more weights go into several files. Default 5,000,000,000, as Hugging Face's.
    /// </summary>
    public long ShardBytes { get; init; } = 5_000_000_000;

    internal IEnumerable<string> Validate()
    {
        if (!Enum.IsDefined(Format))
        {
            yield return $"The {nameof(Format)} is {Format}; it must be one of {string.Join(", ", Enum.GetNames<TensorFormat>())}.";
        }

        if (ShardBytes < 1)
        {
            yield return FormattableString.Invariant($"{nameof(ShardBytes)} is {ShardBytes}; it must be 1 or more.");
        }
    }
}
