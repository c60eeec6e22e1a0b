using RStar.Math.Search;

namespace RStar.Math.Training;

/// <summary>
/// Normal draws that depend on the seed alone: SplitMix64 (Steele, Lea, Flood 2014) for the bits, Box and Muller's transform for the
/// shape. <see cref="Random"/> with a seed promises no sequence from one .NET to the next.
/// </summary>
internal sealed class NormalRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Fills the span with draws of mean 0.</summary>
    public void Fill(Span<float> values, double standardDeviation)
    {
        for (int i = 0; i < values.Length; i += 2)
        {
            double radius = double.Sqrt(-2 * double.Log(1 - NextUniform())) * standardDeviation;
            (double sine, double cosine) = double.SinCos(double.Tau * NextUniform());
            values[i] = (float)(radius * cosine);
            if (i + 1 < values.Length)
            {
                values[i + 1] = (float)(radius * sine);
            }
        }
    }

    /// <summary>A draw from [0, 1).</summary>
    public double NextUniform()
    {
        _state += SplitMix64.Increment;
        return SplitMix64.ToUniform(SplitMix64.Mix(_state));
    }
}
