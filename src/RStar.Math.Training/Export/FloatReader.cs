using System.Globalization;
using System.Runtime.InteropServices;
using RStar.Math.OnnxRuntime;
using RStar.Math.OnnxRuntime.Onnx;
using DataType = RStar.Math.OnnxRuntime.Onnx.TensorProto.Types.DataType;

namespace RStar.Math.Training.Export;

/// <summary>Reads a tensor of a data file, in single or half precision, from its first number on.</summary>
internal sealed class FloatReader
{
    private readonly FileStream _data;
    private readonly bool _isHalf;
    private Half[] _halves = [];

    private FloatReader(FileStream data, bool isHalf)
    {
        _data = data;
        _isHalf = isHalf;
    }

    /// <exception cref="ModelFolderException">The tensor is of another type, or the file ends before it does.</exception>
    public static FloatReader Of(TensorProto tensor, FileStream data, string folder)
    {
        bool isHalf = tensor.DataType == (int)DataType.Float16;
        if (!isHalf && tensor.DataType != (int)DataType.Float)
        {
            throw new ModelFolderException(
                folder, $"the tensor '{tensor.Name}' is of type {(DataType)tensor.DataType}; weights are read from Float or Float16.");
        }

        long offset = Offset(tensor, folder);
        long bytes = tensor.Dims.Aggregate(1L, (product, length) => product * length) * (isHalf ? 2 : 4);
        if (offset + bytes > data.Length)
        {
            throw new ModelFolderException(
                folder,
                $"{Path.GetFileName(data.Name)} has {data.Length} bytes; the tensor '{tensor.Name}' is to end at byte {offset + bytes}: the file is cut short.");
        }

        data.Position = offset;
        return new FloatReader(data, isHalf);
    }

    /// <summary>The next numbers.</summary>
    public void Read(Span<float> values)
    {
        if (!_isHalf)
        {
            _data.ReadExactly(MemoryMarshal.AsBytes(values));
            return;
        }

        if (_halves.Length < values.Length)
        {
            _halves = new Half[values.Length];
        }

        Span<Half> halves = _halves.AsSpan(0, values.Length);
        _data.ReadExactly(MemoryMarshal.AsBytes(halves));
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)halves[i];
        }
    }

    private static long Offset(TensorProto tensor, string folder) =>
        tensor.ExternalData.FirstOrDefault(entry => entry.Key == "offset") is StringStringEntryProto entry
            && long.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long offset)
            ? offset
            : throw new ModelFolderException(folder, $"the tensor '{tensor.Name}' does not say where in the data file it begins.");
}
