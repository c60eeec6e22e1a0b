using System.Runtime.CompilerServices;

namespace RStar.Math.Search;

/// <summary>The numbers of <see cref="Size"/> neighbouring nodes, one array a quantity.</summary>
internal sealed class NodePage
{
    /// <summary>Nodes a page, as a shift of the index.</summary>
    public const int Shift = 10;

    public const int Size = 1 << Shift;

    public const int Mask = Size - 1;

    public readonly int[] Parent = new int[Size];
    public readonly int[] FirstChild = new int[Size];
    public readonly ushort[] ChildCount = new ushort[Size];
    public readonly ushort[] Depth = new ushort[Size];
    public readonly NodeStatus[] Status = new NodeStatus[Size];
    public readonly NodeLabel[] Label = new NodeLabel[Size];
    public readonly bool[] Closed = new bool[Size];
    public readonly int[] Visits = new int[Size];
    public readonly int[] InFlight = new int[Size];
    public readonly double[] ValueSum = new double[Size];
    public readonly float[] Reward = new float[Size];
    public readonly int[] Count = new int[Size];

    /// <summary>Bytes of numbers that a node takes: the element sizes of the arrays above.</summary>
    public static int BytesPerNode { get; } =
        sizeof(int) + sizeof(int) + sizeof(ushort) + sizeof(ushort)
        + Unsafe.SizeOf<NodeStatus>() + Unsafe.SizeOf<NodeLabel>() + sizeof(bool)
        + sizeof(int) + sizeof(int) + sizeof(double) + sizeof(float) + sizeof(int);
}
