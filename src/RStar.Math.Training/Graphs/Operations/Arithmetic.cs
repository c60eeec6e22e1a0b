namespace RStar.Math.Training.Graphs;

/// <summary>Operations element by element; two operands are broadcast as NumPy does.</summary>
internal static class Arithmetic
{
    public static Value Add(this Value a, Value b) => Both("Add", a, b);

    public static Value Subtract(this Value a, Value b) => Both("Sub", a, b);

    public static Value Multiply(this Value a, Value b) => Both("Mul", a, b);

    public static Value Divide(this Value a, Value b) => Both("Div", a, b);

    public static Value Maximum(this Value a, Value b) => Both("Max", a, b);

    public static Value Minimum(this Value a, Value b) => Both("Min", a, b);

    public static Value Power(this Value a, Value exponent) => Both("Pow", a, exponent);

    public static Value EqualTo(this Value a, Value b) => Both("Equal", a, b, ElementType.Bool);

    public static Value LessThan(this Value a, Value b) => Both("Less", a, b, ElementType.Bool);

    public static Value GreaterThan(this Value a, Value b) => Both("Greater", a, b, ElementType.Bool);

    public static Value And(this Value a, Value b) => Both("And", a, b, ElementType.Bool);

    public static Value Not(this Value x) => Each("Not", x);

    public static Value Identity(this Value x) => Each("Identity", x);

    public static Value Negate(this Value x) => Each("Neg", x);

    public static Value Absolute(this Value x) => Each("Abs", x);

    public static Value Sign(this Value x) => Each("Sign", x);

    public static Value SquareRoot(this Value x) => Each("Sqrt", x);

    public static Value Reciprocal(this Value x) => Each("Reciprocal", x);

    public static Value Exponential(this Value x) => Each("Exp", x);

    public static Value Logarithm(this Value x) => Each("Log", x);

    public static Value Sigmoid(this Value x) => Each("Sigmoid", x);

    public static Value Tanh(this Value x) => Each("Tanh", x);

    /// <summary>log(1 + e^x), right for large x too.</summary>
    public static Value Softplus(this Value x) => Each("Softplus", x);

    public static Value Sine(this Value x) => Each("Sin", x);

    public static Value Cosine(this Value x) => Each("Cos", x);

    public static Value Cast(this Value x, ElementType type) => x.Type == type
        ? x
        : x.Graph.Add("Cast", [x], type, x.Shape, Attributes.Of(("to", (long)type)));

    /// <summary><paramref name="whenTrue"/> where this condition holds, <paramref name="whenFalse"/> elsewhere.</summary>
    public static Value Choose(this Value condition, Value whenTrue, Value whenFalse)
    {
        SameType("Where", whenTrue, whenFalse);
        IReadOnlyList<Dimension> shape = Shapes.Broadcast(condition.Shape, Shapes.Broadcast(whenTrue.Shape, whenFalse.Shape));
        return condition.Graph.Add("Where", [condition, whenTrue, whenFalse], whenTrue.Type, shape);
    }

    internal static void SameType(string operation, Value a, Value b)
    {
        if (a.Type != b.Type)
        {
            throw new ArgumentException($"{operation} takes operands of one type, not {a} and {b}.");
        }
    }

    private static Value Both(string operation, Value a, Value b, ElementType? result = null)
    {
        SameType(operation, a, b);
        return a.Graph.Add(operation, [a, b], result ?? a.Type, Shapes.Broadcast(a.Shape, b.Shape));
    }

    private static Value Each(string operation, Value x) => x.Graph.Add(operation, [x], x.Type, x.Shape);
}
