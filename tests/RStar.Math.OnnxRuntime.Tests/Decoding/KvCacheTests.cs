namespace RStar.Math.OnnxRuntime.Tests.Decoding;

public sealed class KvCacheTests
{
    private static readonly KvLayout Layout = new(2, 2, 4, sizeof(float), KeysTransposed: true);

    [Fact]
    public void Equal_sequences_are_one_node()
    {
        using var cache = new KvCache(Layout, long.MaxValue);
        KvNode first = cache.AddChild(cache.Origin, [1, 2, 3]);
        Assert.Same(first, cache.AddChild(cache.Origin, [1, 2, 3]));
        Assert.NotSame(first, cache.AddChild(cache.Origin, [1, 2]));
        Assert.NotSame(first, cache.AddChild(first, [1, 2, 3]));
        Assert.Same(first, cache.AddChild(first, []));
        Assert.Equal(3, cache.Statistics.Nodes);
    }

    [Fact]
    public void A_node_lives_as_long_as_somebody_or_a_child_needs_it()
    {
        using var cache = new KvCache(Layout, long.MaxValue);
        KvNode parent = cache.AddChild(cache.Origin, [1]);
        KvNode child = cache.AddChild(parent, [2, 3]);
        Store(cache, parent);
        Store(cache, child);
        cache.Release(parent);
        Assert.NotNull(parent.Segment);
        Assert.True(cache.TryAddReference(child));
        cache.Release(child);
        cache.Release(child);
        Assert.Null(parent.Segment);
        Assert.False(cache.TryAddReference(child));
        Assert.Equal((0, 0L), (cache.Statistics.Nodes, cache.Statistics.Bytes));
        Assert.Equal(3 * Layout.BytesPerToken, cache.Statistics.PeakBytes);
    }

    [Fact]
    public void Over_the_budget_what_was_not_needed_for_longest_is_dropped()
    {
        using var cache = new KvCache(Layout, 3 * Layout.BytesPerToken);
        KvNode[] nodes = [.. Enumerable.Range(0, 4).Select(i => cache.AddChild(cache.Origin, [i]))];
        foreach (KvNode node in nodes[..3])
        {
            cache.BeginUse();
            Store(cache, node);
        }

        cache.BeginUse();
        cache.Use(nodes[0]);
        cache.BeginUse();
        Store(cache, nodes[3]);
        Assert.Equal([true, false, true, true], nodes.Select(node => node.Segment is not null));
        Assert.Equal((1L, 1L), (cache.Statistics.SegmentsDropped, cache.Statistics.TokensReused));
    }

    [Fact]
    public void What_is_in_use_is_never_dropped_and_goes_when_the_next_work_begins()
    {
        using var cache = new KvCache(Layout, 0);
        KvNode[] nodes = [.. Enumerable.Range(0, 3).Select(i => cache.AddChild(cache.Origin, [i]))];
        cache.BeginUse();
        Store(cache, nodes[0]);
        Store(cache, nodes[1]);
        Assert.All(nodes[..2], node => Assert.NotNull(node.Segment));
        cache.BeginUse();
        Store(cache, nodes[2]);
        Assert.Equal([false, false, true], nodes.Select(node => node.Segment is not null));
    }

    [Fact]
    public void Tokens_read_again_are_told_from_those_read_for_the_first_time()
    {
        using var cache = new KvCache(Layout, 0);
        KvNode first = cache.AddChild(cache.Origin, [1, 2, 3]);
        KvNode second = cache.AddChild(cache.Origin, [4]);
        foreach (KvNode node in new[] { first, second, first })
        {
            cache.BeginUse();
            Store(cache, node);
        }

        Assert.Equal((4L, 3L), (cache.Statistics.TokensComputed, cache.Statistics.TokensRecomputed));
    }

    [Fact]
    public void A_segment_for_a_node_that_was_released_meanwhile_is_freed()
    {
        using var cache = new KvCache(Layout, long.MaxValue);
        KvNode node = cache.AddChild(cache.Origin, [1]);
        cache.Release(node);
        Store(cache, node);
        Assert.Null(node.Segment);
        Assert.Equal(0, cache.Statistics.Bytes);
    }

    [Fact]
    public async Task References_from_many_threads_come_out_even()
    {
        using var cache = new KvCache(Layout, long.MaxValue);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (int i = 0; i < 2000; i++)
            {
                KvNode parent = cache.AddChild(cache.Origin, [i % 7]);
                KvNode child = cache.AddChild(parent, [i % 3]);
                cache.Release(parent);
                cache.Release(child);
            }
        })));
        Assert.Equal(0, cache.Statistics.Nodes);
        Assert.Equal(1, cache.Origin.References);
    }

    private static void Store(KvCache cache, KvNode node) => cache.Store(node, new KvSegment(cache.Layout, node.Tokens.Length, 0), prefilled: true);
}
