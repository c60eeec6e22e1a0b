using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class ReductionRules
{
    public static void ReduceSum(Node node, Value gradient, ReverseMode backward)
    {
        ReadOnlySpan<long> axes = ((Initializer.Inside)node.Input(1).Initializer!).As<long>();
        Value spread = WithAxes(node, gradient, axes);
        backward.Add(node.Input(0), () => Repeat(spread, node.Input(0)));
    }

    public static void ReduceMean(Node node, Value gradient, ReverseMode backward)
    {
        Value x = node.Input(0);
        long[] axes = node.Attributes.Integers("axes");
        long? count = Shapes.Product(axes.Select(axis => x.Shape[(int)axis]));
        Value spread = WithAxes(node, gradient, axes);
        backward.Add(x, () => Repeat(spread, x) / (count ?? throw new NotSupportedException(
            $"The gradient of {node.Operation} '{node.Name}' needs axes of a known length, which those of {x} are not.")));
    }

    private static Value WithAxes(Node node, Value gradient, ReadOnlySpan<long> axes) =>
        node.Attributes.Integer("keepdims", 1) == 1 ? gradient : gradient.Unsqueeze(axes);

    private static Value Repeat(Value gradient, Value x) => gradient.Expand(x.ShapeOf(), [.. x.Shape]);
}
