namespace RStar.Math.Training.Graphs;

/// <summary>Operations that take an axis together.</summary>
internal static class Reductions
{
    /// <summary>The sum over the axes, which stay with length 1 unless <paramref name="keepAxes"/> is false.</summary>
    public static Value ReduceSum(this Value x, ReadOnlySpan<int> axes, bool keepAxes = true)
    {
        long[] list = Axes(x, axes);
        Attributes attributes = Attributes.Of(("keepdims", keepAxes ? 1 : 0));
        return x.Graph.Add("ReduceSum", [x, x.Graph.Vector<long>(list)], x.Type, Reduced(x, list, keepAxes), attributes);
    }

    public static Value ReduceMean(this Value x, ReadOnlySpan<int> axes, bool keepAxes = true) => Reduce("ReduceMean", x, axes, keepAxes);

    public static Value ReduceMax(this Value x, ReadOnlySpan<int> axes, bool keepAxes = true) => Reduce("ReduceMax", x, axes, keepAxes);

    public static Value Softmax(this Value x, int axis = -1) =>
        x.Graph.Add("Softmax", [x], x.Type, x.Shape, Attributes.Of(("axis", x.Axis(axis))));

    public static Value LogSoftmax(this Value x, int axis = -1) =>
        x.Graph.Add("LogSoftmax", [x], x.Type, x.Shape, Attributes.Of(("axis", x.Axis(axis))));

    public static Value CumulativeSum(this Value x, int axis) =>
        x.Graph.Add("CumSum", [x, x.Graph.Scalar<long>(x.Axis(axis))], x.Type, x.Shape);

    // In opset 17 only ReduceSum takes its axes as an input.
    private static Value Reduce(string operation, Value x, ReadOnlySpan<int> axes, bool keepAxes)
    {
        long[] list = Axes(x, axes);
        return x.Graph.Add(
            operation, [x], x.Type, Reduced(x, list, keepAxes), Attributes.Of(("axes", list), ("keepdims", keepAxes ? 1 : 0)));
    }

    private static long[] Axes(Value x, ReadOnlySpan<int> axes)
    {
        var list = new long[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            list[i] = x.Axis(axes[i]);
        }

        return list;
    }

    private static IReadOnlyList<Dimension> Reduced(Value x, long[] axes, bool keepAxes) =>
    [
        .. Enumerable.Range(0, x.Rank)
            .Where(axis => keepAxes || !axes.Contains(axis))
            .Select(axis => axes.Contains(axis) ? 1 : x.Shape[axis]),
    ];
}
