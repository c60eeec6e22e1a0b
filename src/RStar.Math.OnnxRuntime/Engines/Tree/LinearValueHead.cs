using System.Numerics.Tensors;
using RStar.Math.OnnxRuntime.Safetensors;

namespace RStar.Math.OnnxRuntime;

/// <summary>For graphs that give hidden states: a weight for each of their numbers, and a bias.</summary>
internal sealed class LinearValueHead : ValueHead
{
    private readonly float[] _weights;
    private readonly float _bias;

    private LinearValueHead(float[] weights, float bias)
    {
        _weights = weights;
        _bias = bias;
    }

    /// <summary>
    /// Reads the head that lies beside a graph: a tensor whose name ends in <c>weight</c> and perhaps one that ends in <c>bias</c>.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="length">How many numbers a hidden state has.</param>
    /// <exception cref="ModelFolderException">There is no head, or one for other hidden states.</exception>
    public static LinearValueHead Load(string folder, int length)
    {
        using SafetensorsFile file = SafetensorsFile.Open(Path.Combine(folder, LayoutDecision.ValueHeadFile));
        float[] weights = Read(file, "weight")
            ?? throw new ModelFolderException(folder, $"{LayoutDecision.ValueHeadFile} has no tensor 'weight'.");
        if (weights.Length != length)
        {
            throw new ModelFolderException(
                folder,
                $"{LayoutDecision.ValueHeadFile} has {weights.Length} weights, and the graph's hidden states have {length} numbers.");
        }

        return new LinearValueHead(weights, Read(file, "bias")?[0] ?? 0);
    }

    public override float Read(ReadOnlySpan<float> output) => TensorPrimitives.Dot(output, _weights) + _bias;

    private static float[]? Read(SafetensorsFile file, string name)
    {
        SafeTensor? tensor = file.Tensors.Values.FirstOrDefault(tensor => tensor.Name.EndsWith(name, StringComparison.Ordinal));
        if (tensor is null)
        {
            return null;
        }

        float[] values = new float[tensor.Shape.Aggregate(1L, (product, dimension) => product * dimension)];
        file.Read(tensor, 0, values);
        return values;
    }
}
