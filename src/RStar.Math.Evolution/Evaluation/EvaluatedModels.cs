namespace RStar.Math.Evolution;

/// <summary>The models of a round, as they are measured.</summary>
/// <param name="Policy">The policy alone.</param>
internal sealed record EvaluatedModels(ISolver Policy)
{
    /// <summary>The process preference model and the policy; <see langword="null"/> where there is none.</summary>
    public RoundSolver? Ppm { get; init; }

    /// <summary>What the process preference model is compared with: each baseline and the policy.</summary>
    public IReadOnlyList<(RewardBaseline Kind, RoundSolver Solver)> Baselines { get; init; } = [];
}
