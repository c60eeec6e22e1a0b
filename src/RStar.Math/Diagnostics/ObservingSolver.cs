namespace RStar.Math.Diagnostics;

/// <summary>A solver that has each solve watched: one asked for by itself, one that streams its updates, and each of many.</summary>
internal abstract class ObservingSolver(ISolver inner) : DelegatingSolver(inner)
{
    /// <summary>Whether anybody wants to know; where not, calls go straight through.</summary>
    protected virtual bool IsObserved => true;

    public override Task<Solution> SolveAsync(
        Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default) =>
        IsObserved && problem is not null
            ? ObserveAsync(problem, options, cancellationToken)
            : base.SolveAsync(problem!, options, cancellationToken);

    public override IAsyncEnumerable<SolveUpdate> SolveStreamingAsync(
        Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        IAsyncEnumerable<SolveUpdate> updates = base.SolveStreamingAsync(problem, options, cancellationToken);
        return IsObserved ? ObservedSequence.ReadAsync(updates, () => Begin(problem), CancellationToken.None) : updates;
    }

    public override IAsyncEnumerable<Solution> SolveManyAsync(
        IAsyncEnumerable<Problem> problems, SolveManyOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!IsObserved || problems is null)
        {
            return base.SolveManyAsync(problems!, options, cancellationToken);
        }

        var solves = new ManySolvesObserver(Begin);
        IAsyncEnumerable<Solution> solutions =
            base.SolveManyAsync(solves.WatchAsync(problems, CancellationToken.None), options, cancellationToken);
        return ObservedSequence.ReadAsync(solutions, () => solves, CancellationToken.None);
    }

    protected abstract SolveObserver Begin(Problem problem);

    private async Task<Solution> ObserveAsync(Problem problem, SolveOptions? options, CancellationToken cancellationToken)
    {
        SolveObserver observer = Begin(problem);
        try
        {
            Solution solution = await base.SolveAsync(problem, options, cancellationToken).ConfigureAwait(false);
            observer.OnSolution(solution);
            return solution;
        }
        catch (Exception failure)
        {
            observer.OnFailure(failure);
            throw;
        }
        finally
        {
            observer.OnEnd();
        }
    }
}
