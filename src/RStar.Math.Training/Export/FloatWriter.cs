using System.Runtime.InteropServices;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Export;

/// <summary>Writes numbers in single or half precision.</summary>
internal sealed class FloatWriter(Stream stream, ElementType type)
{
    private Half[] _halves = [];

    public void Write(ReadOnlySpan<float> values)
    {
        if (type == ElementType.Single)
        {
            stream.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        if (_halves.Length < values.Length)
        {
            _halves = new Half[values.Length];
        }

        for (int i = 0; i < values.Length; i++)
        {
            _halves[i] = (Half)values[i];
        }

        stream.Write(MemoryMarshal.AsBytes<Half>(_halves.AsSpan(0, values.Length)));
    }
}
