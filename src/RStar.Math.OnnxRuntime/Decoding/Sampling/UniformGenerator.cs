namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Uniform numbers of one sampled row: SplitMix64 over a start that a request's seed and the sample's number decide, so that a row's draws
/// depend on nothing else.
/// </summary>
internal struct UniformGenerator(ulong seed, int sample)
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(seed + Increment) ^ Mix((ulong)sample + 0xD1B54A32D192ED03);

    /// <summary>The next number, in [0, 1).</summary>
    public double Next()
    {
        _state += Increment;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
