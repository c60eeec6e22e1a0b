using DataType = RStar.Math.OnnxRuntime.Onnx.TensorProto.Types.DataType;

namespace RStar.Math.OnnxRuntime;

/// <summary>Which graph of a folder to run, how it takes its past, and by what names.</summary>
internal sealed record GraphLayout
{
    /// <summary>How the graph takes the keys and values of the tokens before.</summary>
    public required LayoutKind Kind { get; init; }

    /// <summary>The graph's file in the folder.</summary>
    public required string GraphFile { get; init; }

    /// <summary>Why this layout and not a faster one, for the log: "its past and present are one tensor a layer".</summary>
    public required string Reason { get; init; }

    /// <summary>What the graph says at a token.</summary>
    public OutputKind OutputKind { get; init; }

    /// <summary>
    /// The output: logits [rows, tokens, n], a value [rows, tokens] or [rows, tokens, 1], or hidden states [rows, tokens, n].
    /// </summary>
    public string Output { get; init; } = "";

    /// <summary>How many numbers the output has at a token.</summary>
    public int OutputLength { get; init; }

    /// <summary>The most tokens of a sequence.</summary>
    public required int ContextLength { get; init; }

    /// <summary>The type of keys and values.</summary>
    public DataType CacheType { get; init; }

    // The names below are empty for the layouts Tree, whose names are fixed, and GeneratorOnly.

    /// <summary>The input of token ids, [rows, tokens].</summary>
    public string InputIds { get; init; } = "";

    /// <summary>
    /// The mask over past and new tokens, [rows, all tokens], or <see langword="null"/> where the graph takes lengths instead.
    /// </summary>
    public string? AttentionMask { get; init; }

    /// <summary>The positions of the new tokens, [rows, tokens], or <see langword="null"/> where the graph works them out.</summary>
    public string? PositionIds { get; init; }

    /// <summary>The tokens of each row less one, int32 [rows], or <see langword="null"/>; given where there is no mask.</summary>
    public string? SequenceLengths { get; init; }

    /// <summary>The tokens of the longest row, int32, or <see langword="null"/>; given with <see cref="SequenceLengths"/>.</summary>
    public string? TotalLength { get; init; }

    /// <summary>The past's keys by layer, [rows, heads, tokens, head size].</summary>
    public string[] PastKeys { get; init; } = [];

    /// <summary>The past's values by layer, [rows, heads, tokens, head size].</summary>
    public string[] PastValues { get; init; } = [];

    /// <summary>The keys by layer with the new ones.</summary>
    public string[] PresentKeys { get; init; } = [];

    /// <summary>The values by layer with the new ones.</summary>
    public string[] PresentValues { get; init; } = [];
}
