using RStar.Math.OnnxRuntime.Safetensors;

namespace RStar.Math.Training.HuggingFace;

/// <summary>Writes the weights of a decoder as safetensors in Hugging Face's layout.</summary>
internal static class WeightWriter
{
    // A sequence classifier's name for what we call the value head.
    private const string ValueHead = "score";

    public static void Write(string folder, DecoderWeights weights, HuggingFaceExportOptions options, CancellationToken cancellationToken)
    {
        FloatFormat format = options.Format switch
        {
            TensorFormat.Single => FloatFormat.Single,
            TensorFormat.Half => FloatFormat.Half,
            _ => FloatFormat.BFloat16,
        };
        SafetensorsWriter.Write(folder, [.. TensorsOf(weights, cancellationToken)], format, options.ShardBytes);
    }

    private static IEnumerable<TensorToWrite> TensorsOf(DecoderWeights weights, CancellationToken cancellationToken)
    {
        DecoderFamily family = ConfigWriter.FamilyOf(weights.Shape);
        foreach (TensorSpec tensor in DecoderLayout.Of(weights.Shape, weights.Head))
        {
            // Hugging Face's classifiers have no bias; where ours is not zero it must not be lost.
            float[] values = weights.Array(tensor.Name);
            if (tensor.Name == DecoderLayout.ValueHeadBias && values[0] == 0)
            {
                continue;
            }

            TensorPlace place = TensorPlace.Of(tensor, weights.Shape, family);
            string name = place.Name switch
            {
                DecoderLayout.ValueHeadWeight => ValueHead + ".weight",
                DecoderLayout.ValueHeadBias => ValueHead + ".bias",
                _ => place.Name,
            };
            yield return new TensorToWrite(name, place.Shape, () =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return place.IsTransposed ? Transposed(values, tensor.Dimensions) : values;
            });
        }
    }

    private static float[] Transposed(float[] values, int[] dimensions)
    {
        var result = new float[values.Length];
        Transposition.Apply(values, dimensions[1], result, dimensions[0]);
        return result;
    }
}
