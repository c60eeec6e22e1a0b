using System.Text.Json;

namespace RStar.Math.Training;

/// <summary>Writes the file by which ONNX Runtime GenAI knows a model.</summary>
internal static class GenAIConfig
{
    public static void Write(Stream stream, DecoderShape shape, DecoderHead head, string graph, TokenizerFiles tokenizer)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartObject("model");
        TokenIdWriter.Write(json, tokenizer);
        json.WriteNumber("context_length", shape.ContextLength);
        WriteDecoder(json, shape, head, graph);
        json.WriteString("type", "llama");
        json.WriteNumber("vocab_size", shape.VocabularySize);
        json.WriteEndObject();
        WriteSearch(json, shape);
        json.WriteEndObject();
    }

    private static void WriteDecoder(Utf8JsonWriter json, DecoderShape shape, DecoderHead head, string graph)
    {
        json.WriteStartObject("decoder");
        json.WriteStartObject("session_options");
        json.WriteString("log_id", "onnxruntime-genai");
        json.WriteStartArray("provider_options");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("filename", graph);
        json.WriteNumber("head_size", shape.HeadSize);
        json.WriteNumber("hidden_size", shape.HiddenSize);
        json.WriteStartObject("inputs");
        json.WriteString("input_ids", "input_ids");
        json.WriteString("attention_mask", "attention_mask");
        json.WriteString("past_key_names", GenAIGraph.PastKey);
        json.WriteString("past_value_names", GenAIGraph.PastValue);
        json.WriteEndObject();
        json.WriteStartObject("outputs");
        json.WriteString("logits", head == DecoderHead.LanguageModel ? "logits" : "value");
        json.WriteString("present_key_names", GenAIGraph.PresentKey);
        json.WriteString("present_value_names", GenAIGraph.PresentValue);
        json.WriteEndObject();
        json.WriteNumber("num_attention_heads", shape.HeadCount);
        json.WriteNumber("num_hidden_layers", shape.LayerCount);
        json.WriteNumber("num_key_value_heads", shape.KeyValueHeadCount);
        json.WriteEndObject();
    }

    private static void WriteSearch(Utf8JsonWriter json, DecoderShape shape)
    {
        json.WriteStartObject("search");
        json.WriteBoolean("do_sample", false);
        json.WriteNumber("max_length", shape.ContextLength);
        json.WriteNumber("num_beams", 1);
        json.WriteNumber("num_return_sequences", 1);
        json.WriteBoolean("past_present_share_buffer", true);
        json.WriteNumber("repetition_penalty", 1.0);
        json.WriteNumber("temperature", 1.0);
        json.WriteNumber("top_k", 1);
        json.WriteNumber("top_p", 1.0);
        json.WriteEndObject();
    }
}
