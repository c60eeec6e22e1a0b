using RStar.Math.Training;

namespace RStar.Math.TestModels;

/// <summary>How a foreign graph attends to the past.</summary>
public enum ForeignAttention
{
    /// <summary>The operation GroupQueryAttention, which keeps past and present in one buffer if the caller does.</summary>
    GroupedQuery,

    /// <summary>The operation MultiHeadAttention over a past that the graph appends to.</summary>
    MultiHead,

    /// <summary>Plain products and a softmax over a past that the graph appends to.</summary>
    Plain,
}

/// <summary>What a foreign graph gives at each token.</summary>
public enum ForeignOutput
{
    /// <summary><c>logits</c>, [batch, length, vocabulary].</summary>
    Logits,

    /// <summary><c>value</c>, [batch, length, 1].</summary>
    Value,

    /// <summary><c>hidden_states</c>, [batch, length, hidden], with the linear head in a file beside the graph.</summary>
    HiddenStates,
}

/// <summary>A layout of model folder that other exporters write.</summary>
public sealed record ForeignLayout
{
    /// <summary>How the graph attends.</summary>
    public ForeignAttention Attention { get; init; }

    /// <summary>Whether the graph is given the positions of the new tokens; otherwise it works them out from the mask.</summary>
    public bool PositionIds { get; init; }

    /// <summary>Whether the graph is given the rows' lengths (<c>seqlens_k</c>, <c>total_sequence_length</c>) in place of a mask.</summary>
    public bool LengthsForMask { get; init; }

    /// <summary>Whether queries, keys and values come from one matrix.</summary>
    public bool PackedQkv { get; init; }

    /// <summary>Whether keys and values are 16-bit floats outside the graph.</summary>
    public bool HalfCache { get; init; }

    /// <summary>Whether the logits are 16-bit floats.</summary>
    public bool HalfLogits { get; init; }

    /// <summary>How the matrices are stored.</summary>
    public WeightType WeightType { get; init; }

    /// <summary>What the graph gives.</summary>
    public ForeignOutput Output { get; init; }

    /// <summary>The layouts of policies by name.</summary>
    public static IReadOnlyDictionary<string, ForeignLayout> Policies { get; } = new Dictionary<string, ForeignLayout>
    {
        ["grouped-query"] = new(),
        ["grouped-query, packed"] = new() { PackedQkv = true },
        ["grouped-query, positions"] = new() { PositionIds = true },
        ["grouped-query, lengths for mask"] = new() { LengthsForMask = true },
        ["grouped-query, half cache"] = new() { HalfCache = true, HalfLogits = true },
        ["grouped-query, half"] = new() { WeightType = WeightType.Half },
        ["grouped-query, int8"] = new() { WeightType = WeightType.Int8 },
        ["grouped-query, int4"] = new() { WeightType = WeightType.Int4 },
        ["multi-head"] = new() { Attention = ForeignAttention.MultiHead, PositionIds = true },
        ["plain"] = new() { Attention = ForeignAttention.Plain, PositionIds = true },
        ["plain, packed, no positions"] = new() { Attention = ForeignAttention.Plain, PackedQkv = true },
        ["plain, half cache"] = new() { Attention = ForeignAttention.Plain, PositionIds = true, HalfCache = true },
    };

    /// <summary>The layouts of reward models by name.</summary>
    public static IReadOnlyDictionary<string, ForeignLayout> Rewards { get; } = new Dictionary<string, ForeignLayout>
    {
        ["value"] = new() { Output = ForeignOutput.Value },
        ["value, plain"] = new() { Output = ForeignOutput.Value, Attention = ForeignAttention.Plain, PositionIds = true },
        ["hidden states"] = new() { Output = ForeignOutput.HiddenStates },
    };
}
