namespace RStar.Math.Training;

/// <summary>Seeds of their own for the parts of a run, made from the run's one.</summary>
internal static class StepSeed
{
    /// <summary>The seed of a part; neighbouring parts have nothing in common.</summary>
    public static ulong Of(ulong seed, long part) => SplitMix64.Mix(seed + (((ulong)part + 1) * SplitMix64.Increment));
}
