using System.Runtime.InteropServices;

namespace RStar.Math.Training.Graphs;

/// <summary>What an initializer holds: bytes inside the model file, or a range of a data file beside it.</summary>
internal abstract record Initializer
{
    /// <summary>The elements as ONNX stores them: row by row, little-endian.</summary>
    public sealed record Inside(ReadOnlyMemory<byte> Bytes) : Initializer
    {
        public ReadOnlySpan<T> As<T>()
            where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes.Span);
    }

    /// <summary>A range of a data file, whose path is relative to the model's folder.</summary>
    public sealed record External(string Location, long Offset, long Length) : Initializer;
}
