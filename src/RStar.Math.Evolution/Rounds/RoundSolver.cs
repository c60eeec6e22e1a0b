namespace RStar.Math.Evolution;

/// <summary>A solver and what must be disposed of with it.</summary>
public sealed class RoundSolver : IAsyncDisposable
{
    private readonly IAsyncDisposable? _owned;

    /// <summary>Makes a solver that owns its models.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="owned">What is disposed of with it, or <see langword="null"/>.</param>
    public RoundSolver(ISolver solver, IAsyncDisposable? owned = null)
    {
        Solver = solver ?? throw new ArgumentNullException(nameof(solver));
        _owned = owned;
    }

    /// <summary>The solver.</summary>
    public ISolver Solver { get; }

    /// <summary>
    /// The reward model by itself, which values whole solutions that were drawn without it; <see langword="null"/> where there is none.
    /// Only the measurement of <see cref="RoundPlan.Baselines"/> asks for it.
    /// </summary>
    public IProcessRewardModel? Reward { get; init; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _owned?.DisposeAsync() ?? ValueTask.CompletedTask;
}
