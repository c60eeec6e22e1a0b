using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class ArithmeticRules
{
    public static void Add(Node node, Value gradient, ReverseMode backward)
    {
        backward.Add(node.Input(0), () => gradient);
        backward.Add(node.Input(1), () => gradient);
    }

    public static void Subtract(Node node, Value gradient, ReverseMode backward)
    {
        backward.Add(node.Input(0), () => gradient);
        backward.Add(node.Input(1), () => -gradient);
    }

    public static void Multiply(Node node, Value gradient, ReverseMode backward)
    {
        (Value a, Value b) = (node.Input(0), node.Input(1));
        backward.Add(a, () => gradient * b);
        backward.Add(b, () => gradient * a);
    }

    public static void Divide(Node node, Value gradient, ReverseMode backward)
    {
        (Value a, Value b) = (node.Input(0), node.Input(1));
        backward.Add(a, () => gradient / b);
        backward.Add(b, () => -(gradient * node.Outputs[0] / b));
    }

    public static void Negate(Node node, Value gradient, ReverseMode backward) => backward.Add(node.Input(0), () => -gradient);

    public static void Identity(Node node, Value gradient, ReverseMode backward) => backward.Add(node.Input(0), () => gradient);
}
