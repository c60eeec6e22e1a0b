using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class SwiGluComposite
{
    /// <summary>
    /// h = silu(gate) up, silu(z) = z s with s = sigmoid(z). Because silu'(z) = s + silu(z) (1 - s), the gate's gradient is
    /// dh (h + s (up - h)).
    /// </summary>
    public static Value SwiGlu(this Composites composites, Value gate, Value up)
    {
        Value sigmoid = gate.Sigmoid();
        Value silu = gate * sigmoid;
        Value result = silu * up;
        return composites.Record(result, [gate, up], (gradient, backward) =>
        {
            backward.Add(up, () => gradient * silu);
            backward.Add(gate, () => gradient * (result + (sigmoid * (up - result))));
        });
    }
}
