using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

/// <summary>Writes tokenizers of a few hundred tokens, as Hugging Face's files have them.</summary>
internal static class TinyTokenizer
{
    public const string EndOfText = "<|endoftext|>";

    // What Qwen2's tokenizer splits by, digits single.
    private const string Words =
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    /// <summary>Bytes 0 to 255, three merges, then the end of text and the markers.</summary>
    public static void WriteByteLevel(string folder, bool withMarkers = true)
    {
        var vocabulary = new JsonObject();
        for (int value = 0; value < 256; value++)
        {
            vocabulary[CharacterOf(value).ToString()] = value;
        }

        string[][] merges = [["h", "e"], ["Ġ", "a"], ["r", "e"]];
        foreach (string[] merge in merges)
        {
            vocabulary[string.Concat(merge)] = vocabulary.Count;
        }

        string[] added = withMarkers ? [EndOfText, .. TrajectoryMarkers.All] : [EndOfText];
        var byteLevel = new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["trim_offsets"] = false, ["use_regex"] = false };
        var split = new JsonObject
        {
            ["type"] = "Split",
            ["pattern"] = new JsonObject { ["Regex"] = Words },
            ["behavior"] = "Isolated",
            ["invert"] = false,
        };
        Write(folder, "Qwen2Tokenizer", new JsonObject
        {
            ["added_tokens"] = AddedTokens(vocabulary.Count, added),
            ["normalizer"] = null,
            ["pre_tokenizer"] = new JsonObject { ["type"] = "Sequence", ["pretokenizers"] = new JsonArray(split, byteLevel.DeepClone()) },
            ["post_processor"] = null,
            ["decoder"] = byteLevel,
            ["model"] = Model(vocabulary, merges.Select(pair => string.Join(' ', pair)), byteFallback: false),
        });
    }

    /// <summary>SentencePiece's way, as Llama 2 and Phi-3: a space before every text, unknown bytes as <c>&lt;0xHH&gt;</c>, a BOS token.</summary>
    public static void WriteMetaspace(string folder)
    {
        string[] special = ["<unk>", "<s>", "</s>"];
        var vocabulary = new JsonObject();
        foreach (string token in special.Concat(Enumerable.Range(0, 256).Select(value => $"<0x{value:X2}>")))
        {
            vocabulary[token] = vocabulary.Count;
        }

        foreach (char character in "▁abcdefghijklmnopqrstuvwxyz0123456789=+#:.<>|_")
        {
            vocabulary[character.ToString()] = vocabulary.Count;
        }

        vocabulary["▁a"] = vocabulary.Count;
        var space = new JsonObject { ["String"] = " " };
        JsonArray added = AddedTokens(0, special);
        foreach (JsonNode? marker in AddedTokens(vocabulary.Count, [.. TrajectoryMarkers.All]))
        {
            added.Add(marker!.DeepClone());
        }

        Write(folder, "LlamaTokenizer", new JsonObject
        {
            ["added_tokens"] = added,
            ["normalizer"] = new JsonObject
            {
                ["type"] = "Sequence",
                ["normalizers"] = new JsonArray(
                    new JsonObject { ["type"] = "Prepend", ["prepend"] = "▁" },
                    new JsonObject { ["type"] = "Replace", ["pattern"] = space, ["content"] = "▁" }),
            },
            ["pre_tokenizer"] = null,
            ["post_processor"] = null,
            ["decoder"] = new JsonObject
            {
                ["type"] = "Sequence",
                ["decoders"] = new JsonArray(
                    new JsonObject { ["type"] = "Replace", ["pattern"] = new JsonObject { ["String"] = "▁" }, ["content"] = " " },
                    new JsonObject { ["type"] = "ByteFallback" },
                    new JsonObject { ["type"] = "Fuse" }),
            },
            ["model"] = Model(vocabulary, ["▁ a"], byteFallback: true),
        });
        ChangeConfig(folder, config =>
        {
            config["add_bos_token"] = true;
            config["bos_token"] = "<s>";
            config["eos_token"] = new JsonObject { ["content"] = "</s>" };
            config["unk_token"] = "<unk>";
        });
    }

    public static void ChangeConfig(string folder, Action<JsonObject> change) => Change(folder, "tokenizer_config.json", change);

    public static void Change(string folder, string file, Action<JsonObject> change)
    {
        string path = Path.Combine(folder, file);
        JsonObject content = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        change(content);
        File.WriteAllText(path, content.ToJsonString());
    }

    private static void Write(string folder, string className, JsonObject tokenizer)
    {
        tokenizer["version"] = "1.0";
        File.WriteAllText(Path.Combine(folder, TokenizerFileNames.Tokenizer), tokenizer.ToJsonString());
        var config = new JsonObject
        {
            ["tokenizer_class"] = className,
            ["eos_token"] = EndOfText,
            ["model_max_length"] = 4096,
            ["clean_up_tokenization_spaces"] = false,
        };
        File.WriteAllText(Path.Combine(folder, "tokenizer_config.json"), config.ToJsonString());
    }

    private static JsonObject Model(JsonObject vocabulary, IEnumerable<string> merges, bool byteFallback) => new()
    {
        ["type"] = "BPE",
        ["byte_fallback"] = byteFallback,
        ["unk_token"] = byteFallback ? "<unk>" : null,
        ["vocab"] = vocabulary,
        ["merges"] = JsonSerializer.SerializeToNode(merges),
    };

    private static JsonArray AddedTokens(int firstId, string[] contents) => [.. contents.Select((content, i) => new JsonObject
    {
        ["id"] = firstId + i,
        ["content"] = content,
        ["single_word"] = false,
        ["lstrip"] = false,
        ["rstrip"] = false,
        ["normalized"] = false,
        ["special"] = true,
    })];

    private static char CharacterOf(int value)
    {
        static bool IsPrintable(int value) => value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174;
        return (char)(IsPrintable(value) ? value : 256 + Enumerable.Range(0, value).Count(other => !IsPrintable(other)));
    }
}
