using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>The layers that all inference graphs share; they differ in how tokens attend to what came before.</summary>
internal static class InferenceTrunk
{
    /// <summary>What the tokens have become after the last layer, before the last norm: [batch, length, hidden].</summary>
    /// <param name="weights">The decoder.</param>
    /// <param name="tokens">The new tokens' ids, [batch, length].</param>
    /// <param name="attend">
    /// Takes a layer's number and its queries, keys and values side by side, [batch, length, (heads + 2 key heads) * head size], and gives
    /// what the heads saw, [batch, length, heads * head size].
    /// </param>
    public static Value Run(InferenceWeights weights, Value tokens, Func<int, Value, Value> attend)
    {
        Value x = weights.Embed(tokens);
        Value? added = null;
        for (int layer = 0; layer < weights.Shape.LayerCount; layer++)
        {
            using IDisposable scope = weights.Graph.Scope($"layers.{layer}");
            string In(string tensor) => DecoderLayout.InLayer(layer, tensor);
            (Value normed, x) = AddAndNorm(weights, x, added, In("input_layernorm.weight"));
            Value qkv = weights.Multiply(normed, In(StoredMatrix.Qkv));
            qkv = weights.Shape.QkvBias ? qkv + weights[In(StoredVector.QkvBias)] : qkv;
            added = weights.Multiply(attend(layer, qkv), In(StoredMatrix.Output));
            (normed, x) = AddAndNorm(weights, x, added, In("post_attention_layernorm.weight"));
            Value gate = weights.Multiply(normed, In(StoredMatrix.Gate));
            added = weights.Multiply(gate * gate.Sigmoid() * weights.Multiply(normed, In(StoredMatrix.Up)), In(StoredMatrix.Down));
        }

        return x + added!;
    }

    /// <summary>The logits of the next token, or the value of the path so far; x is [..., hidden] before the last norm.</summary>
    public static void AddHead(InferenceWeights weights, Value x)
    {
        Value normed = Norm(weights, x, DecoderLayout.FinalNorm);
        if (weights.Head == DecoderHead.LanguageModel)
        {
            weights.Graph.Output("logits", weights.Logits(normed));
        }
        else
        {
            weights.Graph.Output("value", weights.PathValue(normed));
        }
    }

    /// <summary>Queries or keys, [batch, length, heads * head size], normalized head by head.</summary>
    public static Value NormHeads(InferenceWeights weights, Value x, string scale)
    {
        Value heads = x.Reshape(0, 0, -1, weights.Shape.HeadSize);
        return Norm(weights, heads, scale).Reshape(0, 0, x.Shape[^1].Size!.Value);
    }

    /// <summary>RMSNorm over the last axis.</summary>
    public static Value Norm(InferenceWeights weights, Value x, string scale) =>
        x.RmsNorm(weights[scale], (float)weights.Shape.NormEpsilon);

    private static (Value Normed, Value Sum) AddAndNorm(InferenceWeights weights, Value x, Value? added, string scale) => added is null
        ? (Norm(weights, x, scale), x)
        : x.AddAndRmsNorm(added, weights[scale], (float)weights.Shape.NormEpsilon);
}
