namespace RStar.Math.OnnxRuntime;

/// <summary>How a tree engine uses memory.</summary>
public sealed record TreeEngineOptions
{
    /// <summary>The most samples that are drawn at once. Default 128; more rows are faster in all, and slower each.</summary>
    public int MaxRows { get; init; } = 128;

    /// <summary>
    /// The most bytes of keys and values that are kept for paths while nobody works on them. Those not needed for longest are dropped, and
    /// read again when they are needed. Default 1 GiB.
    /// </summary>
    public long CacheBytes { get; init; } = 1L << 30;

    /// <summary>The most bytes of keys and values of the rows that are being drawn. Default 1 GiB.</summary>
    public long RowBytes { get; init; } = 1L << 30;

    internal IEnumerable<string> Validate()
    {
        (long Value, string Name, long Least)[] bounds =
            [(MaxRows, nameof(MaxRows), 1), (CacheBytes, nameof(CacheBytes), 0), (RowBytes, nameof(RowBytes), 1)];
        return bounds
            .Where(bound => bound.Value < bound.Least)
            .Select(bound => $"{bound.Name} is {bound.Value}; it must be {bound.Least} or more.");
    }
}
