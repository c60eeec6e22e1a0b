using System.Globalization;

namespace RStar.Math.OnnxRuntime;

/// <summary>What the inputs and the cached outputs of a graph in the tree layout are called.</summary>
/// <remarks>docs/models.md describes the layout.</remarks>
internal static class TreeLayoutNames
{
    public const string InputIds = "input_ids";
    public const string PositionIds = "position_ids";
    public const string OutputIndex = "output_index";
    public const string Slots = "slots";
    public const string RowSlot = "row_slot";
    public const string PrefixMask = "prefix_mask";
    public const string OwnMask = "own_mask";

    // Of each layer, as InLayer names it.
    public const string PrefixKey = "prefix_key";
    public const string PrefixValue = "prefix_value";
    public const string OwnKey = "own_key";
    public const string OwnValue = "own_value";
    public const string NewKey = "new_key";
    public const string NewValue = "new_value";

    /// <summary>The inputs besides keys and values.</summary>
    public static IReadOnlyList<string> Inputs { get; } = [InputIds, PositionIds, OutputIndex, Slots, RowSlot, PrefixMask, OwnMask];

    /// <summary>A layer's tensor, as <c>prefix_key.0</c>.</summary>
    public static string InLayer(string name, int layer) => string.Create(CultureInfo.InvariantCulture, $"{name}.{layer}");
}
