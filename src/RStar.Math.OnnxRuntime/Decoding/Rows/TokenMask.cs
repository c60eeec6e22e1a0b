namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Additive attention masks of equal width, one a block: 0 for the tokens that are there, a large negative number for the rest.
/// </summary>
/// <remarks>Never minus infinity: a block that is wholly masked must still give numbers, which then weigh nothing.</remarks>
internal sealed unsafe class TokenMask : IDisposable
{
    private const float Hidden = -1e9f;

    private NativeBuffer _memory = new(0);

    public int Width { get; private set; }

    public byte* Pointer => _memory.Pointer;

    /// <summary>Writes the masks of blocks that hold so many tokens each.</summary>
    public void Write(int capacity, int width, ReadOnlySpan<int> lengths)
    {
        long bytes = (long)capacity * width * sizeof(float);
        if (_memory.Bytes != bytes)
        {
            _memory.Dispose();
            _memory = new NativeBuffer(bytes);
        }

        Width = width;
        for (int block = 0; block < lengths.Length; block++)
        {
            Set(block, lengths[block]);
        }
    }

    /// <summary>Shows a block's first tokens and hides the rest.</summary>
    public void Set(int block, int length)
    {
        Span<float> mask = _memory.As<float>().Slice(block * Width, Width);
        mask[..length].Clear();
        mask[length..].Fill(Hidden);
    }

    /// <summary>Shows one token more.</summary>
    public void Show(int block, int token) => _memory.As<float>()[(block * Width) + token] = 0;

    public void Dispose() => _memory.Dispose();
}
