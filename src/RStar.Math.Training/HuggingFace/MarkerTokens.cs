using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.OnnxRuntime;
using RStar.Math.Trajectories;

namespace RStar.Math.Training.HuggingFace;

/// <summary>Makes the trajectory format's markers tokens of a tokenizer and rows of a decoder.</summary>
internal static class MarkerTokens
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The decoder and the tokenizer of a folder, with those markers added that are no tokens yet.</summary>
    /// <param name="folder">The folder that both were read from.</param>
    /// <param name="weights">The decoder; the one that is returned shares its tensors where it can.</param>
    /// <param name="tokenizer">The tokenizer.</param>
    public static (DecoderWeights Weights, TokenizerFiles Tokenizer) Add(string folder, DecoderWeights weights, TokenizerFiles tokenizer)
    {
        using ModelTokenizer before = ModelTokenizer.Load(folder);
        string[] missing = [.. TrajectoryMarkers.All.Where(marker => before.MarkerId(marker) is null)];
        if (missing.Length == 0)
        {
            return (weights, tokenizer);
        }

        int first = before.VocabularySize;
        DecoderWeights extended = weights.WithVocabulary(int.Max(weights.Shape.VocabularySize, first + missing.Length));
        for (int i = 0; i < missing.Length; i++)
        {
            int[] spelling = before.Encode(missing[i]);
            SetToMean(extended, DecoderLayout.Embedding, first + i, spelling);
            if (extended.Names.Contains(DecoderLayout.LanguageModelHead))
            {
                SetToMean(extended, DecoderLayout.LanguageModelHead, first + i, spelling);
            }
        }

        return (extended, tokenizer with { Files = WithTokens(tokenizer.Files, missing, first) });
    }

    private static void SetToMean(DecoderWeights weights, string name, int row, int[] of)
    {
        int length = weights.Shape.HiddenSize;
        Span<float> values = weights[name];
        Span<float> mean = values.Slice(row * length, length);
        mean.Clear();
        foreach (int token in of)
        {
            ReadOnlySpan<float> other = values.Slice(token * length, length);
            for (int i = 0; i < length; i++)
            {
                mean[i] += other[i] / of.Length;
            }
        }
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> WithTokens(
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string[] markers, int first)
    {
        var result = new Dictionary<string, ReadOnlyMemory<byte>>(files);
        JsonObject tokenizer = Parse(files[TokenizerFileNames.Tokenizer]);
        if (tokenizer["added_tokens"] is not JsonArray added)
        {
            tokenizer["added_tokens"] = added = [];
        }

        for (int i = 0; i < markers.Length; i++)
        {
            JsonObject token = Token(markers[i]);
            token.Insert(0, "id", first + i);
            added.Add((JsonNode)token);
        }

        result[TokenizerFileNames.Tokenizer] = Write(tokenizer);
        if (files.TryGetValue(TokenizerFileNames.Configuration, out ReadOnlyMemory<byte> content))
        {
            JsonObject configuration = Parse(content);
            if (configuration["added_tokens_decoder"] is JsonObject decoder)
            {
                for (int i = 0; i < markers.Length; i++)
                {
                    decoder[FormattableString.Invariant($"{first + i}")] = Token(markers[i]);
                }
            }

            result[TokenizerFileNames.Configuration] = Write(configuration);
        }

        return result;
    }

    private static JsonObject Token(string marker) => new()
    {
        ["content"] = marker,
        ["single_word"] = false,
        ["lstrip"] = false,
        ["rstrip"] = false,
        ["normalized"] = false,
        ["special"] = true,
    };

    private static JsonObject Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span)!.AsObject();

    private static ReadOnlyMemory<byte> Write(JsonObject json)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, Readable);
        json.WriteTo(writer);
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
