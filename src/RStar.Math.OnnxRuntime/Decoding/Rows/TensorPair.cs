namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// The keys and values of many equal blocks (rows or prefix groups) for all layers: per layer keys [blocks, ...] and values [blocks, ...], each
/// block with room for the same number of tokens. The graph reads the first so many blocks as one tensor.
/// </summary>
internal sealed unsafe class TensorPair : IDisposable
{
    private readonly KvLayout _layout;
    private NativeBuffer _memory;

    public TensorPair(KvLayout layout, int capacity, int tokens)
    {
        _layout = layout;
        Capacity = capacity;
        Tokens = tokens;
        _memory = Allocate(layout, capacity, tokens);
    }

    /// <summary>How many blocks there is room for.</summary>
    public int Capacity { get; private set; }

    /// <summary>How many tokens of each block there is room for.</summary>
    public int Tokens { get; private set; }

    public long Bytes => _memory.Bytes;

    /// <summary>The first byte of a layer's keys, from a block on.</summary>
    public byte* Keys(int layer, int block = 0) => At(2 * layer, block);

    /// <summary>The first byte of a layer's values, from a block on.</summary>
    public byte* Values(int layer, int block = 0) => At((2 * layer) + 1, block);

    /// <summary>Makes room for other numbers of blocks and tokens.</summary>
    /// <param name="capacity">The blocks.</param>
    /// <param name="tokens">The tokens of a block.</param>
    /// <param name="kept">For each block that stays, from the first on, the one that it was before.</param>
    /// <param name="lengths">How many tokens of each such block there are.</param>
    public void Resize(int capacity, int tokens, ReadOnlySpan<int> kept, ReadOnlySpan<int> lengths)
    {
        using var before = new TensorPair(_layout, _memory, Capacity, Tokens);
        _memory = Allocate(_layout, capacity, tokens);
        Capacity = capacity;
        Tokens = tokens;
        for (int block = 0; block < kept.Length; block++)
        {
            CopyFrom(before, kept[block], block, lengths[block]);
        }
    }

    /// <summary>Copies a whole block over another.</summary>
    public void Move(int from, int to)
    {
        long bytes = Tokens * _layout.LayerBytesPerToken;
        for (int part = 0; part < 2 * _layout.LayerCount; part++)
        {
            Buffer.MemoryCopy(At(part, from), At(part, to), bytes, bytes);
        }
    }

    /// <summary>Writes the tokens of a node's whole chain to the beginning of a block.</summary>
    public void WriteChain(int block, KvNode end)
    {
        for (KvNode? node = end; node is not null; node = node.Parent)
        {
            if (node.Tokens.Length > 0)
            {
                WriteSegment(block, node.Segment ?? throw new InvalidOperationException("A node of the chain is not in memory."), node.Length);
            }
        }
    }

    /// <summary>A copy of a block's tokens.</summary>
    public KvSegment CopySegment(int block, int start, int count)
    {
        var segment = new KvSegment(_layout, count, 0);
        for (int layer = 0; layer < _layout.LayerCount; layer++)
        {
            _layout.Keys.Copy(Keys(layer, block), Tokens, start, segment.Keys(layer), count, 0, count);
            _layout.Values.Copy(Values(layer, block), Tokens, start, segment.Values(layer), count, 0, count);
        }

        return segment;
    }

    public void Dispose() => _memory.Dispose();

    private TensorPair(KvLayout layout, NativeBuffer memory, int capacity, int tokens)
    {
        _layout = layout;
        _memory = memory;
        Capacity = capacity;
        Tokens = tokens;
    }

    private static NativeBuffer Allocate(KvLayout layout, int capacity, int tokens) => new(capacity * tokens * layout.BytesPerToken);

    private byte* At(int part, int block) =>
        _memory.Pointer + ((((long)part * Capacity) + block) * Tokens * _layout.LayerBytesPerToken);

    private void WriteSegment(int block, KvSegment segment, int end)
    {
        int count = segment.TokenCount;
        for (int layer = 0; layer < _layout.LayerCount; layer++)
        {
            _layout.Keys.Copy(segment.Keys(layer), count, 0, Keys(layer, block), Tokens, end - count, count);
            _layout.Values.Copy(segment.Values(layer), count, 0, Values(layer, block), Tokens, end - count, count);
        }
    }

    private void CopyFrom(TensorPair source, int from, int to, int count)
    {
        for (int layer = 0; layer < _layout.LayerCount; layer++)
        {
            _layout.Keys.Copy(source.Keys(layer, from), source.Tokens, 0, Keys(layer, to), Tokens, 0, count);
            _layout.Values.Copy(source.Values(layer, from), source.Tokens, 0, Values(layer, to), Tokens, 0, count);
        }
    }
}
