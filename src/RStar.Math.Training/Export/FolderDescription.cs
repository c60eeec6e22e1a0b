using System.Text.Json;
using System.Text.Json.Serialization;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training.Export;

/// <summary>What rstar.json says: all that a trainer needs to go on from a folder.</summary>
/// <param name="Format">The version of the folder's layout.</param>
/// <param name="Head">What the decoder says at each token.</param>
/// <param name="WeightType">How the matrices are stored.</param>
/// <param name="Decoder">The decoder's shape.</param>
internal sealed record FolderDescription(int Format, DecoderHead Head, WeightType WeightType, DecoderShape Decoder)
{
    public const string FileName = "rstar.json";

    public const int CurrentFormat = 1;

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, FolderJsonContext.Default.FolderDescription);

    /// <exception cref="ModelFolderException">The folder was not exported by this library, or the file cannot be used.</exception>
    public static FolderDescription Read(string folder)
    {
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, FileName)))
        {
            throw new ModelFolderException(folder, $"it has no {FileName}: only a folder that this library exported can be read back.");
        }

        using JsonDocument json = FolderJson.Read(folder, FileName);
        FolderDescription description;
        try
        {
            description = json.Deserialize(FolderJsonContext.Default.FolderDescription)!;
        }
        catch (JsonException fault)
        {
            throw new ModelFolderException(folder, $"{FileName} does not describe a decoder: {fault.Message}", fault);
        }

        if (description.Decoder.Validate().FirstOrDefault() is string wrong)
        {
            throw new ModelFolderException(folder, $"{FileName} does not describe a decoder: {wrong}");
        }

        return description.Format == CurrentFormat
            ? description
            : throw new ModelFolderException(
                folder, $"its {nameof(Format).ToLowerInvariant()} is {description.Format}; this version reads format {CurrentFormat}.");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(FolderDescription))]
internal sealed partial class FolderJsonContext : JsonSerializerContext;
