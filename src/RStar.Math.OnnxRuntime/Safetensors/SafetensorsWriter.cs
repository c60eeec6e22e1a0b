using System.Buffers.Binary;
using System.Text.Json;

namespace RStar.Math.OnnxRuntime.Safetensors;

/// <summary>Writes tensors into a folder as safetensors, in one file or in shards with an index.</summary>
internal static class SafetensorsWriter
{
    private const int ChunkNumbers = 1 << 16;

    private const int HeaderAlignment = 8;

    /// <summary>Writes the tensors in their order. Only one is held in memory at a time.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="tensors">The tensors.</param>
    /// <param name="format">How numbers are stored.</param>
    /// <param name="shardBytes">A shard ends before the tensor that would make its data longer than this.</param>
    public static void Write(string folder, IReadOnlyList<TensorToWrite> tensors, FloatFormat format, long shardBytes)
    {
        List<List<TensorToWrite>> shards = Divide(tensors, FloatCoding.SizeOf(format), shardBytes);
        if (shards.Count == 1)
        {
            WriteFile(Path.Combine(folder, SafetensorsFolder.SingleFile), shards[0], format);
            return;
        }

        for (int i = 0; i < shards.Count; i++)
        {
            WriteFile(Path.Combine(folder, ShardName(i, shards.Count)), shards[i], format);
        }

        WriteIndex(Path.Combine(folder, SafetensorsFolder.IndexFile), shards, FloatCoding.SizeOf(format));
    }

    private static string ShardName(int index, int count) => FormattableString.Invariant($"model-{index + 1:d5}-of-{count:d5}.safetensors");

    private static List<List<TensorToWrite>> Divide(IReadOnlyList<TensorToWrite> tensors, int size, long shardBytes)
    {
        List<List<TensorToWrite>> shards = [[]];
        long bytes = 0;
        foreach (TensorToWrite tensor in tensors)
        {
            if (bytes > 0 && bytes + (tensor.Count * size) > shardBytes)
            {
                shards.Add([]);
                bytes = 0;
            }

            shards[^1].Add(tensor);
            bytes += tensor.Count * size;
        }

        return shards;
    }

    private static void WriteFile(string path, List<TensorToWrite> tensors, FloatFormat format)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] header = Header(tensors, format);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        file.Write(length);
        file.Write(header);
        var bytes = new byte[ChunkNumbers * FloatCoding.SizeOf(format)];
        foreach (TensorToWrite tensor in tensors)
        {
            WriteData(file, tensor.Read().Span, format, bytes);
        }

        file.Flush(flushToDisk: true);
    }

    private static void WriteData(FileStream file, ReadOnlySpan<float> values, FloatFormat format, Span<byte> bytes)
    {
        while (!values.IsEmpty)
        {
            int count = int.Min(values.Length, ChunkNumbers);
            Span<byte> chunk = bytes[..(count * FloatCoding.SizeOf(format))];
            FloatCoding.Encode(format, values[..count], chunk);
            file.Write(chunk);
            values = values[count..];
        }
    }

    private static byte[] Header(List<TensorToWrite> tensors, FloatFormat format)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");

            // Hugging Face's libraries load no file that does not say which framework's it is.
            json.WriteString("format", "pt");
            json.WriteEndObject();
            long offset = 0;
            foreach (TensorToWrite tensor in tensors)
            {
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", FloatCoding.NameOf(format));
                WriteNumbers(json, "shape", tensor.Shape);
                WriteNumbers(json, "data_offsets", [offset, offset += tensor.Count * FloatCoding.SizeOf(format)]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        while (bytes.Length % HeaderAlignment != 0)
        {
            bytes.WriteByte((byte)' ');
        }

        return bytes.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteIndex(string path, List<List<TensorToWrite>> shards, int size)
    {
        using FileStream file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteNumber("total_size", shards.Sum(shard => shard.Sum(tensor => tensor.Count)) * size);
        json.WriteEndObject();
        json.WriteStartObject("weight_map");
        for (int i = 0; i < shards.Count; i++)
        {
            foreach (TensorToWrite tensor in shards[i])
            {
                json.WriteString(tensor.Name, ShardName(i, shards.Count));
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>A tensor to be written, whose numbers are asked for when their turn comes.</summary>
internal sealed record TensorToWrite(string Name, long[] Shape, Func<ReadOnlyMemory<float>> Read)
{
    /// <summary>How many numbers it has.</summary>
    public long Count => Shape.Aggregate(1L, (product, dimension) => product * dimension);
}
