using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RStar.Math.OnnxRuntime;
using RStar.Math.Trajectories;

namespace RStar.Math.Training;

/// <summary>Writes a tokenizer as the files that ONNX Runtime GenAI and Hugging Face's libraries load.</summary>
internal static class TokenizerWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files by their names.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> FilesOf(BytePairTokenizer tokenizer) => new()
    {
        [TokenizerFileNames.Tokenizer] = Json(json => WriteTokenizer(json, tokenizer)),
        [TokenizerFileNames.Configuration] = Json(json => WriteConfiguration(json, tokenizer)),
        [TokenizerFileNames.SpecialTokens] = Json(WriteSpecialTokens),
    };

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Readable);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static void WriteTokenizer(Utf8JsonWriter json, BytePairTokenizer tokenizer)
    {
        json.WriteString("version", "1.0");
        json.WriteNull("truncation");
        json.WriteNull("padding");
        json.WriteStartArray("added_tokens");
        foreach (string token in SpecialTokens.All)
        {
            json.WriteStartObject();
            json.WriteNumber("id", tokenizer.SpecialTokenId(token));
            WriteAddedToken(json, token);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNull("normalizer");
        WritePreTokenizer(json);
        json.WriteNull("post_processor");
        json.WriteStartObject("decoder");
        WriteByteLevel(json);
        json.WriteEndObject();
        WriteModel(json, tokenizer);
    }

    private static void WriteAddedToken(Utf8JsonWriter json, string token)
    {
        json.WriteString("content", token);
        json.WriteBoolean("single_word", false);
        json.WriteBoolean("lstrip", false);
        json.WriteBoolean("rstrip", false);
        json.WriteBoolean("normalized", false);
        json.WriteBoolean("special", true);
    }

    private static void WritePreTokenizer(Utf8JsonWriter json)
    {
        json.WriteStartObject("pre_tokenizer");
        json.WriteString("type", "Sequence");
        json.WriteStartArray("pretokenizers");
        json.WriteStartObject();
        json.WriteString("type", "Split");
        json.WriteStartObject("pattern");
        json.WriteString("Regex", WordSplitter.Pattern);
        json.WriteEndObject();
        json.WriteString("behavior", "Isolated");
        json.WriteBoolean("invert", false);
        json.WriteEndObject();
        json.WriteStartObject();
        WriteByteLevel(json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteByteLevel(Utf8JsonWriter json)
    {
        json.WriteString("type", "ByteLevel");
        json.WriteBoolean("add_prefix_space", false);
        json.WriteBoolean("trim_offsets", false);
        json.WriteBoolean("use_regex", false);
    }

    private static void WriteModel(Utf8JsonWriter json, BytePairTokenizer tokenizer)
    {
        json.WriteStartObject("model");
        json.WriteString("type", "BPE");
        json.WriteNull("dropout");
        json.WriteNull("unk_token");
        json.WriteString("continuing_subword_prefix", "");
        json.WriteString("end_of_word_suffix", "");
        json.WriteBoolean("fuse_unk", false);
        json.WriteBoolean("byte_fallback", false);
        json.WriteBoolean("ignore_merges", false);
        json.WriteStartObject("vocab");
        int words = tokenizer.VocabularySize - SpecialTokens.All.Count;
        for (int token = 0; token < words; token++)
        {
            json.WriteNumber(ByteSpelling.Spell(tokenizer.BytesOf(token)), token);
        }

        json.WriteEndObject();
        json.WriteStartArray("merges");
        foreach (PairMerging.Pair merge in tokenizer.Merges)
        {
            json.WriteStringValue(
                $"{ByteSpelling.Spell(tokenizer.BytesOf(merge.Left))} {ByteSpelling.Spell(tokenizer.BytesOf(merge.Right))}");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteConfiguration(Utf8JsonWriter json, BytePairTokenizer tokenizer)
    {
        json.WriteBoolean("add_bos_token", false);
        json.WriteBoolean("add_eos_token", false);
        json.WriteBoolean("add_prefix_space", false);
        json.WriteStartObject("added_tokens_decoder");
        foreach (string token in SpecialTokens.All)
        {
            json.WriteStartObject(FormattableString.Invariant($"{tokenizer.SpecialTokenId(token)}"));
            WriteAddedToken(json, token);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteMarkers(json);
        json.WriteNull("bos_token");
        json.WriteBoolean("clean_up_tokenization_spaces", false);
        json.WriteString("eos_token", SpecialTokens.EndOfText);
        json.WriteString("pad_token", SpecialTokens.Padding);
        json.WriteString("tokenizer_class", "PreTrainedTokenizerFast");
        json.WriteNull("unk_token");
    }

    private static void WriteSpecialTokens(Utf8JsonWriter json)
    {
        WriteMarkers(json);
        json.WriteString("eos_token", SpecialTokens.EndOfText);
        json.WriteString("pad_token", SpecialTokens.Padding);
    }

    private static void WriteMarkers(Utf8JsonWriter json)
    {
        json.WriteStartArray("additional_special_tokens");
        foreach (string marker in TrajectoryMarkers.All)
        {
            json.WriteStringValue(marker);
        }

        json.WriteEndArray();
    }
}
