namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>How many slots a prefix group should have.</summary>
internal static class SlotPlan
{
    // What a group costs beside its slots: its keys and values are read and packed once a step whatever the slots.
    private const int GroupCost = 4;

    // Rows of one node always fit into groups of this size; larger matrices gain nothing.
    private const int MostSlots = 64;

    /// <summary>What a step costs, in slots.</summary>
    public static int Cost(int groups, int slots) => groups * (slots + GroupCost);

    /// <summary>The cheapest number of slots for nodes that have so many rows each, and its cost.</summary>
    public static (int Slots, int Cost) Best(ReadOnlySpan<int> rowsOfNode)
    {
        int most = 1;
        foreach (int rows in rowsOfNode)
        {
            most = int.Max(most, int.Min(rows, MostSlots));
        }

        (int Slots, int Cost) best = (most, int.MaxValue);
        for (int slots = most; ; slots /= 2)
        {
            int groups = 0;
            foreach (int rows in rowsOfNode)
            {
                groups += (rows + slots - 1) / slots;
            }

            int cost = Cost(groups, slots);
            best = cost < best.Cost ? (slots, cost) : best;
            if (slots == 1)
            {
                return best;
            }
        }
    }
}
