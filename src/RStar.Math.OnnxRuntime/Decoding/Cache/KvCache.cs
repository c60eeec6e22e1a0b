namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// The tree of token sequences in use and their keys and values, within a budget of bytes. Equal sequences are one node, so that a prefix
/// is read once however many requests start with it.
/// </summary>
/// <remarks>
/// References may be added and released on any thread. Segments are stored, used and dropped for want of room by the model's own thread
/// only, which holds a reference to every node that it works on; what it has used since <see cref="BeginUse"/> is not dropped.
/// </remarks>
internal sealed class KvCache : IDisposable
{
    private readonly Lock _lock = new();
    private readonly long _budget;
    private readonly Dictionary<KvNode, KvNode> _nodes = new(SameTokens.Instance);
    private readonly UseOrder _order = new();
    private KvCacheStatistics _statistics;
    private long _now;
    private bool _disposed;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="layout">The shape of the model's keys and values.</param>
    /// <param name="budget">The most bytes of keys and values to keep while nobody works on them.</param>
    public KvCache(KvLayout layout, long budget)
    {
        Layout = layout;
        _budget = budget;
    }

    public KvLayout Layout { get; }

    /// <summary>The node of no tokens, that every sequence starts from.</summary>
    public KvNode Origin { get; } = new(null, []);

    public KvCacheStatistics Statistics
    {
        get
        {
            lock (_lock)
            {
                return _statistics with { Nodes = _nodes.Count };
            }
        }
    }

    /// <summary>The node of some tokens after another node, found or made, with a reference for the caller.</summary>
    public KvNode AddChild(KvNode parent, int[] tokens)
    {
        if (tokens.Length == 0)
        {
            AddReference(parent);
            return parent;
        }

        var child = new KvNode(parent, tokens);
        lock (_lock)
        {
            if (_nodes.TryGetValue(child, out KvNode? known))
            {
                known.References++;
                return known;
            }

            parent.References++;
            _nodes.Add(child, child);
            return child;
        }
    }

    public void AddReference(KvNode node)
    {
        lock (_lock)
        {
            node.References++;
        }
    }

    /// <summary>Adds a reference unless the node was released before.</summary>
    public bool TryAddReference(KvNode node)
    {
        lock (_lock)
        {
            if (node.References == 0)
            {
                return false;
            }

            node.References++;
            return true;
        }
    }

    /// <summary>Takes a reference back; the last one frees the node, and those before it that nobody else needs.</summary>
    public void Release(KvNode node)
    {
        lock (_lock)
        {
            KvNode? next = node;
            while (next is not null && --next.References == 0)
            {
                _nodes.Remove(next);
                Drop(next);
                next = next.Parent;
            }
        }
    }

    /// <summary>Begins a piece of work: what it uses or stores from now on stays in memory until the next begins.</summary>
    public void BeginUse() => _now++;

    /// <summary>Says that a node's segment is needed now.</summary>
    public void Use(KvNode node)
    {
        lock (_lock)
        {
            if (node.LastUsed == _now || node.Segment is null)
            {
                return;
            }

            node.LastUsed = _now;
            _order.Remove(node);
            _order.Append(node);
            _statistics = _statistics with { TokensReused = _statistics.TokensReused + node.Tokens.Length };
        }
    }

    /// <summary>Keeps a node's segment, in place of the one it has, and drops others where the budget asks for it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="segment">Its keys and values; the cache owns them from now on.</param>
    /// <param name="prefilled">Whether text was read for it; otherwise its tokens were generated.</param>
    public void Store(KvNode node, KvSegment segment, bool prefilled)
    {
        lock (_lock)
        {
            Drop(node);
            if (_disposed || node.References == 0)
            {
                segment.Dispose();
                return;
            }

            Count(node, prefilled);
            node.Segment = segment;
            node.WasComputed = true;
            node.LastUsed = _now;
            _order.Append(node);
            long bytes = _statistics.Bytes + segment.Bytes;
            _statistics = _statistics with { Bytes = bytes, PeakBytes = long.Max(_statistics.PeakBytes, bytes) };
            Trim();
        }
    }

    /// <summary>Frees all keys and values. States that are still held become empty.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            while (_order.Oldest is KvNode node)
            {
                Drop(node);
            }
        }
    }

    private void Count(KvNode node, bool prefilled)
    {
        if (prefilled)
        {
            _statistics = node.WasComputed
                ? _statistics with { TokensRecomputed = _statistics.TokensRecomputed + node.Tokens.Length }
                : _statistics with { TokensComputed = _statistics.TokensComputed + node.Tokens.Length };
        }
    }

    private void Trim()
    {
        while (_statistics.Bytes > _budget && _order.Oldest is KvNode oldest && oldest.LastUsed != _now)
        {
            Drop(oldest);
            _statistics = _statistics with { SegmentsDropped = _statistics.SegmentsDropped + 1 };
        }
    }

    private void Drop(KvNode node)
    {
        if (node.Segment is KvSegment segment)
        {
            _order.Remove(node);
            _statistics = _statistics with { Bytes = _statistics.Bytes - segment.Bytes };
            node.Segment = null;
            segment.Dispose();
        }
    }

    /// <summary>Nodes are equal where their parents are the same and their tokens equal.</summary>
    private sealed class SameTokens : IEqualityComparer<KvNode>
    {
        public static readonly SameTokens Instance = new();

        public bool Equals(KvNode? a, KvNode? b) =>
            ReferenceEquals(a!.Parent, b!.Parent) && a.Tokens.AsSpan().SequenceEqual(b.Tokens);

        public int GetHashCode(KvNode node)
        {
            var hash = default(HashCode);
            hash.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(node.Parent));
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(node.Tokens.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
