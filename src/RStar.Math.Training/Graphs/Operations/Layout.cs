namespace RStar.Math.Training.Graphs;

/// <summary>Operations that move elements and compute none.</summary>
internal static class Layout
{
    /// <summary>The same elements in another shape: 0 keeps the axis at that place, -1 (once) takes what is left.</summary>
    public static Value Reshape(this Value x, params ReadOnlySpan<long> shape)
    {
        var result = new Dimension[shape.Length];
        for (int i = 0; i < shape.Length; i++)
        {
            result[i] = shape[i] switch
            {
                0 => x.Shape[i],
                -1 => 1,
                _ => shape[i],
            };
        }

        int free = shape.IndexOf(-1);
        if (free >= 0)
        {
            result[free] = Rest(x, result, free);
        }

        return x.Graph.Add("Reshape", [x, x.Graph.Vector(shape)], x.Type, result);
    }

    /// <summary>The same elements in a shape that the graph computes.</summary>
    public static Value Reshape(this Value x, Value shape, params ReadOnlySpan<Dimension> result) =>
        x.Graph.Add("Reshape", [x, shape], x.Type, result.ToArray());

    /// <summary>The axes in another order: axis i of the result is axis <paramref name="order"/>[i] of this value.</summary>
    public static Value Transpose(this Value x, params ReadOnlySpan<int> order)
    {
        var axes = new long[order.Length];
        var shape = new Dimension[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            axes[i] = x.Axis(order[i]);
            shape[i] = x.Shape[(int)axes[i]];
        }

        return x.Rank == order.Length
            ? x.Graph.Add("Transpose", [x], x.Type, shape, Attributes.Of(("perm", axes)))
            : throw new ArgumentException($"Transpose of {x} needs an order of {x.Rank} axes, not of {order.Length}.");
    }

    /// <summary>The value with an axis of length 1 at each of these places of the result.</summary>
    public static Value Unsqueeze(this Value x, params ReadOnlySpan<long> axes)
    {
        List<Dimension> shape = [.. x.Shape];
        foreach (long axis in axes)
        {
            shape.Insert((int)(axis < 0 ? axis + x.Rank + axes.Length : axis), 1);
        }

        return x.Graph.Add("Unsqueeze", [x, x.Graph.Vector(axes)], x.Type, shape);
    }

    /// <summary>The value without these axes, each of length 1.</summary>
    public static Value Squeeze(this Value x, params ReadOnlySpan<long> axes)
    {
        var gone = new HashSet<int>();
        foreach (long axis in axes)
        {
            gone.Add(x.Axis((int)axis));
        }

        return x.Graph.Add("Squeeze", [x, x.Graph.Vector(axes)], x.Type, [.. x.Shape.Where((_, axis) => !gone.Contains(axis))]);
    }

    /// <summary>Pieces laid end to end along an axis.</summary>
    public static Value Concat(int axis, params ReadOnlySpan<Value> pieces)
    {
        Value first = pieces[0];
        int along = first.Axis(axis);
        Dimension[] shape = [.. first.Shape];
        shape[along] = Shapes.Sum(pieces.ToArray().Select(piece => piece.Shape[along]));
        return first.Graph.Add("Concat", pieces.ToArray(), first.Type, shape, Attributes.Of(("axis", along)));
    }

    /// <summary>The pieces of these lengths along an axis, which they cover.</summary>
    public static IReadOnlyList<Value> Split(this Value x, int axis, params ReadOnlySpan<long> lengths)
    {
        int along = x.Axis(axis);
        var outputs = new (ElementType, IReadOnlyList<Dimension>)[lengths.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            outputs[i] = (x.Type, With(x.Shape, along, lengths[i]));
        }

        return x.Graph.Add("Split", [x, x.Graph.Vector(lengths)], Attributes.Of(("axis", along)), outputs).Outputs;
    }

    /// <summary>The same with lengths that the graph computes, a vector.</summary>
    public static IReadOnlyList<Value> Split(this Value x, int axis, Value lengths, params ReadOnlySpan<Dimension> result)
    {
        int along = x.Axis(axis);
        var outputs = new (ElementType, IReadOnlyList<Dimension>)[result.Length];
        for (int i = 0; i < result.Length; i++)
        {
            outputs[i] = (x.Type, With(x.Shape, along, result[i]));
        }

        return x.Graph.Add("Split", [x, lengths], Attributes.Of(("axis", along)), outputs).Outputs;
    }

