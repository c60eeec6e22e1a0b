using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.Training;
using RStar.Math.Trajectories;

namespace RStar.Math.TestModels;

/// <summary>
/// A byte-level tokenizer that merges nothing: token b is byte b, then comes the end of a text, then the seven markers of the trajectory
/// format, each one token.
/// </summary>
public static class ByteTokenizer
{
    /// <summary>The token that ends a text.</summary>
    public const int EndOfText = 256;

    private const string EndOfTextSpelling = "<|endoftext|>";

    /// <summary>The number of tokens.</summary>
    public static int Count => EndOfText + 1 + TrajectoryMarkers.All.Count;

    /// <summary>The tokenizer's files.</summary>
    public static TokenizerFiles Files { get; } = new()
    {
        Files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["tokenizer.json"] = Bytes(Tokenizer()),
            ["tokenizer_config.json"] = Bytes(new JsonObject
            {
                ["tokenizer_class"] = "GPT2Tokenizer",
                ["add_prefix_space"] = false,
                ["clean_up_tokenization_spaces"] = false,
                ["bos_token"] = EndOfTextSpelling,
                ["eos_token"] = EndOfTextSpelling,
                ["unk_token"] = EndOfTextSpelling,
                ["pad_token"] = EndOfTextSpelling,
                ["model_max_length"] = 4096,
            }),
            ["special_tokens_map.json"] = Bytes(new JsonObject
            {
                ["bos_token"] = EndOfTextSpelling,
                ["eos_token"] = EndOfTextSpelling,
                ["unk_token"] = EndOfTextSpelling,
                ["pad_token"] = EndOfTextSpelling,
            }),
        },
        BeginOfTextId = EndOfText,
        EndOfTextIds = [EndOfText],
    };

    /// <summary>The token of a marker of the trajectory format.</summary>
    public static int Marker(string marker) => EndOfText + 1 + TrajectoryMarkers.All.ToList().IndexOf(marker);

    private static JsonObject Tokenizer()
    {
        var vocabulary = new JsonObject();
        for (int value = 0; value < 256; value++)
        {
            vocabulary[Spelling(value).ToString()] = value;
        }

        string[] special = [EndOfTextSpelling, .. TrajectoryMarkers.All];
        var added = new JsonArray();
        for (int i = 0; i < special.Length; i++)
        {
            vocabulary[special[i]] = EndOfText + i;
            added.Add((JsonNode)new JsonObject
            {
                ["id"] = EndOfText + i,
                ["content"] = special[i],
                ["single_word"] = false,
                ["lstrip"] = false,
                ["rstrip"] = false,
                ["normalized"] = false,
                ["special"] = true,
            });
        }

        return new JsonObject
        {
            ["version"] = "1.0",
            ["truncation"] = null,
            ["padding"] = null,
            ["added_tokens"] = added,
            ["normalizer"] = null,
            ["pre_tokenizer"] = ByteLevel(),
            ["post_processor"] = null,
            ["decoder"] = ByteLevel(),
            ["model"] = new JsonObject
            {
                ["type"] = "BPE",
                ["dropout"] = null,
                ["unk_token"] = null,
                ["continuing_subword_prefix"] = "",
                ["end_of_word_suffix"] = "",
                ["fuse_unk"] = false,
                ["byte_fallback"] = false,
                ["vocab"] = vocabulary,
                ["merges"] = new JsonArray(),
            },
        };
    }

    private static JsonObject ByteLevel() => new()
    {
        ["type"] = "ByteLevel",
        ["add_prefix_space"] = false,
        ["trim_offsets"] = true,
        ["use_regex"] = true,
    };

    // Byte-level tokenizers spell printable bytes as themselves and the others, in order, as the characters from U+0100 on.
    private static char Spelling(int value)
    {
        static bool IsPrintable(int value) => value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
        return IsPrintable(value) ? (char)value : (char)(0x100 + Enumerable.Range(0, value).Count(other => !IsPrintable(other)));
    }

    private static ReadOnlyMemory<byte> Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, JsonSerializerOptions.Default);
}
