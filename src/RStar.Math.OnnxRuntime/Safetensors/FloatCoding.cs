using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace RStar.Math.OnnxRuntime.Safetensors;

/// <summary>
/// Numbers to and from the bytes of a file or of a tensor, which are little-endian as this library's platforms are.
/// </summary>
internal static class FloatCoding
{
    /// <summary>The format's name in files.</summary>
    public static string NameOf(FloatFormat format) => format switch
    {
        FloatFormat.Single => "F32",
        FloatFormat.Half => "F16",
        _ => "BF16",
    };

    /// <summary>The format of a name, or <see langword="null"/> where it is none of the three.</summary>
    public static FloatFormat? Parse(string name) => name switch
    {
        "F32" => FloatFormat.Single,
        "F16" => FloatFormat.Half,
        "BF16" => FloatFormat.BFloat16,
        _ => null,
    };

    /// <summary>The bytes of one number.</summary>
    public static int SizeOf(FloatFormat format) => format == FloatFormat.Single ? sizeof(float) : sizeof(ushort);

    /// <summary>Fills the values with the numbers that the bytes begin with.</summary>
    public static void Decode(FloatFormat format, ReadOnlySpan<byte> bytes, Span<float> values)
    {
        switch (format)
        {
            case FloatFormat.Single:
                bytes[..(values.Length * sizeof(float))].CopyTo(MemoryMarshal.AsBytes(values));
                break;
            case FloatFormat.Half:
                TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes)[..values.Length], values);
                break;
            default:
                ReadOnlySpan<ushort> upper = MemoryMarshal.Cast<byte, ushort>(bytes);
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = BitConverter.UInt32BitsToSingle((uint)upper[i] << 16);
                }

                break;
        }
    }

    /// <summary>Rounds to the nearest, to even between two.</summary>
    public static void Encode(FloatFormat format, ReadOnlySpan<float> values, Span<byte> bytes)
    {
        switch (format)
        {
            case FloatFormat.Single:
                MemoryMarshal.AsBytes(values).CopyTo(bytes);
                break;
            case FloatFormat.Half:
                Span<Half> halves = MemoryMarshal.Cast<byte, Half>(bytes);
                for (int i = 0; i < values.Length; i++)
                {
                    halves[i] = (Half)values[i];
                }

                break;
            default:
                Span<ushort> upper = MemoryMarshal.Cast<byte, ushort>(bytes);
                for (int i = 0; i < values.Length; i++)
                {
                    upper[i] = UpperHalf(values[i]);
                }

                break;
        }
    }

    private static ushort UpperHalf(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);

        // A NaN must not be rounded up to infinity.
        return float.IsNaN(value) ? (ushort)((bits >> 16) | 0x40) : (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }
}
