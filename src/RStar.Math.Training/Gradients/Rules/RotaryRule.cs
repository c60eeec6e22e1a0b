using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class RotaryRule
{
    /// <summary>A rotation's transpose is the rotation back: by the same angles with the sines negated.</summary>
    public static void RotaryEmbedding(Node node, Value gradient, ReverseMode backward)
    {
        (Value positions, Value cosines, Value sines) = (node.Input(1), node.Input(2), node.Input(3));
        backward.Add(node.Input(0), () => gradient.RotaryEmbedding(positions, cosines, -sines));
    }
}
