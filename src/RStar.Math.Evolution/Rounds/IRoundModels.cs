namespace RStar.Math.Evolution;

/// <summary>Makes solvers out of model folders: what runs the models of an evolution.</summary>
public interface IRoundModels
{
    /// <summary>Opens a solver.</summary>
    /// <param name="policyFolder">The policy's folder.</param>
    /// <param name="rewardFolder">The process reward model's folder, or <see langword="null"/> for a solver without one.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <returns>The solver; disposing of it frees its models.</returns>
    ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default);
}
