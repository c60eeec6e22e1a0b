using System.Runtime.InteropServices;
using RStar.Math.OnnxRuntime.Safetensors;

namespace RStar.Math.Training.Export;

/// <summary>Writes numbers one run after another.</summary>
internal sealed class FloatWriter(Stream stream, FloatFormat format)
{
    private byte[] _bytes = [];

    public void Write(ReadOnlySpan<float> values)
    {
        if (format == FloatFormat.Single)
        {
            stream.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        int length = values.Length * FloatCoding.SizeOf(format);
        if (_bytes.Length < length)
        {
            _bytes = new byte[length];
        }

        Span<byte> bytes = _bytes.AsSpan(0, length);
        FloatCoding.Encode(format, values, bytes);
        stream.Write(bytes);
    }
}
