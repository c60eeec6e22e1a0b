namespace RStar.Math;

/// <summary>A solver that hands every call on to another: the base of decorators, which override what they change.</summary>
/// <remarks>Does not own the inner solver.</remarks>
public abstract class DelegatingSolver : ISolver
{
    /// <summary>Makes a decorator.</summary>
    /// <param name="inner">The solver that calls are handed on to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is <see langword="null"/>.</exception>
    protected DelegatingSolver(ISolver inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Inner = inner;
    }

    /// <summary>The solver that calls are handed on to.</summary>
    protected ISolver Inner { get; }

    /// <inheritdoc/>
    public virtual Task<Solution> SolveAsync(
        Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default) =>
        Inner.SolveAsync(problem, options, cancellationToken);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<SolveUpdate> SolveStreamingAsync(
        Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default) =>
        Inner.SolveStreamingAsync(problem, options, cancellationToken);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<Solution> SolveManyAsync(
        IAsyncEnumerable<Problem> problems, SolveManyOptions? options = null, CancellationToken cancellationToken = default) =>
        Inner.SolveManyAsync(problems, options, cancellationToken);
}
