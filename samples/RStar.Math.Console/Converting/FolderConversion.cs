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
    public async Task<PathKind> ConvertAsync(PathKind from, string source, string target, CancellationToken cancellationToken)
    {
        if (from == PathKind.HuggingFace)
        {
            var import = new ImportOptions { ContextLength = ContextLength, AddMarkers = AddsMarkers };
            await FolderConverter.ToModelFolderAsync(source, target, import, Export, cancellationToken);
            return PathKind.Model;
        }

        if (Weights is not null)
        {
            DecoderWeights weights = await Task
                .Run(() => DecoderFolder.ReadWeights(source), cancellationToken)
                .WaitAsync(cancellationToken);
            await DecoderFolder.ExportAsync(target, weights, TokenizerFiles.Load(source), Export, cancellationToken);
            return PathKind.Model;
        }

        var export = new HuggingFaceExportOptions { Format = Format ?? TensorFormat.Single };
        await FolderConverter.ToHuggingFaceAsync(source, target, export, cancellationToken);
        return PathKind.HuggingFace;
    }
}
