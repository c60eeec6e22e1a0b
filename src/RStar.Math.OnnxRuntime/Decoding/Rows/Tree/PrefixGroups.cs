using System.Runtime.InteropServices;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Rows that continue the same node share one copy of the node's keys and values: a group. All groups have the same number of slots, and
/// rows come and go, so that groups thin out; when that wastes too much, the rows are tiled anew out of the copies that are there.
/// </summary>
internal sealed unsafe class PrefixGroups : IDisposable
{
    // Prefixes grow by whole steps, so that coarse buckets waste little.
    private const int Bucket = 32;

    // Tiling anew copies every prefix: worth it only for a clear gain.
    private const double WorthTiling = 0.75;

    private readonly List<KvNode> _nodes = [];
    private readonly List<int> _occupancy = [];
    private readonly List<int> _groupOfRow = [];
    private readonly List<int> _rowsOfNode = [];
    private readonly List<int> _firstGroupOfNode = [];
    private readonly Dictionary<KvNode, int> _nodeIndex = [];
    private readonly List<int> _lengths = [];
    private readonly TokenMask _mask = new();
    private NativeBuffer _slots = new(0);
    private NativeBuffer _slotOfRow = new(0);
    private int _slotLimit = int.MaxValue;
    private bool _changed = true;

    public PrefixGroups(KvLayout layout) => Prefixes = new TensorPair(layout, 1, 1);

    /// <summary>The keys and values of each group's node.</summary>
    public TensorPair Prefixes { get; }

    public int GroupCount => int.Max(1, _nodes.Count);

    /// <summary>How many slots each group has.</summary>
    public int SlotCount { get; private set; } = 1;

    /// <summary>The row in each slot, int64 [groups * slots].</summary>
    public byte* Slots => _slots.Pointer;

    /// <summary>The flat slot of each row, int64 [rows].</summary>
    public byte* SlotOfRow => _slotOfRow.Pointer;

    /// <summary>The mask of each group's prefix, fp32 [groups, tokens].</summary>
    public byte* Mask => _mask.Pointer;

    /// <summary>Adds a row on a node whose whole chain is in memory.</summary>
    public void Add(KvNode node)
    {
        int group = FindGroup(node);
        if (group < 0)
        {
            group = AddGroup(node);
        }

        _occupancy[group]++;
        _groupOfRow.Add(group);
        _changed = true;
    }

    /// <summary>Removes a row; the last row takes its number.</summary>
    public void Remove(int row)
    {
        int group = _groupOfRow[row];
        _groupOfRow[row] = _groupOfRow[^1];
        _groupOfRow.RemoveAt(_groupOfRow.Count - 1);
        if (--_occupancy[group] == 0)
        {
            RemoveGroup(group);
        }

        _changed = true;
    }

    /// <summary>Removes all rows.</summary>
    public void Clear()
    {
        _nodes.Clear();
        _occupancy.Clear();
        _groupOfRow.Clear();
        _changed = true;
    }

    /// <summary>Brings slots and masks up to date with the rows that came and went; says whether anything changed.</summary>
    public bool Arrange()
    {
        if (!_changed)
        {
            return false;
        }

        CountRowsOfNodes();
        (int slots, int cost) = SlotPlan.Best(CollectionsMarshal.AsSpan(_rowsOfNode));
        int tokens = BucketFor(LongestPrefix());
        bool tooLong = tokens < WorthTiling * Prefixes.Tokens;
        SlotCount = MostRowsInGroup();
        if (tooLong || cost < WorthTiling * SlotPlan.Cost(GroupCount, SlotCount))
        {
            Tile(slots, tokens);
        }

        WriteSlots();
        _mask.Write(Prefixes.Capacity, Prefixes.Tokens, LengthsOf(_nodes));
        _changed = false;
        return true;
    }

    public void Dispose()
    {
        Prefixes.Dispose();
        _mask.Dispose();
        _slots.Dispose();
        _slotOfRow.Dispose();
    }

    private static int BucketFor(int length) => int.Max(Bucket, (length + Bucket - 1) / Bucket * Bucket);

    private int FindGroup(KvNode node)
    {
        for (int group = _nodes.Count - 1; group >= 0; group--)
        {
            if (ReferenceEquals(_nodes[group], node) && _occupancy[group] < _slotLimit)
            {
                return group;
            }
        }

        return -1;
    }

