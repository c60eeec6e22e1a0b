namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>What ended a sampled row.</summary>
internal enum RowEnd
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>The marker that closes a step after which the program goes on.</summary>
    EndOfStep,

    /// <summary>The marker that closes the program.</summary>
    EndOfCode,

    /// <summary>The marker that closes the answer.</summary>
    EndOfAnswer,

    /// <summary>The model's own end of text.</summary>
    EndOfText,

    /// <summary>The token budget, or the end of the context.</summary>
    TokenLimit,

    /// <summary>A marker that does not belong there.</summary>
    StrayMarker,
}
