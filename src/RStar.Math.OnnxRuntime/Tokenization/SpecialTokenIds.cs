using System.Text.Json;

namespace RStar.Math.OnnxRuntime;

/// <summary>The tokens that begin and end a text, as the files beside the tokenizer state them.</summary>
internal static class SpecialTokenIds
{
    /// <summary>Hugging Face's settings for generation.</summary>
    public const string GenerationConfig = "generation_config.json";

    /// <summary>
    /// The tokens that end a text: those of the model's configuration (GenAI's, then Hugging Face's), otherwise the tokenizer's own; none
    /// where no file names one.
    /// </summary>
    /// <exception cref="ModelFolderException">A file cannot be read.</exception>
    public static int[] ReadEndOfText(string folder, TokenizerFile tokenizer)
    {
        using JsonDocument? genai = FolderJson.TryRead(folder, ModelConfig.FileName);
        using JsonDocument? generation = FolderJson.TryRead(folder, GenerationConfig);
        int[] ids = genai is not null && genai.RootElement.TryGetProperty("model", out JsonElement model)
            ? ReadEndOfText(folder, ModelConfig.FileName, model)
            : [];
        if (ids.Length == 0 && generation is not null)
        {
            ids = ReadEndOfText(folder, GenerationConfig, generation.RootElement);
        }

        if (ids.Length == 0)
        {
            using JsonDocument? config = FolderJson.TryRead(folder, TokenizerFileNames.Configuration);
            ids = IdOf(config, "eos_token", tokenizer) is int id ? [id] : [];
        }

        return ids;
    }

    /// <summary>The tokens before every text: the BOS token where the tokenizer adds one, otherwise none.</summary>
    /// <exception cref="ModelFolderException">A file cannot be read.</exception>
    public static int[] ReadStart(string folder, TokenizerFile tokenizer)
    {
        using JsonDocument? config = FolderJson.TryRead(folder, TokenizerFileNames.Configuration);
        if (config is not null
            && config.RootElement.TryGetProperty("add_bos_token", out JsonElement adds)
            && adds.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return adds.GetBoolean() && IdOf(config, "bos_token", tokenizer) is int bos ? [bos] : [];
        }

        return tokenizer.LeadingToken is string leading && tokenizer.AddedTokens.TryGetValue(leading, out int id) ? [id] : [];
    }

    /// <summary>The tokens that a section of a file names as those that end a text; none where it names none.</summary>
    /// <exception cref="ModelFolderException">What it names are no token ids.</exception>
    internal static int[] ReadEndOfText(string folder, string file, JsonElement section)
    {
        if (section.ValueKind != JsonValueKind.Object
            || !section.TryGetProperty("eos_token_id", out JsonElement stated)
            || stated.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        IEnumerable<JsonElement> ids = stated.ValueKind == JsonValueKind.Array ? stated.EnumerateArray() : [stated];
        return
        [
            .. ids.Select(id => id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out int value)
                ? value
                : throw new ModelFolderException(
                    folder, $"{file} is wrong: eos_token_id is {stated.GetRawText()}; it must be a token id or a list of them.")),
        ];
    }

    // A token is written as its text, or as an object that holds it.
    private static int? IdOf(JsonDocument? config, string name, TokenizerFile tokenizer)
    {
        if (config is null || !config.RootElement.TryGetProperty(name, out JsonElement token))
        {
            return null;
        }

        if (token.ValueKind == JsonValueKind.Object && token.TryGetProperty("content", out JsonElement content))
        {
            token = content;
        }

        return token.ValueKind == JsonValueKind.String && tokenizer.AddedTokens.TryGetValue(token.GetString()!, out int id) ? id : null;
    }
}