    private int AddGroup(KvNode node)
    {
        int group = _nodes.Count;
        if (group == Prefixes.Capacity || node.Length > Prefixes.Tokens)
        {
            int capacity = group == Prefixes.Capacity ? 2 * Prefixes.Capacity : Prefixes.Capacity;
            Prefixes.Resize(capacity, int.Max(Prefixes.Tokens, BucketFor(node.Length)), Same(group), LengthsOf(_nodes));
        }

        Prefixes.WriteChain(group, node);
        _nodes.Add(node);
        _occupancy.Add(0);
        return group;
    }

    private void RemoveGroup(int group)
    {
        int last = _nodes.Count - 1;
        if (group != last)
        {
            Prefixes.Move(last, group);
            _nodes[group] = _nodes[last];
            _occupancy[group] = _occupancy[last];
            CollectionsMarshal.AsSpan(_groupOfRow).Replace(last, group);
        }

        _nodes.RemoveAt(last);
        _occupancy.RemoveAt(last);
    }

    private void CountRowsOfNodes()
    {
        _nodeIndex.Clear();
        _rowsOfNode.Clear();
        _firstGroupOfNode.Clear();
        for (int group = 0; group < _nodes.Count; group++)
        {
            if (_nodeIndex.TryAdd(_nodes[group], _rowsOfNode.Count))
            {
                _rowsOfNode.Add(0);
                _firstGroupOfNode.Add(group);
            }

            _rowsOfNode[_nodeIndex[_nodes[group]]] += _occupancy[group];
        }
    }

    private int LongestPrefix()
    {
        int longest = 0;
        foreach (KvNode node in _nodes)
        {
            longest = int.Max(longest, node.Length);
        }

        return longest;
    }

    private int MostRowsInGroup()
    {
        int most = 1;
        foreach (int rows in _occupancy)
        {
            most = int.Max(most, rows);
        }

        return most;
    }

    /// <summary>Puts the rows into groups of so many slots, each node's rows into as few as they need.</summary>
    private void Tile(int slots, int tokens)
    {
        List<KvNode> before = [.. _nodes];
        var kept = new List<int>();
        int[] open = new int[_rowsOfNode.Count];
        _nodes.Clear();
        _occupancy.Clear();
        Array.Fill(open, -1);
        for (int row = 0; row < _groupOfRow.Count; row++)
        {
            int node = _nodeIndex[before[_groupOfRow[row]]];
            if (open[node] < 0 || _occupancy[open[node]] == slots)
            {
                open[node] = _nodes.Count;
                _nodes.Add(before[_groupOfRow[row]]);
                _occupancy.Add(0);
                kept.Add(_firstGroupOfNode[node]);
            }

            _occupancy[open[node]]++;
            _groupOfRow[row] = open[node];
        }

        Prefixes.Resize(int.Max(1, _nodes.Count), tokens, CollectionsMarshal.AsSpan(kept), LengthsOf(_nodes));
        _slotLimit = int.Max(slots, 16);
        SlotCount = slots;
    }

    private void WriteSlots()
    {
        Reserve(ref _slots, GroupCount * SlotCount);
        Reserve(ref _slotOfRow, int.Max(1, _groupOfRow.Count));
        Span<long> slots = _slots.As<long>();
        Span<long> slotOfRow = _slotOfRow.As<long>();
        Span<int> next = _nodes.Count <= 256 ? stackalloc int[_nodes.Count] : new int[_nodes.Count];
        slots.Clear();
        next.Clear();
        for (int row = 0; row < _groupOfRow.Count; row++)
        {
            int group = _groupOfRow[row];
            int slot = (group * SlotCount) + next[group]++;
            slots[slot] = row;
            slotOfRow[row] = slot;
        }
    }

    private static void Reserve(ref NativeBuffer buffer, int count)
    {
        if (buffer.Bytes < count * sizeof(long))
        {
            buffer.Dispose();
            buffer = new NativeBuffer(count * 2L * sizeof(long));
        }
    }

    private static int[] Same(int count) => [.. Enumerable.Range(0, count)];

    private Span<int> LengthsOf(List<KvNode> nodes)
    {
        _lengths.Clear();
        foreach (KvNode node in nodes)
        {
            _lengths.Add(node.Length);
        }

        return CollectionsMarshal.AsSpan(_lengths);
    }
}
