namespace RStar.Math;

/// <summary>Shorter ways to call an <see cref="ISolver"/>.</summary>
public static class SolverExtensions
{
    /// <summary>Solves a problem given as text.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="problem">The problem's text.</param>
    /// <param name="options">How; <see langword="null"/> for the solver's defaults.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Task<Solution> SolveAsync(
        this ISolver solver, string problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(solver);
        return solver.SolveAsync(new Problem(problem), options, cancellationToken);
    }

    /// <summary>Solves a problem given as text and tells of the search while it goes on.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="problem">The problem's text.</param>
    /// <param name="options">How; <see langword="null"/> for the solver's defaults.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IAsyncEnumerable<SolveUpdate> SolveStreamingAsync(
        this ISolver solver, string problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(solver);
        return solver.SolveStreamingAsync(new Problem(problem), options, cancellationToken);
    }

    /// <summary>Solves problems that are at hand, many at once.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="problems">The problems.</param>
    /// <param name="options">How; <see langword="null"/> for defaults.</param>
    /// <param name="cancellationToken">Ends the searches under way.</param>
    public static IAsyncEnumerable<Solution> SolveManyAsync(
        this ISolver solver, IEnumerable<Problem> problems, SolveManyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(problems);
        return solver.SolveManyAsync(problems.ToAsyncEnumerable(), options, cancellationToken);
    }
}
