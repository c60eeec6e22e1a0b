namespace RStar.Math.OnnxRuntime.Tests.Decoding;

public sealed class PrefixGroupsTests
{
    private static readonly KvLayout Layout = new(2, 2, 4, sizeof(float), KeysTransposed: true);

    [Fact]
    public void Every_row_finds_its_own_prefix_whatever_came_and_went()
    {
        using var cache = new KvCache(Layout, long.MaxValue);
        using var groups = new PrefixGroups(Layout);
        var random = new Random(5);
        KvNode[] nodes = [.. Enumerable.Range(0, 9).Select(i => NodeOf(cache, random.Next(1, 90), i))];
        var rows = new List<KvNode>();
        for (int step = 0; step < 300; step++)
        {
            if (rows.Count < 60 && random.Next(3) > 0)
            {
                KvNode node = nodes[random.Next(nodes.Length)];
                for (int i = random.Next(1, 12); i > 0; i--)
                {
                    groups.Add(node);
                    rows.Add(node);
                }
            }
            else
            {
                for (int i = random.Next(1, 30); i > 0 && rows.Count > 0; i--)
                {
                    int row = random.Next(rows.Count);
                    groups.Remove(row);
                    rows[row] = rows[^1];
                    rows.RemoveAt(rows.Count - 1);
                }
            }

            groups.Arrange();
            AssertConsistent(groups, rows);
        }
    }

    [Theory]
    [InlineData(new[] { 32 }, 32)]
    [InlineData(new[] { 32, 32, 32 }, 32)]
    [InlineData(new[] { 1, 1, 1, 1 }, 1)]
    [InlineData(new[] { 32, 1, 1, 1, 1, 1, 1, 1, 1 }, 4)]
    public void Groups_are_as_large_as_pays(int[] rowsOfNode, int expected) => Assert.Equal(expected, SlotPlan.Best(rowsOfNode).Slots);

    [Fact]
    public void No_other_number_of_slots_would_cost_less()
    {
        var random = new Random(1);
        for (int round = 0; round < 100; round++)
        {
            int[] rows = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(1, 40))];
            (int slots, int cost) = SlotPlan.Best(rows);
            Assert.Equal(cost, SlotPlan.Cost(rows.Sum(count => (count + slots - 1) / slots), slots));
            Assert.InRange(cost, rows.Sum(), SlotPlan.Cost(rows.Length, rows.Max()));
        }
    }

    private static unsafe void AssertConsistent(PrefixGroups groups, List<KvNode> rows)
    {
        var slots = new Span<long>(groups.Slots, groups.GroupCount * groups.SlotCount);
        var slotOfRow = new Span<long>(groups.SlotOfRow, rows.Count);
        var mask = new Span<float>(groups.Mask, groups.GroupCount * groups.Prefixes.Tokens);
        int tokens = groups.Prefixes.Tokens;
        for (int row = 0; row < rows.Count; row++)
        {
            Assert.Equal(row, slots[(int)slotOfRow[row]]);
            int group = (int)slotOfRow[row] / groups.SlotCount;
            KvNode node = rows[row];
            Assert.Equal(node.Length, mask.Slice(group * tokens, tokens).Count(0f));
            for (int layer = 0; layer < 2; layer++)
            {
                float* keys = (float*)groups.Prefixes.Keys(layer, group);
                float* values = (float*)groups.Prefixes.Values(layer, group);
                float first = ((float*)node.Segment!.Keys(layer))[0];
                Assert.Equal(first, keys[0]);
                Assert.Equal(first + node.Length - 1, keys[(7 * tokens) + node.Length - 1]);
                Assert.Equal(first + node.Length - 1, values[((tokens + node.Length - 1) * 4) + 3]);
            }
        }
    }

    /// <summary>A node whose keys and values are its number and each token's place.</summary>
    private static unsafe KvNode NodeOf(KvCache cache, int length, int number)
    {
        KvNode node = cache.AddChild(cache.Origin, [.. Enumerable.Repeat(number, length)]);
        var segment = new KvSegment(Layout, length, 0);
        for (int layer = 0; layer < 2; layer++)
        {
            for (int place = 0; place < 8; place++)
            {
                for (int token = 0; token < length; token++)
                {
                    float value = (1000 * number) + token;
                    ((float*)segment.Keys(layer))[(place * length) + token] = value;
                    ((float*)segment.Values(layer))[((((place / 4) * length) + token) * 4) + (place % 4)] = value;
                }
            }
        }

        cache.Store(node, segment, prefilled: true);
        return node;
    }
}
