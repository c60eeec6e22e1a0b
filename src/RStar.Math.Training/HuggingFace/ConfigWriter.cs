using System.Text.Json;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training.HuggingFace;

/// <summary>Writes config.json and generation_config.json for Hugging Face's libraries.</summary>
internal static class ConfigWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true };

    /// <summary>The family whose decoders are of the shape.</summary>
    /// <exception cref="ArgumentException">None is.</exception>
    public static DecoderFamily FamilyOf(DecoderShape shape) => (shape.QkvBias, shape.QkNorm) switch
    {
        (true, true) => throw new ArgumentException(
            $"The decoder has both {nameof(DecoderShape.QkvBias)} and {nameof(DecoderShape.QkNorm)}; no family of Hugging Face has both."),
        (true, false) => DecoderFamily.Qwen2,
        (false, true) => DecoderFamily.Qwen3,
        _ => DecoderFamily.Llama,
    };

    public static void Write(string folder, DecoderShape shape, DecoderHead head, TensorFormat format, TokenizerFiles tokenizer)
    {
        Write(Path.Combine(folder, ConfigJson.FileName), json =>
        {
            WriteArchitecture(json, FamilyOf(shape), head);
            WriteShape(json, shape);
            WriteRotation(json, shape);
            json.WriteString("torch_dtype", format switch
            {
                TensorFormat.Single => "float32",
                TensorFormat.Half => "float16",
                _ => "bfloat16",
            });
            TokenIdWriter.Write(json, tokenizer);
        });
        Write(Path.Combine(folder, SpecialTokenIds.GenerationConfig), json => TokenIdWriter.Write(json, tokenizer));
    }

    private static void Write(string path, Action<Utf8JsonWriter> write)
    {
        using FileStream file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Readable);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }

    private static void WriteArchitecture(Utf8JsonWriter json, DecoderFamily family, DecoderHead head)
    {
        json.WriteStartArray("architectures");
        json.WriteStringValue(family + (head == DecoderHead.Value ? "ForSequenceClassification" : "ForCausalLM"));
        json.WriteEndArray();
        json.WriteString("model_type", family.ToString().ToLowerInvariant());
        if (head == DecoderHead.Value)
        {
            // As many labels as outputs: one.
            json.WriteStartObject("id2label");
            json.WriteString("0", "value");
            json.WriteEndObject();
            json.WriteStartObject("label2id");
            json.WriteNumber("value", 0);
            json.WriteEndObject();
        }
    }

    private static void WriteShape(Utf8JsonWriter json, DecoderShape shape)
    {
        json.WriteNumber("vocab_size", shape.VocabularySize);
        json.WriteNumber("hidden_size", shape.HiddenSize);
        json.WriteNumber("num_hidden_layers", shape.LayerCount);
        json.WriteNumber("num_attention_heads", shape.HeadCount);
        json.WriteNumber("num_key_value_heads", shape.KeyValueHeadCount);
        json.WriteNumber("head_dim", shape.HeadSize);
        json.WriteNumber("intermediate_size", shape.FeedForwardSize);
        json.WriteNumber("max_position_embeddings", shape.ContextLength);
        json.WriteNumber("rms_norm_eps", shape.NormEpsilon);
        json.WriteString("hidden_act", "silu");
        json.WriteBoolean("tie_word_embeddings", shape.TiedHead);
    }

    private static void WriteRotation(Utf8JsonWriter json, DecoderShape shape)
    {
        json.WriteNumber("rope_theta", shape.RopeTheta);
        if (shape.RopeScaling is RopeScaling scaling)
        {
            json.WriteStartObject("rope_scaling");
            json.WriteString("rope_type", "llama3");
            json.WriteNumber("factor", scaling.Factor);
            json.WriteNumber("low_freq_factor", scaling.LowFrequencyFactor);
            json.WriteNumber("high_freq_factor", scaling.HighFrequencyFactor);
            json.WriteNumber("original_max_position_embeddings", scaling.OriginalContextLength);
            json.WriteEndObject();
        }
    }
}
