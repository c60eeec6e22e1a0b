namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// The keys and values of some consecutive tokens in native memory, layer by layer, and what the model said after the last of them.
/// </summary>
internal sealed unsafe class KvSegment : IDisposable
{
    private readonly KvLayout _layout;
    private readonly NativeBuffer _memory;

    /// <summary>Makes room for tokens.</summary>
    /// <param name="layout">The shape of the keys and values.</param>
    /// <param name="tokenCount">How many tokens.</param>
    /// <param name="outputLength">How many numbers the model says after the last token; 0 where they are not kept.</param>
    public KvSegment(KvLayout layout, int tokenCount, int outputLength)
    {
        _layout = layout;
        TokenCount = tokenCount;
        OutputLength = outputLength;
        _memory = new NativeBuffer(BytesOf(layout, tokenCount, outputLength), zeroed: false);
    }

    public int TokenCount { get; }

    public int OutputLength { get; }

    public long Bytes => _memory.Bytes;

    /// <summary>The logits or the value after the last token; empty where they are not kept.</summary>
    public Span<float> Output => new(_memory.Pointer + (TokenCount * _layout.BytesPerToken), OutputLength);

    public static long BytesOf(KvLayout layout, int tokenCount, int outputLength) =>
        (tokenCount * layout.BytesPerToken) + ((long)outputLength * sizeof(float));

    public byte* Keys(int layer) => _memory.Pointer + (2 * layer * TokenCount * _layout.LayerBytesPerToken);

    public byte* Values(int layer) => _memory.Pointer + (((2 * layer) + 1) * TokenCount * _layout.LayerBytesPerToken);

    public void Dispose() => _memory.Dispose();
}
