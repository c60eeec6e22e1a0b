using System.Runtime.InteropServices;
using RStar.Math.OnnxRuntime;
using RStar.Math.OnnxRuntime.Onnx;

namespace RStar.Math.Training.Export;

/// <summary>Reads a folder's weights back into the decoder's own tensors.</summary>
internal static class StoredWeights
{
    private const int BufferSize = 1 << 20;

    public static DecoderWeights Read(string folder, CancellationToken cancellationToken)
    {
        FolderDescription description = FolderDescription.Read(folder);
        DecoderWeights weights = DecoderWeights.Zeros(description.Decoder, description.Head);
        if (File.Exists(Path.Combine(folder, DecoderFolder.FullPrecisionFile)))
        {
            ReadFullPrecision(weights, folder, cancellationToken);
        }
        else if (description.WeightType is WeightType.Int8 or WeightType.Int4)
        {
            throw new ModelFolderException(
                folder,
                $"it holds {description.WeightType} weights alone, from which training cannot go on; " +
                $"export it with {nameof(ExportOptions.KeepFullPrecision)}.");
        }
        else
        {
            ReadStored(weights, folder, cancellationToken);
        }

        return weights;
    }

    /// <summary>Writes the decoder's tensors one after another, in the order of the layout, in single precision.</summary>
    public static void WriteFullPrecision(DecoderWeights weights, Stream stream, CancellationToken cancellationToken)
    {
        foreach (string name in weights.Names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stream.Write(MemoryMarshal.AsBytes<float>(weights.Array(name)));
        }
    }

    private static void ReadFullPrecision(DecoderWeights weights, string folder, CancellationToken cancellationToken)
    {
        using FileStream stream = Open(folder, DecoderFolder.FullPrecisionFile);
        long bytes = weights.Names.Sum(name => weights.Array(name).LongLength * sizeof(float));
        if (stream.Length != bytes)
        {
            throw new ModelFolderException(
                folder, $"{DecoderFolder.FullPrecisionFile} has {stream.Length} bytes; the decoder's weights take {bytes}.");
        }

        foreach (string name in weights.Names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stream.ReadExactly(MemoryMarshal.AsBytes(weights[name]));
        }
    }

    private static void ReadStored(DecoderWeights weights, string folder, CancellationToken cancellationToken)
    {
        Dictionary<string, TensorProto> tensors = ReadGraph(folder).Initializer.ToDictionary(tensor => tensor.Name);
        using FileStream data = Open(folder, DecoderFolder.DataFile);
        foreach (StoredMatrix matrix in StoredMatrix.Of(weights.Shape, weights.Head).Where(matrix => !matrix.IsTiedHead))
        {
            cancellationToken.ThrowIfCancellationRequested();
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

        FloatReader Reader(string name, long[] dimensions) =>
            tensors.TryGetValue(name, out TensorProto? tensor) && tensor.Dims.SequenceEqual(dimensions)
                ? FloatReader.Of(tensor, data, folder)
                : throw new ModelFolderException(
                    folder,
                    $"{DecoderFolder.GenAIGraphFile} has no tensor '{name}' of shape [{string.Join(',', dimensions)}], " +
                    $"which {FolderDescription.FileName} asks for.");
    }

    private static GraphProto ReadGraph(string folder)
    {
        using FileStream stream = Open(folder, DecoderFolder.GenAIGraphFile);
        try
        {
            return ModelProto.Parser.ParseFrom(stream).Graph
                ?? throw new ModelFolderException(folder, $"{DecoderFolder.GenAIGraphFile} holds no graph.");
        }
        catch (Google.Protobuf.InvalidProtocolBufferException fault)
        {
            throw new ModelFolderException(folder, $"{DecoderFolder.GenAIGraphFile} is no ONNX model: {fault.Message}", fault);
        }
    }

    private static FileStream Open(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan)
            : throw FolderJson.Missing(folder, name);
    }
}
