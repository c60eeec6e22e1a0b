namespace RStar.Math.OnnxRuntime;

/// <summary>The names of the files that a tokenizer lies in, as Hugging Face's libraries have them.</summary>
internal static class TokenizerFileNames
{
    public const string Tokenizer = "tokenizer.json";

    public const string Configuration = "tokenizer_config.json";

    public const string SpecialTokens = "special_tokens_map.json";

    /// <summary>All that a tokenizer may be spread over.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Tokenizer, Configuration, SpecialTokens, "added_tokens.json", "chat_template.jinja", "vocab.json", "merges.txt", "tokenizer.model",
    ];
}
