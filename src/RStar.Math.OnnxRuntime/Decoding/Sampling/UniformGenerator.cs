using RStar.Math.Search;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Uniform numbers of one sampled row: SplitMix64 over a start that a request's seed and the sample's number decide, so that a row's draws
/// depend on nothing else.
/// </summary>
internal struct UniformGenerator(ulong seed, int sample)
{
    private ulong _state = SplitMix64.Mix(seed + SplitMix64.Increment) ^ SplitMix64.Mix((ulong)sample + 0xD1B54A32D192ED03);

    /// <summary>The next number, in [0, 1).</summary>
    public double Next()
    {
        _state += SplitMix64.Increment;
        return SplitMix64.ToUniform(SplitMix64.Mix(_state));
    }
}
