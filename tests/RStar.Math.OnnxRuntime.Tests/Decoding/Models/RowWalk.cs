using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>Drives a batch at random and compares every output with that of the whole sequence.</summary>
internal sealed class RowWalk
{
    private readonly RowBatch _batch;
    private readonly Action<int[], float[]> _compare;
    private readonly DecoderShape _shape;
    private readonly Random _random;
    private readonly KvCache _cache;
    private readonly ChainReader _reader;
    private readonly List<KvNode> _nodes = [];
    private readonly List<(KvNode Node, List<int> Own)> _rows = [];

    /// <summary>Makes a walk over an empty batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="shape">The decoder's shape.</param>
    /// <param name="seed">What decides the walk.</param>
    /// <param name="compare">Given all tokens of a row and the output after them.</param>
    public RowWalk(RowBatch batch, DecoderShape shape, int seed, Action<int[], float[]> compare)
    {
        _batch = batch;
        _compare = compare;
        _shape = shape;
        _random = new Random(seed);
        _cache = new KvCache(batch.Layout, long.MaxValue);
        _reader = new ChainReader(_cache, batch);
    }

    public void Advance()
    {
        switch (_random.Next(8))
        {
            case 0 when _nodes.Count < 12:
                AddNodes();
                break;
            case 1 or 2 when _rows.Count < 24:
                AddRows();
                break;
            case 3 when _rows.Count > 0:
                EndRow(_random.Next(_rows.Count));
                break;
            default:
                Step();
                break;
        }
    }

    public void End()
    {
        _batch.Clear();
        Assert.Equal(0, _batch.Count);
        _nodes.ForEach(_cache.Release);
        Assert.Equal((0, 0L), (_cache.Statistics.Nodes, _cache.Statistics.Bytes));
        _cache.Dispose();
    }

    private void AddNodes()
    {
        KvNode[] added = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _cache.AddChild(AnyNode(), Tokens(_random.Next(1, 9))))];
        _reader.Read(added);
        foreach (KvNode node in added)
        {
            _nodes.Add(node);
        }

        _compare(added[0].Sequence(), added[0].Segment!.Output.ToArray());
    }

    private void AddRows()
    {
        KvNode node = AnyNode();
        _reader.Read([node]);
        for (int i = _random.Next(1, 7); i > 0; i--)
        {
            _batch.Add(node);
            _rows.Add((node, []));
        }
    }

    private void EndRow(int row)
    {
        (KvNode node, List<int> own) = _rows[row];
        if (own.Count > 0)
        {
            int kept = _random.Next(1, own.Count + 1);
            KvNode child = _cache.AddChild(node, [.. own[..kept]]);
            _cache.Store(child, _batch.TakeSegment(row, kept), prefilled: false);
            _nodes.Add(child);
        }

        _batch.Remove(row);
        _rows[row] = _rows[^1];
        _rows.RemoveAt(_rows.Count - 1);
    }

    private void Step()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        int[] tokens = Tokens(_rows.Count);
        float[] outputs = _batch.Step(tokens).ToArray();
        int width = _batch.OutputLength;
        Assert.Equal(_rows.Count * width, outputs.Length);
        for (int row = 0; row < _rows.Count; row++)
        {
            _rows[row].Own.Add(tokens[row]);
        }

        // The reference is slow: one row a step, another each time.
        int drawn = _random.Next(_rows.Count);
        _compare([.. _rows[drawn].Node.Sequence(), .. _rows[drawn].Own], outputs.AsSpan(drawn * width, width).ToArray());
    }

    private KvNode AnyNode() => _nodes.Count == 0 || _random.Next(6) == 0 ? _cache.Origin : _nodes[_random.Next(_nodes.Count)];

    private int[] Tokens(int count) => [.. Enumerable.Range(0, count).Select(_ => _random.Next(_shape.VocabularySize))];
}
