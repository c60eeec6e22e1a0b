namespace RStar.Math.Search;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): a counter that goes up by a constant, well-mixed bits for each of its values.</summary>
internal static class SplitMix64
{
    /// <summary>What the counter goes up by.</summary>
    public const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>The 64 bits that belong to a value of the counter.</summary>
    public static ulong Mix(ulong counter)
    {
        ulong bits = (counter ^ (counter >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>The number in [0, 1) that the upper 53 of 64 mixed bits make.</summary>
    public static double ToUniform(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));
}
