namespace RStar.Math.Training;

/// <summary>How a decoder is written as a model folder.</summary>
public sealed record ExportOptions
{
    /// <summary>How matrices are stored. Default <see cref="WeightType.Single"/>.</summary>
    public WeightType WeightType { get; init; } = WeightType.Single;

    /// <summary>
    /// Whether the weights are kept in single precision beside the stored ones, so that training can go on from a folder of 8 or 4 bit
    /// weights. It means nothing for <see cref="WeightType.Single"/>. Default false.
    /// </summary>
    public bool KeepFullPrecision { get; init; }
}
