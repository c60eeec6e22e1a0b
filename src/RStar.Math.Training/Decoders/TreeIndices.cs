using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>
/// Moves blocks, each what one key head's queries of one row have, between rows and the slots of groups. Blocks lie as [batch * key heads]
/// on the one side and as [groups * key heads * slots of a group] on the other.
/// </summary>
internal sealed class TreeIndices
{
    private readonly long _size;
    private readonly Value _blockOfSlot;
    private readonly Value _blockOfRow;
    private readonly Value _queryShape;
    private readonly Value _resultShape;

    public TreeIndices(DecoderShape shape, Value slots, Value rowSlot, Value groups, Value length)
    {
        GraphBuilder graph = slots.Graph;
        _size = shape.HeadSize;
        long keyHeads = shape.KeyValueHeadCount;
        Value keyHead = graph.Vector<long>([.. Enumerable.Range(0, shape.KeyValueHeadCount)]);
        Value keyHeadCount = graph.Scalar(keyHeads);

        Value rows = slots.Reshape(Layout.Concat(0, groups, graph.Vector(-1L)), "groups", "slots of a group");
        _blockOfSlot = (rows * keyHeadCount).Unsqueeze(1) + keyHead.Unsqueeze(1);

        Value slotCount = rows.LengthOf(1);
        Value group = rowSlot / slotCount;
        Value slot = rowSlot - (group * slotCount);
        _blockOfRow = (((group * keyHeadCount).Unsqueeze(1) + keyHead) * slotCount) + slot.Unsqueeze(1);

        Value lines = length * graph.Vector<long>(shape.HeadCount / shape.KeyValueHeadCount);
        _queryShape = Layout.Concat(0, graph.Vector(-1L), lines, graph.Vector(_size));
        _resultShape = Layout.Concat(0, graph.Vector(-1L), lines, graph.Vector(_size + 1));
    }

    /// <summary>[batch, key heads, lines, head size] as [groups, key heads, slots of a group * lines, head size].</summary>
    public Value ToSlots(Value query) =>
        query.Reshape(_queryShape, "blocks", query.Shape[2], _size).Gather(_blockOfSlot).Reshape(0, 0, -1, _size);

    /// <summary>[groups, key heads, slots of a group * lines, head size + 1] as [batch, key heads, lines, head size + 1].</summary>
    public Value ToRows(Value result) => result.Reshape(_resultShape, "slot blocks", "lines", _size + 1).Gather(_blockOfRow);
}
