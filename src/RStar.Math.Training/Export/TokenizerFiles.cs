using System.Text.Json;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training;

/// <summary>A tokenizer as a model folder holds it: its files, and the tokens that a generator must know by number.</summary>
public sealed record TokenizerFiles
{
    /// <summary>The content of each file by its name, <c>tokenizer.json</c> among them.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; }

    /// <summary>The token that begins a text, or <see langword="null"/> where there is none.</summary>
    public int? BeginOfTextId { get; init; }

    /// <summary>The tokens that end a text, at least one.</summary>
    public required IReadOnlyList<int> EndOfTextIds { get; init; }

    /// <summary>The token that fills rows up, or <see langword="null"/> for the first that ends a text.</summary>
    public int? PadId { get; init; }

    /// <summary>Takes the tokenizer of a model folder that ONNX Runtime GenAI runs.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <exception cref="ModelFolderException">The folder has no tokenizer.json or no readable genai_config.json.</exception>
    public static TokenizerFiles Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Dictionary<string, ReadOnlyMemory<byte>> files = ReadFiles(folder);
        if (!files.ContainsKey(TokenizerFileNames.Tokenizer))
        {
            throw FolderJson.Missing(folder, TokenizerFileNames.Tokenizer);
        }

        using JsonDocument config = FolderJson.Read(folder, ModelConfig.FileName);
        try
        {
            JsonElement model = config.RootElement.GetProperty("model");
            return new TokenizerFiles
            {
                Files = files,
                BeginOfTextId = model.TryGetProperty("bos_token_id", out JsonElement begin) ? begin.GetInt32() : null,
                EndOfTextIds = SpecialTokenIds.ReadEndOfText(folder, ModelConfig.FileName, model) is { Length: > 0 } ends
                    ? ends
                    : throw new ModelFolderException(folder, $"{ModelConfig.FileName} does not say which tokens end a text."),
                PadId = model.TryGetProperty("pad_token_id", out JsonElement pad) ? pad.GetInt32() : null,
            };
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ModelFolderException(
                folder, $"{ModelConfig.FileName} does not say by number which tokens begin and end a text: {fault.Message}", fault);
        }
    }

    /// <summary>The files of a folder that may belong to a tokenizer.</summary>
    internal static Dictionary<string, ReadOnlyMemory<byte>> ReadFiles(string folder) => TokenizerFileNames.All
        .Where(file => File.Exists(Path.Combine(folder, file)))
        .ToDictionary(file => file, file => (ReadOnlyMemory<byte>)File.ReadAllBytes(Path.Combine(folder, file)));

    /// <summary>Why the tokenizer cannot be written beside a decoder of so many tokens.</summary>
    internal IEnumerable<string> Validate(int vocabularySize)
    {
        if (!Files.ContainsKey(TokenizerFileNames.Tokenizer))
        {
            yield return $"The tokenizer has no file {TokenizerFileNames.Tokenizer}.";
        }

        foreach (string path in Files.Keys.Where(name => name != Path.GetFileName(name) || name.Length == 0))
        {
            yield return $"The tokenizer's file '{path}' is a path; it must be a file's name alone.";
        }

        if (EndOfTextIds.Count == 0)
        {
            yield return $"The tokenizer's {nameof(EndOfTextIds)} are none; there must be at least one.";
        }

        foreach (int id in EndOfTextIds.Append(BeginOfTextId ?? 0).Append(PadId ?? 0).Where(id => id < 0 || id >= vocabularySize))
        {
            yield return $"The tokenizer names the token {id}; the decoder has tokens from 0 to {vocabularySize - 1}.";
        }
    }
}
