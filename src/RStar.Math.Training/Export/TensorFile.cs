using System.Runtime.InteropServices;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Export;

/// <summary>Writes tensors one after another into a data file that graphs share.</summary>
/// <param name="stream">The file.</param>
/// <param name="location">What the graphs call it.</param>
/// <param name="cancellationToken">Ends the writing before the next tensor.</param>
internal sealed class TensorFile(Stream stream, string location, CancellationToken cancellationToken = default)
{
    // A tensor that begins at a multiple of the system's page (Windows: its allocation granularity) can be mapped instead of read.
    private const int MappedFrom = 1 << 20;
    private const int MappedAlignment = 1 << 16;
    private const int Alignment = 64;

    private readonly Dictionary<string, StoredTensor> _tensors = [];

    public IReadOnlyDictionary<string, StoredTensor> Tensors => _tensors;

    /// <summary>Writes a tensor in single precision, whose elements are those of the parts one after another.</summary>
    public void Write(string name, long[] dimensions, params float[][] parts) =>
        Write(name, ElementType.Single, dimensions, parts.Sum(part => part.LongLength) * sizeof(float), to =>
        {
            foreach (float[] part in parts)
            {
                to.Write(MemoryMarshal.AsBytes<float>(part));
            }
        });

    /// <summary>Writes a tensor whose bytes come piece by piece.</summary>
    /// <param name="name">The tensor's name in the graphs.</param>
    /// <param name="type">The type of its elements.</param>
    /// <param name="dimensions">The lengths of its axes.</param>
    /// <param name="byteCount">How many bytes <paramref name="write"/> will write.</param>
    /// <param name="write">Writes them.</param>
    public void Write(string name, ElementType type, long[] dimensions, long byteCount, Action<Stream> write)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int alignment = byteCount >= MappedFrom ? MappedAlignment : Alignment;
        long offset = (stream.Position + alignment - 1) / alignment * alignment;
        stream.Write(new byte[offset - stream.Position]);
        write(stream);
        if (stream.Position != offset + byteCount)
        {
            throw new InvalidOperationException($"The tensor '{name}' took {stream.Position - offset} bytes, not {byteCount}.");
        }

        _tensors.Add(name, new StoredTensor(name, type, dimensions, new Initializer.External(location, offset, byteCount)));
    }
}
