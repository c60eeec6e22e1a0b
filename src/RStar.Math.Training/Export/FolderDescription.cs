using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <exception cref="InvalidDataException">The folder was not exported by this library, or the file cannot be used.</exception>
    public static FolderDescription Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"The folder '{folder}' has no {FileName}: only a folder that this library exported can be read back.");
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            FolderDescription description = JsonSerializer.Deserialize(stream, FolderJsonContext.Default.FolderDescription)
                ?? throw new JsonException("it is null.");
            if (description.Format != CurrentFormat)
            {
                throw new InvalidDataException($"'{path}' is of format {description.Format}; this version reads format {CurrentFormat}.");
            }

            description.Decoder.Validate();
            return description;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"'{path}' does not describe a decoder: {fault.Message}", fault);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(FolderDescription))]
internal sealed partial class FolderJsonContext : JsonSerializerContext;
