using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace RStar.Math.Training;

/// <summary>
/// The file of a checkpoint: eight letters, the header's length (8 bytes), the header (JSON), numbers (single precision), and the SHA-256 of
/// all that. Numbers are little-endian.
/// </summary>
internal static class CheckpointFile
{
    // A span of bytes over all of a large array would overflow its length.
    private const int ChunkLength = 1 << 24;

    private const int MaxHeaderLength = 1 << 30;

    private static ReadOnlySpan<byte> Signature => "RSTARCP1"u8;

    public static void Write(Stream stream, CheckpointHeader header, IEnumerable<float[]> numbers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(header, CheckpointJsonContext.Default.CheckpointHeader);
        byte[] length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        Put(Signature);
        Put(length);
        Put(json);
        foreach (float[] array in numbers)
        {
            foreach (Range chunk in Chunks(array.Length))
            {
                Put(MemoryMarshal.AsBytes(array.AsSpan(chunk)));
            }
        }

        stream.Write(hash.GetHashAndReset());

        void Put(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    /// <summary>Reads a header, then the numbers into arrays that are chosen once the header is known.</summary>
    /// <exception cref="InvalidDataException">The file is no whole checkpoint.</exception>
    public static CheckpointHeader Read(Stream stream, Func<CheckpointHeader, IEnumerable<float[]>> arraysFor)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            if (!Take(Signature.Length).AsSpan().SequenceEqual(Signature))
            {
                throw new InvalidDataException("it does not begin as a checkpoint does");
            }

            long length = BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));
            if (length is < 1 or > MaxHeaderLength)
            {
                throw new InvalidDataException($"its header's length is {length}");
            }

            CheckpointHeader header = JsonSerializer.Deserialize(Take((int)length), CheckpointJsonContext.Default.CheckpointHeader)
                ?? throw new InvalidDataException("its header is empty");
            foreach (float[] array in arraysFor(header))
            {
                foreach (Range chunk in Chunks(array.Length))
                {
                    Span<byte> bytes = MemoryMarshal.AsBytes(array.AsSpan(chunk));
                    stream.ReadExactly(bytes);
                    hash.AppendData(bytes);
                }
            }

            byte[] expected = hash.GetHashAndReset();
            if (!Take(expected.Length).AsSpan().SequenceEqual(expected) || stream.ReadByte() >= 0)
            {
                throw new InvalidDataException("its checksum is wrong");
            }

            return header;
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("it ends too early");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("its header cannot be read", fault);
        }

        byte[] Take(int count)
        {
            byte[] bytes = new byte[count];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
            return bytes;
        }
    }

    private static IEnumerable<Range> Chunks(int length)
    {
        for (int start = 0; start < length; start += ChunkLength)
        {
            yield return start..int.Min(length, start + ChunkLength);
        }
    }
}
