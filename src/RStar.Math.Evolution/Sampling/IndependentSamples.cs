using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Whole solutions that a round draws without a tree.</summary>
internal static class IndependentSamples
{
    /// <summary>How they are drawn: each comes to its own end, and one that fails is a sample.</summary>
    public static SolveOptions Options(RoundPlan round, ISearchStrategy strategy, ulong seed) => new()
    {
        Strategy = strategy,
        MaxDepth = round.MaxDepth,
        Sampling = round.Sampling,
        Seed = seed,
        Budget = new SolveBudget { StopWhenDecided = false },
        ExpansionRetries = 0,
    };
}
