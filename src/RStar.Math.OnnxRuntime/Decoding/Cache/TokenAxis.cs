namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// How tokens lie in a tensor of keys or values: for each outer index one piece of <paramref name="InnerBytes"/> a token, tokens side by
/// side. Values are [heads, tokens, head size]; keys the same, or transposed, [heads, head size, tokens].
/// </summary>
/// <param name="Outer">The number of places that hold something of each token.</param>
/// <param name="InnerBytes">What one place holds of a token.</param>
internal readonly record struct TokenAxis(int Outer, int InnerBytes)
{
    public long BytesPerToken => (long)Outer * InnerBytes;

    /// <summary>Copies tokens between tensors that have room for different numbers of tokens.</summary>
    /// <param name="from">The first byte of the tensor to read.</param>
    /// <param name="fromTokens">How many tokens it has room for.</param>
    /// <param name="fromStart">The first token to read.</param>
    /// <param name="to">The first byte of the tensor to write.</param>
    /// <param name="toTokens">How many tokens it has room for.</param>
    /// <param name="toStart">Where the first token goes.</param>
    /// <param name="count">How many tokens to copy.</param>
    public unsafe void Copy(byte* from, int fromTokens, int fromStart, byte* to, int toTokens, int toStart, int count)
    {
        long fromStride = (long)fromTokens * InnerBytes;
        long toStride = (long)toTokens * InnerBytes;
        from += (long)fromStart * InnerBytes;
        to += (long)toStart * InnerBytes;
        switch ((long)count * InnerBytes)
        {
            case sizeof(float):
                CopyPieces<float>(from, fromStride, to, toStride);
                break;
            case sizeof(ushort):
                CopyPieces<ushort>(from, fromStride, to, toStride);
                break;
            case long bytes:
                for (int i = 0; i < Outer; i++)
                {
                    Buffer.MemoryCopy(from + (i * fromStride), to + (i * toStride), bytes, bytes);
                }

                break;
        }
    }

    // One token of transposed keys is a number at each place: a call for each would cost more than the copy.
    private unsafe void CopyPieces<T>(byte* from, long fromStride, byte* to, long toStride)
        where T : unmanaged
    {
        for (int i = 0; i < Outer; i++)
        {
            *(T*)(to + (i * toStride)) = *(T*)(from + (i * fromStride));
        }
    }
}
