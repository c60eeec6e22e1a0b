namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Brings the whole chains of nodes into memory: reads what was never read and what was dropped.</summary>
internal sealed class ChainReader(KvCache cache, RowBatch batch)
{
    private readonly List<KvNode> _chain = [];
    private readonly HashSet<KvNode> _inItems = [];

    /// <summary>How many tokens of a node's chain are to be read.</summary>
    public static int CountMissing(KvNode target)
    {
        int count = 0;
        for (KvNode? node = target; node is not null; node = node.Parent)
        {
            count += IsMissing(node, target) ? node.Tokens.Length : 0;
        }

        return count;
    }

    /// <summary>
    /// Reads the chains of all targets, and the output after each target. What is in memory then stays there for this piece of work.
    /// </summary>
    public void Read(IReadOnlyList<KvNode> targets)
    {
        foreach (KvNode target in targets)
        {
            UseChain(target);
        }

        while (FindItems(targets) is { Count: > 0 } items)
        {
            Read(items);
        }
    }

    private static bool IsMissing(KvNode node, KvNode target) =>
        node.Tokens.Length > 0 && (node.Segment is not KvSegment segment || (ReferenceEquals(node, target) && segment.OutputLength == 0));

    private void UseChain(KvNode target)
    {
        for (KvNode? node = target; node is not null; node = node.Parent)
        {
            cache.Use(node);
        }
    }

    /// <summary>The first gap of each chain, unless another chain of the same items fills it.</summary>
    private List<PrefillItem> FindItems(IReadOnlyList<KvNode> targets)
    {
        var items = new List<PrefillItem>();
        _inItems.Clear();
        foreach (KvNode target in targets)
        {
            KvNode[] gap = FindGap(target);
            if (gap.Length > 0 && !Array.Exists(gap, _inItems.Contains))
            {
                _inItems.UnionWith(gap);
                items.Add(new PrefillItem(gap, cache.Layout, batch.OutputLength));
            }
        }

        return items;
    }

    private KvNode[] FindGap(KvNode target)
    {
        _chain.Clear();
        for (KvNode? node = target; node is not null; node = node.Parent)
        {
            _chain.Add(node);
        }

        _chain.Reverse();
        return [.. _chain.SkipWhile(node => !IsMissing(node, target)).TakeWhile(node => IsMissing(node, target))];
    }

    private void Read(List<PrefillItem> items)
    {
        try
        {
            batch.Prefill(items);
        }
        catch
        {
            foreach (KvSegment segment in items.SelectMany(item => item.Segments))
            {
                segment.Dispose();
            }

            throw;
        }

        foreach (PrefillItem item in items)
        {
            for (int i = 0; i < item.Run.Length; i++)
            {
                cache.Store(item.Run[i], item.Segments[i], prefilled: true);
            }
        }
    }
}
