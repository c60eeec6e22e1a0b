using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class RmsNormComposite
{
    /// <summary>
    /// n = x / sqrt(mean(x^2) + epsilon) over the last axis, without a gain: a gain multiplies the rows of the matrix that comes next,
    /// which is smaller than the activations. dx = (dn - n mean(dn n)) / rms(x).
    /// </summary>
    public static Value RmsNorm(this Composites composites, Value x, float epsilon)
    {
        long size = x.Shape[^1].Size ?? throw new ArgumentException($"The last axis of {x} must have a known length.");
        GraphBuilder graph = x.Graph;
        Value ones = graph.Vector<float>(Enumerable.Repeat(1f, (int)size).ToArray());
        IReadOnlyList<Dimension> perRow = Layout.With(x.Shape, x.Rank - 1, 1);
        Node norm = graph.Add(
            "SimplifiedLayerNormalization",
            [x, ones],
            Attributes.Of(("axis", -1), ("epsilon", epsilon), ("stash_type", 1)),
            [(x.Type, x.Shape), (x.Type, perRow)]);
        (Value normalized, Value inverseRms) = (norm.Outputs[0], norm.Outputs[1]);
        return composites.Record(normalized, [x], (gradient, backward) => backward.Add(
            x, () => (gradient - (normalized * (gradient * normalized).ReduceMean([-1]))) * inverseRms));
    }
}
