namespace RStar.Math.Training.Graphs;

/// <summary>
/// A tensor that the graph will compute, hold or be given: a symbol with a type and a shape. Operators and methods on it add nodes to its
/// graph; the methods are grouped in this folder's Operations.
/// </summary>
internal sealed class Value
{
    internal Value(GraphBuilder graph, string name, ElementType type, IReadOnlyList<Dimension> shape, Node? producer)
    {
        Graph = graph;
        Name = name;
        Type = type;
        Shape = shape;
        Producer = producer;
    }

    public GraphBuilder Graph { get; }

    /// <summary>The name in the ONNX graph; an output's name replaces the one that was made up.</summary>
    public string Name { get; internal set; }

    public ElementType Type { get; }

    /// <summary>The length of each axis, by number or by name; the rank is always known.</summary>
    public IReadOnlyList<Dimension> Shape { get; }

    public int Rank => Shape.Count;

    /// <summary>The node that computes it, or null for an input or an initializer.</summary>
    public Node? Producer { get; }

    /// <summary>What it holds where it is an initializer.</summary>
    public Initializer? Initializer { get; internal init; }

    public static Value operator +(Value a, Value b) => a.Add(b);

    public static Value operator +(Value a, float b) => a.Add(a.Graph.Scalar(b));

    public static Value operator -(Value a, Value b) => a.Subtract(b);

    public static Value operator -(Value a, float b) => a.Subtract(a.Graph.Scalar(b));

    public static Value operator -(float a, Value b) => b.Graph.Scalar(a).Subtract(b);

    public static Value operator -(Value a) => a.Negate();

    public static Value operator *(Value a, Value b) => a.Multiply(b);

    public static Value operator *(Value a, float b) => a.Multiply(a.Graph.Scalar(b));

    public static Value operator /(Value a, Value b) => a.Divide(b);

    public static Value operator /(Value a, float b) => a.Divide(a.Graph.Scalar(b));

    /// <summary>An axis counted from the front; negative ones count from the end.</summary>
    public int Axis(int axis)
    {
        int front = axis < 0 ? axis + Rank : axis;
        return front >= 0 && front < Rank
            ? front
            : throw new ArgumentOutOfRangeException(nameof(axis), axis, $"{this} has no axis {axis}.");
    }

    public override string ToString() => $"{Name} {Type}[{string.Join(',', Shape)}]";
}