    /// <summary>From <paramref name="start"/> to before <paramref name="end"/> along an axis; negative places count from its end.</summary>
    public static Value Slice(this Value x, int axis, long start, long end)
    {
        int along = x.Axis(axis);
        GraphBuilder graph = x.Graph;
        Dimension length = x.Shape[along].Size is long size
            ? Place(end, size) - Place(start, size)
            : (start >= 0) == (end >= 0) && end != long.MaxValue ? end - start : graph.FreshDimension();
        return graph.Add(
            "Slice", [x, graph.Vector(start), graph.Vector(end), graph.Vector<long>(along)], x.Type, With(x.Shape, along, length));
    }

    /// <summary>The same with places that the graph computes, each a vector of one.</summary>
    public static Value Slice(this Value x, int axis, Value start, Value end, Dimension length)
    {
        int along = x.Axis(axis);
        return x.Graph.Add("Slice", [x, start, end, x.Graph.Vector<long>(along)], x.Type, With(x.Shape, along, length));
    }

    /// <summary>The parts of an axis that the indices name: the indices' shape takes the axis's place.</summary>
    public static Value Gather(this Value x, Value indices, int axis = 0)
    {
        int along = x.Axis(axis);
        IReadOnlyList<Dimension> shape = [.. x.Shape.Take(along), .. indices.Shape, .. x.Shape.Skip(along + 1)];
        return x.Graph.Add("Gather", [x, indices], x.Type, shape, Attributes.Of(("axis", along)));
    }

    /// <summary>For each index the element at that place of the axis, at the index's own place on the other axes.</summary>
    public static Value GatherElements(this Value x, Value indices, int axis) =>
        x.Graph.Add("GatherElements", [x, indices], x.Type, indices.Shape, Attributes.Of(("axis", x.Axis(axis))));

    /// <summary>The value repeated along axes of length 1 until it has the shape, which the graph computes.</summary>
    public static Value Expand(this Value x, Value shape, params ReadOnlySpan<Dimension> result) =>
        x.Graph.Add("Expand", [x, shape], x.Type, result.ToArray());

    /// <summary>The lengths of the axes from <paramref name="start"/> to before <paramref name="end"/>, a vector.</summary>
    public static Value ShapeOf(this Value x, int start = 0, int? end = null)
    {
        int last = end is int given && given != x.Rank ? x.Axis(given) : x.Rank;
        return x.Graph.Add("Shape", [x], ElementType.Int64, [last - start], Attributes.Of(("start", start), ("end", last)));
    }

    /// <summary>The length of one axis, a vector of one.</summary>
    public static Value LengthOf(this Value x, int axis) => x.ShapeOf(x.Axis(axis), x.Axis(axis) + 1);

    /// <summary>The numbers from 0 to before a scalar limit.</summary>
    public static Value Range(Value limit, Dimension length) =>
        limit.Graph.Add("Range", [limit.Graph.Scalar(0L), limit, limit.Graph.Scalar(1L)], limit.Type, [length]);

    internal static IReadOnlyList<Dimension> With(IReadOnlyList<Dimension> shape, int axis, Dimension length)
    {
        Dimension[] changed = [.. shape];
        changed[axis] = length;
        return changed;
    }

    private static long Place(long place, long size) => long.Clamp(place < 0 ? place + size : place, 0, size);

    // Names that stand on both sides cancel; what is left must be one name, a number, or is a length of its own.
    private static Dimension Rest(Value x, Dimension[] result, int free)
    {
        List<Dimension> left = [.. x.Shape];
        List<Dimension> taken = [.. result.Where((_, axis) => axis != free)];
        taken.RemoveAll(left.Remove);
        left.RemoveAll(dimension => dimension == 1);
        taken.RemoveAll(dimension => dimension == 1);
        if (Shapes.Product(left) is long whole && Shapes.Product(taken) is long part)
        {
            return part > 0 && whole % part == 0
                ? whole / part
                : throw new ArgumentException($"{x} cannot be reshaped to [{string.Join(',', result)}] with axis {free} free.");
        }

        return left.Count == 1 && taken.Count == 0
            ? left[0]
            : taken.Count == 0 ? (Dimension)string.Join('*', left) : x.Graph.FreshDimension();
    }
}
