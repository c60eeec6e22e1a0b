namespace RStar.Math.Training.Sessions;

/// <summary>
/// A tensor that is trained, with the sum of its gradients since they were last cleared; optimizers work on both in place.
/// </summary>
internal sealed class TrainableTensor(TensorSpec spec, float[] values)
{
    /// <summary>The tensor's name, as <c>model.layers.0.self_attn.q_proj.weight</c>.</summary>
    public string Name => spec.Name;

    public IReadOnlyList<int> Dimensions => spec.Dimensions;

    /// <summary>The weights themselves: what is written here is what the next step uses.</summary>
    public float[] Values { get; } = values;

    /// <summary>The gradient of the summed loss, added to by every step.</summary>
    public float[] Gradients { get; } = new float[values.Length];
}
