namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// The keys and values of many equal blocks (rows or prefix groups) for all layers: per layer keys [blocks, ...] and values [blocks, ...],
/// each block with room for the same number of tokens. The graph reads the first so many blocks as one tensor.
/// </summary>
internal sealed unsafe class TensorPair : IDisposable
{
    // Above this, memory that was grown out of is given back rather than kept for the next growth.
    private const long MostSpareBytes = 128L << 20;

    private readonly KvLayout _layout;
    private NativeBuffer _memory;
    private NativeBuffer? _spare;

    public TensorPair(KvLayout layout, int capacity, int tokens)
    {
        _layout = layout;
        Capacity = capacity;
        Tokens = tokens;
        _memory = new NativeBuffer(BytesOf(capacity, tokens));
    }

    /// <summary>How many blocks there is room for.</summary>
    public int Capacity { get; private set; }

    /// <summary>How many tokens of each block there is room for.</summary>
    public int Tokens { get; private set; }

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
        if (capacity == Capacity && tokens == Tokens && kept.IsEmpty)
        {
            return;
        }

        var before = new View(_layout, _memory.Pointer, Capacity, Tokens);
        (_memory, _spare) = (TakeSpare(BytesOf(capacity, tokens)), _memory);
        Capacity = capacity;
        Tokens = tokens;
        for (int block = 0; block < kept.Length; block++)
        {
            CopyFrom(before, kept[block], block, lengths[block]);
        }

        if (_spare.Bytes > MostSpareBytes)
        {
            _spare.Dispose();
            _spare = null;
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
                KvSegment segment = node.Segment ?? throw new InvalidOperationException("A node of the chain is not in memory.");
                WriteSegment(block, segment, node.Length);
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

    public void Dispose()
    {
        _memory.Dispose();
        _spare?.Dispose();
    }

    private long BytesOf(int capacity, int tokens) => capacity * tokens * _layout.BytesPerToken;

    // What the spare memory holds are numbers of earlier tokens, which a mask may hide as well as zeros.
    private NativeBuffer TakeSpare(long bytes)
    {
        if (_spare?.Bytes >= bytes)
        {
            return _spare;
        }

        _spare?.Dispose();
        return new NativeBuffer(bytes);
    }

    private byte* At(int part, int block) => new View(_layout, _memory.Pointer, Capacity, Tokens).At(part, block);

    private void WriteSegment(int block, KvSegment segment, int end)
    {
        int count = segment.TokenCount;
        for (int layer = 0; layer < _layout.LayerCount; layer++)
        {
            _layout.Keys.Copy(segment.Keys(layer), count, 0, Keys(layer, block), Tokens, end - count, count);
            _layout.Values.Copy(segment.Values(layer), count, 0, Values(layer, block), Tokens, end - count, count);
        }
    }

    private void CopyFrom(View source, int from, int to, int count)
    {
        for (int layer = 0; layer < _layout.LayerCount; layer++)
        {
            _layout.Keys.Copy(source.At(2 * layer, from), source.Tokens, 0, Keys(layer, to), Tokens, 0, count);
            _layout.Values.Copy(source.At((2 * layer) + 1, from), source.Tokens, 0, Values(layer, to), Tokens, 0, count);
        }
    }

    /// <summary>How blocks lie in memory: part by part (a layer's keys, its values), and in a part block by block.</summary>
    private readonly record struct View(KvLayout Layout, nint Memory, int Capacity, int Tokens)
    {
        public View(KvLayout layout, byte* memory, int capacity, int tokens)
            : this(layout, (nint)memory, capacity, tokens)
        {
        }

        public byte* At(int part, int block) =>
            (byte*)Memory + ((((long)part * Capacity) + block) * Tokens * Layout.LayerBytesPerToken);
    }
}
