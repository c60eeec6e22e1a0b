using RStar.Math.Console.Data;
using RStar.Math.Training;

namespace RStar.Math.Console.Converting;

/// <summary>A conversion of a model's folder into another.</summary>
internal sealed record FolderConversion
{
    /// <summary>How a model folder is to store weights; <see langword="null"/> where nobody said.</summary>
    public WeightType? Weights { get; init; }

    public bool KeepsFullPrecision { get; init; }

    /// <summary>How a Hugging Face folder is to store weights; <see langword="null"/> where nobody said.</summary>
    public TensorFormat? Format { get; init; }

    public int? ContextLength { get; init; }

    public bool AddsMarkers { get; init; } = true;

    private ExportOptions Export => new() { WeightType = Weights ?? WeightType.Single, KeepFullPrecision = KeepsFullPrecision };

    /// <summary>Converts and says what the new folder is.</summary>
    public PathKind Convert(PathKind from, string source, string target)
    {
        if (from == PathKind.HuggingFace)
        {
            FolderConverter.ToModelFolder(source, target, new ImportOptions { ContextLength = ContextLength, AddMarkers = AddsMarkers }, Export);
            return PathKind.Model;
        }

        if (Weights is not null)
        {
            DecoderFolder.Export(target, DecoderFolder.ReadWeights(source), TokenizerFiles.Load(source), Export);
            return PathKind.Model;
        }

        FolderConverter.ToHuggingFace(source, target, new HuggingFaceExportOptions { Format = Format ?? TensorFormat.Single });
        return PathKind.HuggingFace;
    }
}
