using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime.Tensors;
using RStar.Math.OnnxRuntime.Safetensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Where a graph writes logits or values, read as single precision.</summary>
internal sealed unsafe class OutputBuffer(TensorElementType type) : IDisposable
{
    private readonly int _size = GraphBinding.SizeOf(type);
    private NativeBuffer _memory = new(0);
    private NativeBuffer? _single;

    public TensorElementType Type => type;

    /// <summary>Makes room for so many numbers and returns where they go.</summary>
    public byte* Reserve(long count)
    {
        if (_memory.Bytes < count * _size)
        {
            _memory.Dispose();
            _memory = new NativeBuffer(count * _size);
        }

        return _memory.Pointer;
    }

    /// <summary>Some of the numbers that the graph wrote; valid until the next call.</summary>
    public ReadOnlySpan<float> Read(int start, int count)
    {
        if (type == TensorElementType.Float)
        {
            return _memory.As<float>().Slice(start, count);
        }

        if (_single is null || _single.Bytes < (long)count * sizeof(float))
        {
            _single?.Dispose();
            _single = new NativeBuffer((long)count * sizeof(float));
        }

        Span<float> numbers = _single.As<float>()[..count];
        FloatFormat format = type == TensorElementType.Float16 ? FloatFormat.Half : FloatFormat.BFloat16;
        FloatCoding.Decode(format, MemoryMarshal.AsBytes(_memory.As<ushort>().Slice(start, count)), numbers);
        return numbers;
    }

    public void Dispose()
    {
        _memory.Dispose();
        _single?.Dispose();
    }
}
