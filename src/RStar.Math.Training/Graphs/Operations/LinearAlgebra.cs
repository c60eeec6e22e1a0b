namespace RStar.Math.Training.Graphs;

/// <summary>Products of matrices: the last two axes are the matrix, those before them are broadcast.</summary>
internal static class LinearAlgebra
{
    public static Value MatMul(this Value a, Value b)
    {
        Arithmetic.SameType("MatMul", a, b);
        return a.Graph.Add("MatMul", [a, b], a.Type, Product("MatMul", a, b, false, false));
    }

    /// <summary><paramref name="scale"/> times the product, with either matrix transposed on its way into it. ONNX Runtime's own.</summary>
    public static Value FusedMatMul(this Value a, Value b, bool transposeA = false, bool transposeB = false, float scale = 1)
    {
        Arithmetic.SameType("FusedMatMul", a, b);
        Attributes attributes = Attributes.Of(("transA", transposeA ? 1 : 0), ("transB", transposeB ? 1 : 0), ("alpha", scale));
        IReadOnlyList<Dimension> shape = Product("FusedMatMul", a, b, transposeA, transposeB);
        return a.Graph.Add("FusedMatMul", [a, b], a.Type, shape, attributes, GraphBuilder.Microsoft);
    }

    private static IReadOnlyList<Dimension> Product(string operation, Value a, Value b, bool transposeA, bool transposeB)
    {
        if (a.Rank < 2 || b.Rank < 2)
        {
            throw new ArgumentException($"{operation} takes matrices, not {a} and {b}.");
        }

        Dimension rows = a.Shape[transposeA ? ^1 : ^2];
        Dimension innerA = a.Shape[transposeA ? ^2 : ^1];
        Dimension innerB = b.Shape[transposeB ? ^1 : ^2];
        Dimension columns = b.Shape[transposeB ? ^2 : ^1];
        if (innerA.IsKnown && innerB.IsKnown && innerA != innerB)
        {
            throw new ArgumentException($"{operation} cannot multiply {a} by {b}: the inner lengths are {innerA} and {innerB}.");
        }

        IReadOnlyList<Dimension> batch = Shapes.Broadcast([.. a.Shape.SkipLast(2)], [.. b.Shape.SkipLast(2)]);
        return [.. batch, rows, columns];
    }
}
