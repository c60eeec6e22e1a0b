using System.Runtime.InteropServices;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Rows on a graph that takes one past a row: each row has a copy of its whole prefix, all with room for as many tokens.</summary>
internal sealed unsafe class BufferedRowBatch : RowBatch
{
    private const int Bucket = 64;

    // The output at every token of a text is written, though only the last is wanted: what that may take at once.
    private const long MostOutputBytes = 64L << 20;

    private readonly PastGraph _graph;
    private readonly long _byteBudget;
    private readonly PastRunner _decode;
    private readonly PastRunner _prefill;
    private readonly TensorPair _past;
    private readonly List<int> _prefixLengths = [];
    private readonly List<int> _lengths = [];

    /// <summary>Makes an empty batch.</summary>
    /// <param name="graph">The graph; owned from now on.</param>
    /// <param name="sharesBuffer">Whether past and present may be the same memory, as grouped-query attention's.</param>
    /// <param name="byteBudget">The most bytes of the rows' keys and values.</param>
    public BufferedRowBatch(PastGraph graph, bool sharesBuffer, long byteBudget)
    {
        _graph = graph;
        _byteBudget = byteBudget;
        _decode = sharesBuffer ? new SharedPastRunner(graph) : new ConcatPastRunner(graph);
        _prefill = sharesBuffer ? new SharedPastRunner(graph) : new ConcatPastRunner(graph);
        _past = new TensorPair(graph.Kv, 1, Bucket);
    }

    public override KvLayout Layout => _graph.Kv;

    public override int OutputLength => _graph.OutputLength;

    public override int ContextLength => _graph.ContextLength;

    public override int Count => _lengths.Count;

    public override TimeSpan NativeTime => _decode.NativeTime + _prefill.NativeTime;

    public override bool HasRoom(KvNode node)
    {
        long tokens = int.Max(_past.Tokens, BucketFor(node.Length + 1));
        return Count == 0 || (Count + 1) * tokens * Layout.BytesPerToken <= _byteBudget;
    }

    public override void Add(KvNode node)
    {
        if (Count == _past.Capacity || node.Length >= _past.Tokens)
        {
            Resize(Count == _past.Capacity ? 2 * Count : _past.Capacity, int.Max(_past.Tokens, BucketFor(node.Length + 1)));
        }

        _past.WriteChain(Count, node);
        _prefixLengths.Add(node.Length);
        _lengths.Add(node.Length);
    }

    public override void Remove(int row)
    {
        int last = Count - 1;
        if (row != last)
        {
            _past.Move(last, row);
            _prefixLengths[row] = _prefixLengths[last];
            _lengths[row] = _lengths[last];
        }

        _prefixLengths.RemoveAt(last);
        _lengths.RemoveAt(last);
    }

    public override ReadOnlySpan<float> Step(ReadOnlySpan<int> tokens)
    {
        int longest = 0;
        foreach (int length in _lengths)
        {
            longest = int.Max(longest, length);
        }

        int needed = BucketFor(longest + 1);
        if (needed > _past.Tokens || needed <= _past.Tokens / 2)
        {
            Resize(_past.Capacity, needed);
        }

        Span<int> lengths = CollectionsMarshal.AsSpan(_lengths);
        OutputBuffer output = _decode.Run(_past, lengths, tokens);
        foreach (ref int length in lengths)
        {
            length++;
        }

        return output.Read(0, lengths.Length * OutputLength);
    }

    public override KvSegment TakeSegment(int row, int count) => _past.CopySegment(row, _prefixLengths[row], count);

    public override void Prefill(IReadOnlyList<PrefillItem> items)
    {
        // Grouped-query attention takes several new tokens on a past for one row only.
        foreach (PrefillItem item in items)
        {
            Prefill(item);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _decode.Dispose();
        _prefill.Dispose();
        _past.Dispose();
        _graph.Dispose();
    }

    private static int BucketFor(int length) => (length + Bucket - 1) / Bucket * Bucket;

    private void Prefill(PrefillItem item)
    {
        int start = item.Prefix.Length;
        int count = item.Tokens.Length;
        int chunk = (int)long.Clamp(MostOutputBytes / ((long)OutputLength * sizeof(float)), 1, count);
        using var past = new TensorPair(Layout, 1, BucketFor(start + count));
        past.WriteChain(0, item.Prefix);
        for (int done = 0, fed; done < count; done += fed)
        {
            fed = int.Min(chunk, count - done);
            OutputBuffer output = _prefill.Run(past, [start + done], item.Tokens.AsSpan(done, fed));
            if (done + fed == count)
            {
                output.Read((fed - 1) * OutputLength, OutputLength).CopyTo(item.Output);
            }
        }

        for (int layer = 0; layer < Layout.LayerCount; layer++)
        {
            item.TakeLayer(Layout, layer, past.Keys(layer), past.Values(layer), past.Tokens, start);
        }
    }

    private void Resize(int capacity, int tokens) =>
        _past.Resize(capacity, tokens, [.. Enumerable.Range(0, Count)], CollectionsMarshal.AsSpan(_lengths));
}
