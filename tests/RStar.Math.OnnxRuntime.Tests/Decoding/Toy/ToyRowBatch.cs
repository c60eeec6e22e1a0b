namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>Rows of a <see cref="ToyModel"/>: keys and values are both the token's key, and outputs come from cached keys alone.</summary>
internal sealed class ToyRowBatch : RowBatch
{
    private readonly List<(List<ulong> Keys, int Prefix)> _rows = [];
    private float[] _logits = [];

    /// <summary>Called before each step with the number of rows; what it throws is the step's failure.</summary>
    public Action<int>? BeforeStep { get; set; }

    /// <summary>Called before each reading; what it throws is its failure.</summary>
    public Action<IReadOnlyList<PrefillItem>>? BeforePrefill { get; set; }

    public int PrefilledTokens { get; private set; }

    public int MostRows { get; private set; }

    public bool IsDisposed { get; private set; }

    public override KvLayout Layout { get; } = new(1, 1, 2, sizeof(float), KeysTransposed: false);

    public override int OutputLength => ToyModel.Vocabulary;

    public override int ContextLength { get; } = 400;

    public override int Count => _rows.Count;

    public override TimeSpan NativeTime => TimeSpan.Zero;

    public override bool HasRoom(KvNode node) => true;

    public override void Add(KvNode node)
    {
        _rows.Add((ChainKeys(node), node.Length));
        MostRows = int.Max(MostRows, Count);
    }

    public override void Remove(int row)
    {
        _rows[row] = _rows[^1];
        _rows.RemoveAt(Count - 1);
    }

    public override ReadOnlySpan<float> Step(ReadOnlySpan<int> tokens)
    {
        BeforeStep?.Invoke(Count);
        Assert.Equal(Count, tokens.Length);
        _logits = new float[Count * OutputLength];
        for (int row = 0; row < Count; row++)
        {
            List<ulong> keys = _rows[row].Keys;
            keys.Add(ToyModel.Key(Sum(keys), keys.Count, tokens[row]));
            ToyModel.Logits(keys[^1], _logits.AsSpan(row * OutputLength, OutputLength));
        }

        return _logits;
    }

    public override KvSegment TakeSegment(int row, int count)
    {
        var segment = new KvSegment(Layout, count, 0);
        Write(segment, _rows[row].Keys.GetRange(_rows[row].Prefix, count));
        return segment;
    }

    public override void Prefill(IReadOnlyList<PrefillItem> items)
    {
        BeforePrefill?.Invoke(items);
        foreach (PrefillItem item in items)
        {
            List<ulong> keys = ChainKeys(item.Prefix);
            foreach (int token in item.Tokens)
            {
                keys.Add(ToyModel.Key(Sum(keys), keys.Count, token));
            }

            PrefilledTokens += item.Tokens.Length;
            int start = item.Prefix.Length;
            foreach (KvSegment segment in item.Segments)
            {
                Write(segment, keys.GetRange(start, segment.TokenCount));
                start += segment.TokenCount;
            }

            ToyModel.Logits(keys[^1], item.Output);
        }
    }

    protected override void Dispose(bool disposing) => IsDisposed = true;

    private static ulong Sum(List<ulong> keys) => keys.Aggregate(0UL, (sum, key) => sum + key);

    private static unsafe List<ulong> ChainKeys(KvNode end)
    {
        var keys = new List<ulong>();
        for (KvNode? node = end; node is not null; node = node.Parent)
        {
            if (node.Tokens.Length > 0)
            {
                KvSegment segment = node.Segment ?? throw new InvalidOperationException("A segment of the chain is missing.");
                keys.InsertRange(0, new Span<ulong>(segment.Keys(0), segment.TokenCount).ToArray());
            }
        }

        return keys;
    }

    private static unsafe void Write(KvSegment segment, List<ulong> keys)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            ((ulong*)segment.Keys(0))[i] = keys[i];
            ((ulong*)segment.Values(0))[i] = keys[i];
        }
    }
}
