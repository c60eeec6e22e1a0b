namespace RStar.Math.Search;

/// <summary>Derives seeds from seeds, so that each draw of a search has its own and none depends on the order of events.</summary>
internal static class Seed
{
    /// <summary>A seed for the <paramref name="index"/>-th thing below <paramref name="seed"/> (<see cref="SplitMix64"/>).</summary>
    public static ulong Derive(ulong seed, ulong index) => SplitMix64.Mix(seed + ((index + 1) * SplitMix64.Increment));

    /// <summary>A seed for a text: FNV-1a over its UTF-16 units, the same on every machine.</summary>
    public static ulong Derive(ulong seed, string text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        return Derive(seed, hash);
    }
}
