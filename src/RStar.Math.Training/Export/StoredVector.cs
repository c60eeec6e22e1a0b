namespace RStar.Math.Training.Export;

/// <summary>The vectors of a folder, always in single precision: each with the tensors of the decoder that it is made of.</summary>
internal static class StoredVector
{
    public const string QkvBias = "self_attn.qkv_proj.bias";

    public static IEnumerable<(string Name, string[] Parts)> Of(DecoderShape shape, DecoderHead head)
    {
        for (int layer = 0; layer < shape.LayerCount; layer++)
        {
            string In(string tensor) => DecoderLayout.InLayer(layer, tensor);
            foreach (string norm in new[] { "input_layernorm.weight", "post_attention_layernorm.weight" })
            {
                yield return Alone(In(norm));
            }

            if (shape.QkvBias)
            {
                yield return (In(QkvBias), [In("self_attn.q_proj.bias"), In("self_attn.k_proj.bias"), In("self_attn.v_proj.bias")]);
            }

            if (shape.QkNorm)
            {
                yield return Alone(In("self_attn.q_norm.weight"));
                yield return Alone(In("self_attn.k_norm.weight"));
            }
        }

        yield return Alone(DecoderLayout.FinalNorm);
        if (head == DecoderHead.Value)
        {
            yield return Alone(DecoderLayout.ValueHeadWeight);
            yield return Alone(DecoderLayout.ValueHeadBias);
        }
    }

    private static (string, string[]) Alone(string name) => (name, [name]);
}
