namespace RStar.Math.Evolution;

/// <summary>How often values fell into each of equal parts of [-1, 1].</summary>
internal sealed record ValueHistogram
{
    public const int Bins = 20;

    /// <summary>The counts, from -1 to 1; empty where there was no value.</summary>
    public IReadOnlyList<long> Counts { get; init; } = [];

    public static ValueHistogram Of(IEnumerable<double> values)
    {
        long[]? counts = null;
        foreach (double value in values)
        {
            counts ??= new long[Bins];
            counts[int.Clamp((int)((value + 1) / 2 * Bins), 0, Bins - 1)]++;
        }

        return new ValueHistogram { Counts = counts ?? [] };
    }

    public static ValueHistogram operator +(ValueHistogram left, ValueHistogram right) =>
        left.Counts.Count == 0 ? right
        : right.Counts.Count == 0 ? left
        : new ValueHistogram { Counts = [.. left.Counts.Zip(right.Counts, (one, other) => one + other)] };
}
