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
        for (int layer = 0; layer < weights.Shape.LayerCount; layer++)
        {
            using IDisposable scope = weights.Graph.Scope($"layers.{layer}");
            string In(string tensor) => DecoderLayout.InLayer(layer, tensor);
            Value qkv = weights.Multiply(Norm(weights, x, In("input_layernorm.weight")), In(StoredMatrix.Qkv));
            qkv = weights.Shape.QkvBias ? qkv + weights[In(StoredVector.QkvBias)] : qkv;
            x += weights.Multiply(attend(layer, qkv), In(StoredMatrix.Output));
            Value gateUp = weights.Multiply(Norm(weights, x, In("post_attention_layernorm.weight")), In(StoredMatrix.GateUp));
            IReadOnlyList<Value> halves = gateUp.Split(-1, weights.Shape.FeedForwardSize, weights.Shape.FeedForwardSize);
            x += weights.Multiply(halves[0] * halves[0].Sigmoid() * halves[1], In(StoredMatrix.Down));
        }

        return x;
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

    private static Value Norm(InferenceWeights weights, Value x, string scale) =>
        x.RmsNorm(weights[scale], (float)weights.Shape.NormEpsilon);
}
