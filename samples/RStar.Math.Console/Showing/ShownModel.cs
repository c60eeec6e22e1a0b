using System.Text.Json;
using RStar.Math.Console.Data;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;

namespace RStar.Math.Console.Showing;

/// <summary>A model folder.</summary>
internal sealed record ShownModel
{
    private const string DescriptionFile = "rstar.json";

    public PathKind Kind => PathKind.Model;

    public required string Path { get; init; }

    /// <summary>policy or reward.</summary>
    public required string Role { get; init; }

    public required string Architecture { get; init; }

    /// <summary>The number of weights; <see langword="null"/> in a folder that other tools wrote.</summary>
    public long? Parameters { get; init; }

    /// <summary>How they are stored; <see langword="null"/> likewise.</summary>
    public string? Weights { get; init; }

    public required long Bytes { get; init; }

    public required int Context { get; init; }

    public required int Layers { get; init; }

    /// <summary>The length of a token's vector; <see langword="null"/> in a folder that other tools wrote.</summary>
    public int? Hidden { get; init; }

    public required int Heads { get; init; }

    public required int KeyValueHeads { get; init; }

    public required int HeadSize { get; init; }

    public required int Vocabulary { get; init; }

    public required ShownTokenizer Tokenizer { get; init; }

    public required string Engine { get; init; }

    public required string EngineReason { get; init; }

    public required string Graph { get; init; }

    public required string Device { get; init; }

    /// <exception cref="ModelFolderException">The folder cannot be run.</exception>
    public static ShownModel Of(string path)
    {
        ModelFolderInfo info = ModelFolderInfo.Read(path);
        using ModelTokenizer tokenizer = ModelTokenizer.Load(path);
        (string? weights, DecoderShape? shape) = Describe(System.IO.Path.Combine(path, DescriptionFile));
        return new ShownModel
        {
            Path = path,
            Role = info.IsRewardModel ? "reward" : "policy",
            Architecture = info.Architecture,
            Parameters = shape?.ParameterCount,
            Weights = weights,
            Bytes = new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length),
            Context = info.ContextLength,
            Layers = info.LayerCount,
            Hidden = shape?.HiddenSize,
            Heads = info.HeadCount,
            KeyValueHeads = info.KeyValueHeadCount,
            HeadSize = info.HeadSize,
            Vocabulary = info.VocabularySize,
            Tokenizer = new ShownTokenizer(tokenizer.VocabularySize, tokenizer.HasMarkers),
            Engine = Lower(info.Engine),
            EngineReason = info.EngineReason,
            Graph = info.GraphFile,
            Device = Lower(info.Provider),
        };
    }

    private static (string? Weights, DecoderShape? Shape) Describe(string file)
    {
        if (!File.Exists(file))
        {
            return (null, null);
        }

        try
        {
            using var description = JsonDocument.Parse(File.ReadAllBytes(file));
            string? weights = description.RootElement.GetProperty("weightType").GetString();
            DecoderShape? shape = description.RootElement.GetProperty("decoder").Deserialize(ShowJson.Default.DecoderShape);
            return (weights is null ? null : JsonNamingPolicy.CamelCase.ConvertName(weights), shape);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{file}' does not describe a decoder: {fault.Message}", fault);
        }
    }

    private static string Lower(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <param name="Tokens">The number of tokens.</param>
/// <param name="Markers">Whether each marker of the trajectory format is one token.</param>
internal sealed record ShownTokenizer(int Tokens, bool Markers);

/// <summary>A folder of Hugging Face's libraries.</summary>
internal sealed record ShownHuggingFace(PathKind Kind, string Path, string? Architecture, long Bytes)
{
    /// <exception cref="FormatException">config.json is no JSON object.</exception>
    public static ShownHuggingFace Of(string path)
    {
        string file = System.IO.Path.Combine(path, "config.json");
        try
        {
            using var config = JsonDocument.Parse(File.ReadAllBytes(file));
            string? type = config.RootElement.TryGetProperty("model_type", out JsonElement stated) ? stated.GetString() : null;
            return new ShownHuggingFace(
                PathKind.HuggingFace, path, type, new DirectoryInfo(path).EnumerateFiles().Sum(found => found.Length));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException($"'{file}' does not describe a model: {fault.Message}", fault);
        }
    }
}
