using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class LayoutRules
{
    /// <summary>For every operation that keeps the elements in their order.</summary>
    public static void Reshape(Node node, Value gradient, ReverseMode backward) =>
        backward.Add(node.Input(0), () => gradient.ReshapeLike(node.Input(0)));

    public static void Transpose(Node node, Value gradient, ReverseMode backward)
    {
        long[] order = node.Attributes.Integers("perm");
        int[] back = new int[order.Length];
        for (int axis = 0; axis < order.Length; axis++)
        {
            back[order[axis]] = axis;
        }

        backward.Add(node.Input(0), () => gradient.Transpose(back));
    }

    /// <summary>
    /// Rows taken along axis 0, each at most once: several additions to one row would race in ONNX Runtime, whose ScatterND then loses
    /// some. Where a row can be taken several times, differentiate with respect to the rows and add them up outside the graph.
    /// </summary>
    public static void Gather(Node node, Value gradient, ReverseMode backward)
    {
        (Value x, Value indices) = (node.Input(0), node.Input(1));
        if (node.Attributes.Integer("axis", 0) != 0)
        {
            throw new NotSupportedException($"The gradient of Gather '{node.Name}' is there for axis 0 alone.");
        }

        backward.Add(x, () =>
        {
            Value zeros = x.Graph.Add("ConstantOfShape", [x.ShapeOf()], x.Type, x.Shape);
            return x.Graph.Add("ScatterND", [zeros, indices.Unsqueeze(-1), gradient], x.Type, x.Shape);
        });
    }
}
