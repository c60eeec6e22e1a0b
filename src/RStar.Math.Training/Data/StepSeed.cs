namespace RStar.Math.Training;

/// <summary>Seeds of their own for the parts of a run, made from the run's one.</summary>
internal static class StepSeed
{
    /// <summary>The finalizer of SplitMix64 over seed and part, so that neighbouring parts have nothing in common.</summary>
    public static ulong Of(ulong seed, long part)
    {
        ulong bits = seed + (((ulong)part + 1) * 0x9E3779B97F4A7C15);
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
