namespace RStar.Math.Training.Sessions;

/// <summary>The arrays behind a graph's weights, those of the adapter among them.</summary>
internal sealed class WeightInputs
{
    private readonly Dictionary<string, (TensorSpec Spec, float[] Values)> _arrays = [];

    /// <summary>The array of a tensor, by its name.</summary>
    public float[] this[string name] => _arrays[name].Values;

    /// <exception cref="ArgumentException">The weights' head is not the loss's, or the adapter is another decoder's.</exception>
    public static WeightInputs Of(DecoderWeights weights, DecoderTask task)
    {
        if (weights.Head != task.Loss.Head())
        {
            throw new ArgumentException($"The loss {task.Loss} needs a {task.Loss.Head()} head; the weights have a {weights.Head} head.");
        }

        var inputs = new WeightInputs();
        foreach (TensorSpec spec in DecoderLayout.Of(weights.Shape, weights.Head))
        {
            inputs._arrays.Add(spec.Name, (spec, weights.Array(spec.Name)));
        }

        foreach (AdaptedMatrix matrix in task.Adapter?.Matrices ?? [])
        {
            if (!inputs._arrays.TryGetValue(matrix.Name, out (TensorSpec Spec, float[] Values) adapted)
                || adapted.Spec.Dimensions[0] != matrix.DownSpec.Dimensions[0] || adapted.Spec.Dimensions[1] != matrix.UpSpec.Dimensions[1])
            {
                throw new ArgumentException($"The adapter of '{matrix.Name}' was made for a decoder of another shape.");
            }

            inputs._arrays.Add(matrix.DownSpec.Name, (matrix.DownSpec, matrix.Down));
            inputs._arrays.Add(matrix.UpSpec.Name, (matrix.UpSpec, matrix.Up));
        }

        return inputs;
    }

    /// <summary>Gives all arrays to the session's graph.</summary>
    public void FixIn(GraphSession session)
    {
        foreach ((TensorSpec spec, float[] values) in _arrays.Values)
        {
            session.Fix(spec, values);
        }
    }
}
