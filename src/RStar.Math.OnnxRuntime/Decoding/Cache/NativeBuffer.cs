using System.Runtime.InteropServices;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Native memory, aligned for vector loads. The one place where the decoder's tensors get their memory.</summary>
internal sealed unsafe class NativeBuffer : IDisposable
{
    private const nuint Alignment = 64;

    private byte* _pointer;

    /// <summary>Takes memory.</summary>
    /// <param name="bytes">How much.</param>
    /// <param name="zeroed">
    /// Whether it is zero at first. Keys and values are read even where a mask hides them, and a masked NaN is still a NaN: what a graph
    /// may read before it is written has to be zero.
    /// </param>
    public NativeBuffer(long bytes, bool zeroed = true)
    {
        Bytes = bytes;
        nuint size = (nuint)long.Max(bytes, 1);
        _pointer = (byte*)NativeMemory.AlignedAlloc(size, Alignment);
        if (zeroed)
        {
            NativeMemory.Clear(_pointer, size);
        }
    }

    ~NativeBuffer() => Free();

    public long Bytes { get; }

    public byte* Pointer => _pointer;

    /// <summary>The memory as an array of numbers.</summary>
    public Span<T> As<T>()
        where T : unmanaged => new(_pointer, checked((int)(Bytes / sizeof(T))));

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_pointer);
        _pointer = null;
    }
}
