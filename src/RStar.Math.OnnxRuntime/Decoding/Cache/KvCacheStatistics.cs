namespace RStar.Math.OnnxRuntime;

/// <summary>What a model's cache of keys and values holds and has saved.</summary>
public readonly record struct KvCacheStatistics
{
    /// <summary>Tokens that a request needed and whose keys and values were in memory.</summary>
    public long TokensReused { get; init; }

    /// <summary>Tokens of problems, outputs and other text that were read for the first time.</summary>
    public long TokensComputed { get; init; }

    /// <summary>Tokens that were read again because their keys and values had been dropped.</summary>
    public long TokensRecomputed { get; init; }

    /// <summary>How often the keys and values of a stretch of tokens were dropped to keep within the budget.</summary>
    public long SegmentsDropped { get; init; }

    /// <summary>The stretches of tokens that states and requests under way refer to.</summary>
    public int Nodes { get; init; }

    /// <summary>The bytes of keys and values that are kept.</summary>
    public long Bytes { get; init; }

    /// <summary>The most bytes that were kept at once. It may exceed the budget by what the requests of one moment needed.</summary>
    public long PeakBytes { get; init; }
}
