using System.Runtime.InteropServices;
using RStar.Math.OnnxRuntime.Onnx;

namespace RStar.Math.Training.Export;

/// <summary>Reads a folder's weights back into the decoder's own tensors.</summary>
internal static class StoredWeights
{
    public static DecoderWeights Read(string folder)
    {
        FolderDescription description = FolderDescription.Read(folder);
        DecoderWeights weights = DecoderWeights.Zeros(description.Decoder, description.Head);
        string fullPrecision = Path.Combine(folder, DecoderFolder.FullPrecisionFile);
        if (File.Exists(fullPrecision))
        {
            ReadFullPrecision(weights, fullPrecision);
        }
        else if (description.WeightType is WeightType.Int8 or WeightType.Int4)
        {
            throw new InvalidDataException(
                $"The folder '{folder}' holds {description.WeightType} weights, from which training cannot go on; " +
                $"export it with {nameof(ExportOptions.KeepFullPrecision)}.");
        }
        else
        {
            ReadStored(weights, folder);
        }

        return weights;
    }

    /// <summary>Writes the decoder's tensors one after another, in the order of the layout, in single precision.</summary>
    public static void WriteFullPrecision(DecoderWeights weights, Stream stream)
    {
        foreach (string name in weights.Names)
        {
            stream.Write(MemoryMarshal.AsBytes<float>(weights.Array(name)));
        }
    }

    private static void ReadFullPrecision(DecoderWeights weights, string path)
    {
        using FileStream stream = File.OpenRead(path);
        long bytes = weights.Names.Sum(name => weights.Array(name).LongLength * sizeof(float));
        if (stream.Length != bytes)
        {
            throw new InvalidDataException($"'{path}' has {stream.Length} bytes; the decoder's weights take {bytes}.");
        }

        foreach (string name in weights.Names)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(weights[name]));
        }
    }

    private static void ReadStored(DecoderWeights weights, string folder)
    {
        Dictionary<string, TensorProto> tensors = ReadGraph(folder).Initializer.ToDictionary(tensor => tensor.Name);
        using FileStream data = Open(folder, DecoderFolder.DataFile);
        foreach (StoredMatrix matrix in StoredMatrix.Of(weights.Shape, weights.Head).Where(matrix => !matrix.IsTiedHead))
        {
            FloatReader reader = Reader(matrix.Name, matrix.Dimensions);
            matrix.ReadFloats([.. matrix.Parts.Select(weights.Array)], reader.Read);
        }

        foreach ((string name, string[] parts) in StoredVector.Of(weights.Shape, weights.Head))
        {
            float[][] values = [.. parts.Select(weights.Array)];
            FloatReader reader = Reader(name, [values.Sum(part => part.LongLength)]);
            foreach (float[] part in values)
            {
                reader.Read(part);
            }
        }

        FloatReader Reader(string name, long[] dimensions)
        {
            if (!tensors.TryGetValue(name, out TensorProto? tensor) || !tensor.Dims.SequenceEqual(dimensions))
            {
                throw new InvalidDataException(
                    $"The graph of the folder '{folder}' has no tensor '{name}' of shape [{string.Join(',', dimensions)}], which its {FolderDescription.FileName} asks for.");
            }

            return FloatReader.Of(tensor, data);
        }
    }

    private static GraphProto ReadGraph(string folder)
    {
        using FileStream stream = Open(folder, DecoderFolder.GenAIGraphFile);
        try
        {
            return ModelProto.Parser.ParseFrom(stream).Graph
                ?? throw new InvalidDataException($"'{stream.Name}' holds no graph.");
        }
        catch (Google.Protobuf.InvalidProtocolBufferException fault)
        {
            throw new InvalidDataException($"'{stream.Name}' is no ONNX model: {fault.Message}", fault);
        }
    }

    private static FileStream Open(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path)
            ? File.OpenRead(path)
            : throw new InvalidDataException($"The folder '{folder}' has no file {name}.");
    }
}
