using System.Buffers;
using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace RStar.Math.OnnxRuntime.Safetensors;

/// <summary>One safetensors file, open for reading. Thread-safe.</summary>
internal sealed class SafetensorsFile : IDisposable
{
    private const int LengthBytes = 8;

    // The bound that the format's own reader has.
    private const long LongestHeader = 100_000_000;

    private const int ChunkBytes = 1 << 18;

    private readonly SafeFileHandle _file;
    private readonly string _path;

    private SafetensorsFile(SafeFileHandle file, string path, IReadOnlyDictionary<string, SafeTensor> tensors)
    {
        _file = file;
        _path = path;
        Tensors = tensors;
    }

    /// <summary>The tensors by name.</summary>
    public IReadOnlyDictionary<string, SafeTensor> Tensors { get; }

    /// <exception cref="ModelFolderException">The file is missing, cut short or damaged.</exception>
    public static SafetensorsFile Open(string path)
    {
        try
        {
            SafeFileHandle file = File.OpenHandle(path);
            try
            {
                return new SafetensorsFile(file, path, ReadHeader(file));
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (InvalidDataException fault)
        {
            throw Fault(path, fault.Message, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault(path, $"cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a stretch of a tensor's numbers.</summary>
    /// <param name="tensor">One of <see cref="Tensors"/>.</param>
    /// <param name="first">The first number, counted row by row.</param>
    /// <param name="values">Filled.</param>
    /// <exception cref="ModelFolderException">The tensor is not of floats, or the file was cut short since it was opened.</exception>
    public void Read(SafeTensor tensor, long first, Span<float> values)
    {
        FloatFormat format = FloatCoding.Parse(tensor.Type)
            ?? throw Fault(_path, $"has the tensor '{tensor.Name}' of the type {tensor.Type}; weights are read from F32, F16 and BF16.");
        int size = FloatCoding.SizeOf(format);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + values.Length, (tensor.End - tensor.Begin) / size);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            long position = tensor.Begin + (first * size);
            while (!values.IsEmpty)
            {
                int count = int.Min(values.Length, ChunkBytes / size);
                ReadExactly(position, bytes.AsSpan(0, count * size));
                FloatCoding.Decode(format, bytes, values[..count]);
                position += count * size;
                values = values[count..];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Dispose() => _file.Dispose();

    private static Dictionary<string, SafeTensor> ReadHeader(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        Span<byte> prefix = stackalloc byte[LengthBytes];
        if (length < LengthBytes || RandomAccess.Read(file, prefix, 0) < LengthBytes)
        {
            throw new InvalidDataException($"has {length} bytes; a safetensors file has more.");
        }

        ulong header = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (header > LongestHeader)
        {
            throw new InvalidDataException($"says that its header has {header} bytes; it is no safetensors file, or damaged.");
        }

        if ((long)header > length - LengthBytes)
        {
            throw new InvalidDataException($"is cut short: it has {length} bytes, and its header alone has {header}.");
        }

        var json = new byte[header];
        for (int read = 0; read < json.Length;)
        {
            int count = RandomAccess.Read(file, json.AsSpan(read), LengthBytes + read);
            read += count > 0 ? count : throw new InvalidDataException("was cut short while it was read.");
        }

        return SafetensorsHeader.Parse(json, LengthBytes + json.Length, length);
    }

    private void ReadExactly(long position, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int count = RandomAccess.Read(_file, bytes, position);
            if (count == 0)
            {
                throw Fault(_path, "was cut short while it was read.");
            }

            position += count;
            bytes = bytes[count..];
        }
    }

    private static ModelFolderException Fault(string path, string fault, Exception? inner = null) =>
        new(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)} {fault}", inner);
}
