using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

internal static class RmsNormComposite
{
    /// <summary>
    /// n = x / sqrt(mean(x^2) + epsilon) over the last axis, without a gain: a gain multiplies the rows of the matrix that comes next,
    /// which is smaller than the activations. dx = (dn - n mean(dn n)) / sqrt(mean(x^2) + epsilon).
    /// </summary>
    public static Value RmsNorm(this Composites composites, Value x, float epsilon)
    {
        Value scale = ((x * x).ReduceMean([-1]) + epsilon).SquareRoot().Reciprocal();
        Value normalized = x * scale;
        return composites.Record(normalized, [x], (gradient, backward) => backward.Add(
            x, () => (gradient - (normalized * (gradient * normalized).ReduceMean([-1]))) * scale));
    }
}
