namespace RStar.Math.Training.Tests.Folders;

/// <summary>Numbers and the lengths of their axes.</summary>
internal sealed record Tensor(float[] Values, int[] Shape)
{
    public static Tensor Zeros(params int[] shape) => new(new float[shape.Aggregate(1, (product, length) => product * length)], shape);

    /// <summary>The number at a place, an index for each axis.</summary>
    public float this[params ReadOnlySpan<int> place]
    {
        get => Values[Offset(place)];
        set => Values[Offset(place)] = value;
    }

    private int Offset(ReadOnlySpan<int> place)
    {
        int offset = 0;
        for (int axis = 0; axis < Shape.Length; axis++)
        {
            offset = (offset * Shape[axis]) + place[axis];
        }

        return offset;
    }
}
