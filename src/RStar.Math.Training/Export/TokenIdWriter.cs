using System.Text.Json;

namespace RStar.Math.Training;

/// <summary>The ids of special tokens as model configurations state them.</summary>
internal static class TokenIdWriter
{
    public static void Write(Utf8JsonWriter json, TokenizerFiles tokenizer)
    {
        if (tokenizer.BeginOfTextId is int begin)
        {
            json.WriteNumber("bos_token_id", begin);
        }

        json.WriteStartArray("eos_token_id");
        foreach (int end in tokenizer.EndOfTextIds)
        {
            json.WriteNumberValue(end);
        }

        json.WriteEndArray();
        json.WriteNumber("pad_token_id", tokenizer.PadId ?? tokenizer.EndOfTextIds[0]);
    }
}
