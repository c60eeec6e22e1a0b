using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

/// <summary>What broadcasting repeated, its gradient sums.</summary>
internal static class Broadcasting
{
    /// <summary>The gradient summed over the axes along which a value of this shape was repeated.</summary>
    public static Value SumTo(Value gradient, IReadOnlyList<Dimension> shape)
    {
        int added = gradient.Rank - shape.Count;
        int[] leading = [.. Enumerable.Range(0, added)];
        int[] repeated = [.. Enumerable.Range(0, shape.Count).Where(axis => shape[axis] == 1 && gradient.Shape[added + axis] != 1)];
        Value sum = leading.Length == 0 ? gradient : gradient.ReduceSum(leading, keepAxes: false);
        return repeated.Length == 0 ? sum : sum.ReduceSum(repeated);
    }

    /// <summary>The value in the shape of another one that has as many elements.</summary>
    public static Value ReshapeLike(this Value value, Value other)
    {
        if (other.Shape.Count(dimension => !dimension.IsKnown) > 1)
        {
            return value.Reshape(other.ShapeOf(), [.. other.Shape]);
        }

        return value.Reshape([.. other.Shape.Select(dimension => dimension.Size ?? -1)]);
    }
}
