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
            float[][] values = [.. parts.Select(weights.Array)];
            file.Write(name, [values.Sum(part => part.LongLength)], values);
        }

        WriteTables(shape, file);
        return new StoredDecoder(shape, weights.Head, weightType, file.Tensors);
    }

    /// <summary>Writes the cosines and sines of the positions.</summary>
    public static void WriteTables(DecoderShape shape, TensorFile file)
    {
        (float[] cosines, float[] sines) = RotaryTables.Of(shape);
        file.Write(Cosines, [shape.ContextLength, shape.HeadSize / 2], cosines);
        file.Write(Sines, [shape.ContextLength, shape.HeadSize / 2], sines);
    }
}
