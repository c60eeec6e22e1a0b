using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class FunctionRules
{
    public static void Exponential(Node node, Value gradient, ReverseMode backward) =>
        backward.Add(node.Input(0), () => gradient * node.Outputs[0]);

    public static void Logarithm(Node node, Value gradient, ReverseMode backward) =>
        backward.Add(node.Input(0), () => gradient / node.Input(0));

    public static void SquareRoot(Node node, Value gradient, ReverseMode backward) =>
        backward.Add(node.Input(0), () => gradient * 0.5f / node.Outputs[0]);

    public static void Tanh(Node node, Value gradient, ReverseMode backward) =>
        backward.Add(node.Input(0), () => gradient * (1 - (node.Outputs[0] * node.Outputs[0])));

    public static void Sigmoid(Node node, Value gradient, ReverseMode backward) =>
        backward.Add(node.Input(0), () => gradient * (node.Outputs[0] * (1 - node.Outputs[0])));

    public static void Softplus(Node node, Value gradient, ReverseMode backward) =>
        backward.Add(node.Input(0), () => gradient * node.Input(0).Sigmoid());

    public static void Softmax(Node node, Value gradient, ReverseMode backward)
    {
        Value probability = node.Outputs[0];
        int axis = (int)node.Attributes.Integer("axis", -1);
        backward.Add(node.Input(0), () => probability * (gradient - (gradient * probability).ReduceSum([axis])));
    }
}
