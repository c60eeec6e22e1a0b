using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class ProductRules
{
    public static void MatMul(Node node, Value gradient, ReverseMode backward)
    {
        (Value a, Value b) = (node.Input(0), node.Input(1));
        backward.Add(a, () => gradient.FusedMatMul(b, transposeB: true));
        backward.Add(b, () => a.FusedMatMul(gradient, transposeA: true));
    }

    /// <summary>y = s op(a) op(b); a transposed operand's gradient is the transposed product.</summary>
    public static void FusedMatMul(Node node, Value gradient, ReverseMode backward)
    {
        (Value a, Value b) = (node.Input(0), node.Input(1));
        bool transposeA = node.Attributes.Integer("transA", 0) != 0;
        bool transposeB = node.Attributes.Integer("transB", 0) != 0;
        float scale = node.Attributes.Float("alpha", 1);
        backward.Add(a, () => transposeA
            ? b.FusedMatMul(gradient, transposeB, transposeB: true, scale)
            : gradient.FusedMatMul(b, transposeA: false, !transposeB, scale));
        backward.Add(b, () => transposeB
            ? gradient.FusedMatMul(a, transposeA: true, transposeA, scale)
            : a.FusedMatMul(gradient, !transposeA, transposeB: false, scale));
    }
}
