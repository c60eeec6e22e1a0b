using System.Text.Json;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// What this library itself reads of a <c>tokenizer.json</c>: the tokens and how they become text. Encoding is left to GenAI.
/// </summary>
internal sealed class TokenizerFile
{
    private TokenizerFile(
        string[] tokens, TokenSpelling spelling, Dictionary<string, int> addedTokens, string[] specialTokens, string? leadingToken)
    {
        Tokens = tokens;
        Spelling = spelling;
        AddedTokens = addedTokens;
        SpecialTokens = specialTokens;
        LeadingToken = leadingToken;
    }

    /// <summary>The tokens as the file spells them, by id; empty where no token has the id.</summary>
    public string[] Tokens { get; }

    /// <summary>How the file spells the tokens that are not added ones.</summary>
    public TokenSpelling Spelling { get; }

    /// <summary>The ids of the tokens that stand for their own text and are found before any other.</summary>
    public Dictionary<string, int> AddedTokens { get; }

    /// <summary>Those of the added tokens that steer the model rather than being text.</summary>
    public string[] SpecialTokens { get; }

    /// <summary>The special token that the file's own post-processing puts before every text, or <see langword="null"/>.</summary>
    public string? LeadingToken { get; }

    /// <exception cref="ModelFolderException">The file is missing, or is not a tokenizer that can be read.</exception>
    public static TokenizerFile Read(string folder)
    {
        using JsonDocument document = FolderJson.Read(folder, TokenizerFileNames.Tokenizer);
        try
        {
            return Read(folder, document.RootElement);
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ModelFolderException(
                folder, $"{TokenizerFileNames.Tokenizer} is not a tokenizer as Hugging Face writes them: {fault.Message}", fault);
        }
    }

    private static TokenizerFile Read(string folder, JsonElement root)
    {
        List<(string Token, int Id)> vocabulary = ReadVocabulary(root.GetProperty("model").GetProperty("vocab"));
        var added = new Dictionary<string, int>(StringComparer.Ordinal);
        var special = new List<string>();
        if (root.TryGetProperty("added_tokens", out JsonElement addedTokens))
        {
            foreach (JsonElement token in addedTokens.EnumerateArray())
            {
                string content = token.GetProperty("content").GetString()!;
                added[content] = token.GetProperty("id").GetInt32();
                if (token.TryGetProperty("special", out JsonElement flag) && flag.GetBoolean())
                {
                    special.Add(content);
                }
            }
        }

        if (vocabulary.Count == 0)
        {
            throw new ModelFolderException(folder, $"{TokenizerFileNames.Tokenizer} has an empty vocabulary.");
        }

        return new TokenizerFile(
            ById(folder, vocabulary, added), ReadSpelling(folder, root), added, [.. special], ReadLeadingToken(root));
    }

    // Byte-pair encodings map a token to its id; unigram models list [token, score] in the order of the ids.
    private static List<(string Token, int Id)> ReadVocabulary(JsonElement vocabulary) => vocabulary.ValueKind == JsonValueKind.Array
        ? [.. vocabulary.EnumerateArray().Select((entry, id) => (entry[0].GetString()!, id))]
        : [.. vocabulary.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetInt32()))];

    private static string[] ById(string folder, List<(string Token, int Id)> vocabulary, Dictionary<string, int> added)
    {
        // Ids are dense but for a handful; one far beyond the number of tokens is a fault and must not size an array.
        int limit = (4 * (vocabulary.Count + added.Count)) + 65_536;
        IEnumerable<(string Token, int Id)> all = vocabulary.Concat(added.Select(token => (token.Key, token.Value)));
        (string Token, int Id) last = all.MaxBy(token => token.Id);
        (string Token, int Id) first = all.MinBy(token => token.Id);
        if (first.Id < 0 || last.Id > limit)
        {
            (string token, int id) = first.Id < 0 ? first : last;
            throw new ModelFolderException(
                folder, $"{TokenizerFileNames.Tokenizer} gives the token '{token}' the id {id}; ids go from 0 to the number of tokens.");
        }

        var tokens = new string[last.Id + 1];
        Array.Fill(tokens, "");
        foreach ((string token, int id) in all)
        {
            tokens[id] = token;
        }

        return tokens;
    }

    private static TokenSpelling ReadSpelling(string folder, JsonElement root)
    {
        HashSet<string> kinds = KindsIn(root, "decoder", "decoders");
        if (kinds.Count == 0)
        {
            kinds = KindsIn(root, "pre_tokenizer", "pretokenizers");
        }

        if (kinds.Contains("ByteLevel"))
        {
            return TokenSpelling.ByteLevel;
        }

        if (kinds.Overlaps(["Metaspace", "ByteFallback", "Replace"]))
        {
            return TokenSpelling.Metaspace;
        }

        throw new ModelFolderException(
            folder,
            $"{TokenizerFileNames.Tokenizer} has the decoder {string.Join(" + ", kinds.DefaultIfEmpty("none"))}; "
            + "ByteLevel, Metaspace and ByteFallback can be read.");
    }

    private static HashSet<string> KindsIn(JsonElement root, string part, string sequence)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        if (root.TryGetProperty(part, out JsonElement element) && element.ValueKind == JsonValueKind.Object)
        {
            kinds.Add(element.GetProperty("type").GetString()!);
            if (element.TryGetProperty(sequence, out JsonElement members))
            {
                kinds.UnionWith(members.EnumerateArray().Select(member => member.GetProperty("type").GetString()!));
            }
        }

        return kinds;
    }

    private static string? ReadLeadingToken(JsonElement root)
    {
        if (!root.TryGetProperty("post_processor", out JsonElement processor) || processor.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        IEnumerable<JsonElement> members = processor.TryGetProperty("processors", out JsonElement processors)
            ? processors.EnumerateArray()
            : [processor];
        foreach (JsonElement member in members)
        {
            if (member.TryGetProperty("single", out JsonElement single)
                && single.GetArrayLength() > 0
                && single[0].TryGetProperty("SpecialToken", out JsonElement token))
            {
                return token.GetProperty("id").GetString();
            }
        }

        return null;
    }
}
