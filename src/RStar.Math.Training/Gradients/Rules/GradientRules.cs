using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

/// <summary>Takes a node and the gradient of its output, and adds to the gradients of its inputs.</summary>
internal delegate void GradientRule(Node node, Value gradient, ReverseMode backward);

/// <summary>The rule of each operation, by ONNX's name of it.</summary>
internal static class GradientRules
{
    private static readonly Dictionary<string, GradientRule> Rules = new()
    {
        ["Add"] = ArithmeticRules.Add,
        ["Sub"] = ArithmeticRules.Subtract,
        ["Mul"] = ArithmeticRules.Multiply,
        ["Div"] = ArithmeticRules.Divide,
        ["Neg"] = ArithmeticRules.Negate,
        ["Identity"] = ArithmeticRules.Identity,
        ["Exp"] = FunctionRules.Exponential,
        ["Log"] = FunctionRules.Logarithm,
        ["Sqrt"] = FunctionRules.SquareRoot,
        ["Tanh"] = FunctionRules.Tanh,
        ["Sigmoid"] = FunctionRules.Sigmoid,
        ["Softplus"] = FunctionRules.Softplus,
        ["Softmax"] = FunctionRules.Softmax,
        ["MatMul"] = ProductRules.MatMul,
        ["FusedMatMul"] = ProductRules.FusedMatMul,
        ["ReduceSum"] = ReductionRules.ReduceSum,
        ["ReduceMean"] = ReductionRules.ReduceMean,
        ["Reshape"] = LayoutRules.Reshape,
        ["Squeeze"] = LayoutRules.Reshape,
        ["Unsqueeze"] = LayoutRules.Reshape,
        ["Transpose"] = LayoutRules.Transpose,
        ["Gather"] = LayoutRules.Gather,
        ["RotaryEmbedding"] = RotaryRule.RotaryEmbedding,
    };

    /// <summary>The operations that have a rule.</summary>
    public static IReadOnlyCollection<string> Operations => Rules.Keys;

    /// <summary>The rule of a node's operation.</summary>
    /// <exception cref="NotSupportedException">It has none.</exception>
    public static GradientRule For(Node node) => Rules.TryGetValue(node.Operation, out GradientRule? rule)
        ? rule
        : throw new NotSupportedException($"There is no gradient rule for {node.Operation}, the operation of '{node.Name}'.");
}
