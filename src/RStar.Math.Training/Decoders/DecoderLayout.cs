namespace RStar.Math.Training;

/// <summary>
/// The tensors of a decoder, under the names that Hugging Face's Llama uses. Matrices are stored as they multiply, [inputs, outputs],
/// where Hugging Face stores [outputs, inputs]; the embedding and a head of its own are [vocabulary, hidden] in both.
/// </summary>
internal static class DecoderLayout
{
    public const string Embedding = "model.embed_tokens.weight";

    public const string FinalNorm = "model.norm.weight";

    public const string LanguageModelHead = "lm_head.weight";

    public const string ValueHeadWeight = "value_head.weight";

    public const string ValueHeadBias = "value_head.bias";

    /// <summary>The matrices of a layer by the last part of their name.</summary>
    public static readonly IReadOnlyList<string> LayerMatrices =
        ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"];

    /// <summary>The name of a layer's tensor, as <c>self_attn.q_proj.weight</c>.</summary>
    public static string InLayer(int layer, string tensor) => $"model.layers.{layer}.{tensor}";

    /// <summary>All tensors of the shape in the order in which files hold them.</summary>
    public static IEnumerable<TensorSpec> Of(DecoderShape shape, DecoderHead head)
    {
        int hidden = shape.HiddenSize;
        yield return new TensorSpec(Embedding, [shape.VocabularySize, hidden]);
        for (int layer = 0; layer < shape.LayerCount; layer++)
        {
            foreach (TensorSpec tensor in OfLayer(shape))
            {
                yield return tensor with { Name = InLayer(layer, tensor.Name) };
            }
        }

        yield return new TensorSpec(FinalNorm, [hidden]);
        if (head == DecoderHead.Value)
        {
            yield return new TensorSpec(ValueHeadWeight, [hidden, 1]);
            yield return new TensorSpec(ValueHeadBias, [1]);
        }
        else if (!shape.TiedHead)
        {
            yield return new TensorSpec(LanguageModelHead, [shape.VocabularySize, hidden]);
        }
    }

    private static IEnumerable<TensorSpec> OfLayer(DecoderShape shape)
    {
        int hidden = shape.HiddenSize;
        int queries = shape.HeadCount * shape.HeadSize;
        int keys = shape.KeyValueHeadCount * shape.HeadSize;
        yield return new TensorSpec("input_layernorm.weight", [hidden]);
        foreach ((string name, int outputs) in new[] { ("q_proj", queries), ("k_proj", keys), ("v_proj", keys) })
        {
            yield return new TensorSpec($"self_attn.{name}.weight", [hidden, outputs]);
            if (shape.QkvBias)
            {
                yield return new TensorSpec($"self_attn.{name}.bias", [outputs]);
            }
        }

        if (shape.QkNorm)
        {
            yield return new TensorSpec("self_attn.q_norm.weight", [shape.HeadSize]);
            yield return new TensorSpec("self_attn.k_norm.weight", [shape.HeadSize]);
        }

        yield return new TensorSpec("self_attn.o_proj.weight", [queries, hidden]);
        yield return new TensorSpec("post_attention_layernorm.weight", [hidden]);
        yield return new TensorSpec("mlp.gate_proj.weight", [hidden, shape.FeedForwardSize]);
        yield return new TensorSpec("mlp.up_proj.weight", [hidden, shape.FeedForwardSize]);
        yield return new TensorSpec("mlp.down_proj.weight", [shape.FeedForwardSize, hidden]);
    }
}

/// <summary>A tensor's name and dimensions.</summary>
internal sealed record TensorSpec(string Name, int[] Dimensions)
{
    public long ElementCount => Dimensions.Aggregate(1L, (product, dimension) => product * dimension);
}
