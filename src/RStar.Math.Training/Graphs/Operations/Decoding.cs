namespace RStar.Math.Training.Graphs;

/// <summary>Whole building blocks of decoders that ONNX Runtime has as one operation.</summary>
internal static class Decoding
{
    /// <summary>x / sqrt(mean(x^2) + epsilon) * scale over the last axis (RMSNorm).</summary>
    public static Value RmsNorm(this Value x, Value scale, float epsilon) => x.Graph.Add(
        "SimplifiedLayerNormalization",
        [x, scale],
        x.Type,
        x.Shape,
        Attributes.Of(("axis", -1), ("epsilon", epsilon), ("stash_type", 1)));

    /// <summary>
    /// Turns pairs of elements, half a head apart, by their position's angle: x is [batch, heads, length, head size], positions are
    /// [batch, length], the tables are [positions, head size / 2].
    /// </summary>
    public static Value RotaryEmbedding(this Value x, Value positions, Value cosines, Value sines) => x.Graph.Add(
        "RotaryEmbedding", [x, positions, cosines, sines], x.Type, x.Shape, domain: GraphBuilder.Microsoft);
}
