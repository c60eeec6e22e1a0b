using System.Globalization;
using System.Runtime.InteropServices;
using RStar.Math.OnnxRuntime;
using RStar.Math.OnnxRuntime.Onnx;
using RStar.Math.OnnxRuntime.Safetensors;
using DataType = RStar.Math.OnnxRuntime.Onnx.TensorProto.Types.DataType;

namespace RStar.Math.Training.Export;

/// <summary>Reads a tensor of a data file, in single or half precision, from its first number on.</summary>
internal sealed class FloatReader
{
    private readonly FileStream _data;
    private readonly FloatFormat _format;
    private byte[] _bytes = [];

    private FloatReader(FileStream data, FloatFormat format)
    {
        _data = data;
        _format = format;
    }

    /// <exception cref="ModelFolderException">The tensor is of another type, or the file ends before it does.</exception>
    public static FloatReader Of(TensorProto tensor, FileStream data, string folder)
    {
        FloatFormat format = (DataType)tensor.DataType switch
        {
            DataType.Float => FloatFormat.Single,
            DataType.Float16 => FloatFormat.Half,
            DataType other => throw new ModelFolderException(
                folder, $"the tensor '{tensor.Name}' is of type {other}; weights are read from Float or Float16."),
        };
        long offset = Offset(tensor, folder);
        long bytes = tensor.Dims.Aggregate(1L, (product, length) => product * length) * FloatCoding.SizeOf(format);
        if (offset + bytes > data.Length)
        {
            throw new ModelFolderException(
                folder,
                $"{Path.GetFileName(data.Name)} has {data.Length} bytes; the tensor '{tensor.Name}' is to end at byte {offset + bytes}: " +
                "the file is cut short.");
        }

        data.Position = offset;
        return new FloatReader(data, format);
    }

    /// <summary>The next numbers.</summary>
    public void Read(Span<float> values)
    {
        if (_format == FloatFormat.Single)
        {
            _data.ReadExactly(MemoryMarshal.AsBytes(values));
            return;
        }

        int length = values.Length * FloatCoding.SizeOf(_format);
        if (_bytes.Length < length)
        {
            _bytes = new byte[length];
        }

        Span<byte> bytes = _bytes.AsSpan(0, length);
        _data.ReadExactly(bytes);
        FloatCoding.Decode(_format, bytes, values);
    }

    private static long Offset(TensorProto tensor, string folder) =>
        tensor.ExternalData.FirstOrDefault(entry => entry.Key == "offset") is StringStringEntryProto entry
            && long.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long offset)
            ? offset
            : throw new ModelFolderException(folder, $"the tensor '{tensor.Name}' does not say where in the data file it begins.");
}
