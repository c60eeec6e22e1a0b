using System.Text.Json;

namespace RStar.Math.OnnxRuntime;

/// <summary>What a folder's <c>genai_config.json</c> says of its decoder.</summary>
internal sealed record ModelConfig
{
    public const string FileName = "genai_config.json";

    /// <summary>The architecture's name, as <c>llama</c> or <c>qwen2</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The file of the decoder's graph.</summary>
    public required string GraphFile { get; init; }

    /// <summary>The most tokens of a sequence.</summary>
    public required int ContextLength { get; init; }

    /// <summary>The number of logits.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>The number of layers.</summary>
    public required int LayerCount { get; init; }

    /// <summary>The number of query heads; 0 where the file does not say.</summary>
    public int HeadCount { get; init; }

    /// <summary>The number of key and value heads.</summary>
    public required int KeyValueHeadCount { get; init; }

    /// <summary>The length of a head's vectors.</summary>
    public required int HeadSize { get; init; }

    /// <summary>The names of inputs by what they are, as <c>past_key_names</c>; where the file does not say, GenAI's own.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <summary>The names of outputs by what they are, as <c>present_key_names</c>.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>Why the decoder is more than one graph over tokens, or <see langword="null"/>.</summary>
    public string? Peculiarity { get; init; }

    /// <exception cref="ModelFolderException">The file is missing, or what it says cannot be.</exception>
    public static ModelConfig Read(string folder)
    {
        using JsonDocument document = FolderJson.Read(folder, FileName);
        return new ModelConfigReader(folder, document.RootElement).Read();
    }
}
