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

    /// <summary>x + added, and its RMSNorm. ONNX Runtime's own.</summary>
    public static (Value Normed, Value Sum) AddAndRmsNorm(this Value x, Value added, Value scale, float epsilon)
    {
        (ElementType, IReadOnlyList<Dimension>) output = (x.Type, x.Shape);
        IReadOnlyList<Value> outputs = x.Graph.Add(
            "SkipSimplifiedLayerNormalization",
            [x, added, scale],
            Attributes.Of(("epsilon", epsilon)),
            [output, (ElementType.Single, [1]), (ElementType.Single, [1]), output],
            GraphBuilder.Microsoft).Outputs;
        return (outputs[0], outputs[3]);
    }

    /// <summary>
    /// Turns pairs of elements, half a head apart, by their position's angle: x is [batch, heads, length, head size], positions are
    /// [batch, length], the tables are [positions, head size / 2].
    /// </summary>
    public static Value RotaryEmbedding(this Value x, Value positions, Value cosines, Value sines) => x.Graph.Add(
        "RotaryEmbedding", [x, positions, cosines, sines], x.Type, x.Shape, domain: GraphBuilder.Microsoft);

    /// <summary>
    /// x times a matrix of 8 or 4 bit numbers, [outputs, blocks, bytes of a block], with a scale for each block of inputs. The products are
    /// of 8-bit integers (accuracy level 4): x is quantised on the fly, row by row.
    /// </summary>
    public static Value MatMulNBits(this Value x, Value numbers, Value scales, int bits, int blockSize)
    {
        Dimension inputs = x.Shape[^1];
        Attributes attributes = Attributes.Of(
            ("K", inputs.Size ?? throw new ArgumentException($"MatMulNBits needs a known number of inputs; {x} has none.")),
            ("N", numbers.Shape[0].Size!.Value),
            ("bits", bits),
            ("block_size", blockSize),
            ("accuracy_level", 4));
        IReadOnlyList<Dimension> shape = Layout.With(x.Shape, x.Rank - 1, numbers.Shape[0]);
        return x.Graph.Add("MatMulNBits", [x, numbers, scales], x.Type, shape, attributes, GraphBuilder.Microsoft);
    }
}
