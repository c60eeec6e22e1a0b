using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class SwiGluComposite
{
    /// <summary>silu(gate) * up, silu(z) = z sigmoid(z); silu'(z) = s + silu(z) (1 - s) with s = sigmoid(z).</summary>
    public static Value SwiGlu(this Composites composites, Value gate, Value up)
    {
        Value sigmoid = gate.Sigmoid();
        Value silu = gate * sigmoid;
        return composites.Record(silu * up, [gate, up], (gradient, backward) =>
        {
            backward.Add(up, () => gradient * silu);
            backward.Add(gate, () => gradient * up * (sigmoid + (silu * (1 - sigmoid))));
        });
    }
}
