namespace RStar.Math.Evolution;

/// <summary>Where the solutions come from that a round's policy learns: tree search, or what it is compared with.</summary>
public enum SolutionSource
{
    /// <summary>Tree search; of the right solutions those with the best Q-values are taken.</summary>
    TreeSearch,

    /// <summary>Whole solutions are sampled from the policy; of the right ones some are taken at random.</summary>
    RandomSampling,

    /// <summary>
    /// Whole solutions are sampled from the policy; of the right ones those are taken that an outcome reward model values highest.
    /// </summary>
    RejectionSampling,
}
