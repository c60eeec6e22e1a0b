using System.Runtime.InteropServices;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Export;

/// <summary>
/// A decoder's tensors as inference graphs take them: the query, key and value projections of a layer are one matrix, and
/// matrices are of the folder's weight type.
/// </summary>
internal sealed record StoredDecoder(
    DecoderShape Shape, DecoderHead Head, WeightType WeightType, IReadOnlyDictionary<string, StoredTensor> Tensors)
{
    public const string Cosines = "rotary.cosines";

    public const string Sines = "rotary.sines";

    /// <summary>The type in which the embedding is stored.</summary>
    public ElementType EmbeddingType => WeightType == WeightType.Single ? ElementType.Single : ElementType.Half;

    /// <summary>Writes the weights, one tensor at a time.</summary>
    public static StoredDecoder Write(DecoderWeights weights, WeightType weightType, TensorFile file)
    {
        DecoderShape shape = weights.Shape;
        foreach (StoredMatrix matrix in StoredMatrix.Of(shape, weights.Head))
        {
            matrix.Write(weights, weightType, file);
        }

        foreach ((string name, string[] parts) in StoredVector.Of(shape, weights.Head))
        {
            Write(file, name, [.. parts.Select(weights.Array)]);
        }

        (float[] cosines, float[] sines) = RotaryTables.Of(shape);
        long[] table = [shape.ContextLength, shape.HeadSize / 2];
        file.Write(Cosines, ElementType.Single, table, cosines.LongLength * sizeof(float), to => to.Write(MemoryMarshal.AsBytes<float>(cosines)));
        file.Write(Sines, ElementType.Single, table, sines.LongLength * sizeof(float), to => to.Write(MemoryMarshal.AsBytes<float>(sines)));
        return new StoredDecoder(shape, weights.Head, weightType, file.Tensors);
    }

    private static void Write(TensorFile file, string name, float[][] parts)
    {
        long length = parts.Sum(part => part.LongLength);
        file.Write(name, ElementType.Single, [length], length * sizeof(float), to =>
        {
            foreach (float[] part in parts)
            {
                to.Write(MemoryMarshal.AsBytes<float>(part));
            }
        });
    }
}
