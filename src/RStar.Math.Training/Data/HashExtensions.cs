using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RStar.Math.Training;

/// <summary>Hashes numbers by their bits; lengths go in too, so that no two lists of arrays look alike.</summary>
internal static class HashExtensions
{
    // A span of bytes over all of a large array would overflow its length.
    private const int ChunkLength = 1 << 24;

    public static void Append<T>(this IncrementalHash hash, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        hash.AppendData(BitConverter.GetBytes(values.Length));
        for (int start = 0; start < values.Length; start += ChunkLength)
        {
            hash.AppendData(MemoryMarshal.AsBytes(values.Slice(start, int.Min(ChunkLength, values.Length - start))));
        }
    }

    public static void Append(this IncrementalHash hash, TokenSequence sequence)
    {
        hash.Append<int>(sequence.Tokens);
        hash.Append<bool>(sequence.IsLearned);
    }
}
