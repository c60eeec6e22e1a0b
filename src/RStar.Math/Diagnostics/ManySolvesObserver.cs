using System.Runtime.CompilerServices;

namespace RStar.Math.Diagnostics;

/// <summary>
/// Watches each solve of a stream of problems: it begins when its problem is read and ends when its solution is given. Solves whose
/// solutions are never given, because the reader has left or another solve threw, end without a result.
/// </summary>
internal sealed class ManySolvesObserver(Func<Problem, SolveObserver> begin) : SequenceObserver<Solution>
{
    private readonly Lock _lock = new();
    private readonly List<(Problem Problem, SolveObserver Observer)> _underWay = [];

    /// <summary>The problems, unchanged.</summary>
    public async IAsyncEnumerable<Problem> WatchAsync(
        IAsyncEnumerable<Problem> problems, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Problem problem in problems.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (problem is not null)
            {
                SolveObserver observer = begin(problem);
                lock (_lock)
                {
                    _underWay.Add((problem, observer));
                }
            }

            yield return problem!;
        }
    }

    public override void OnItem(Solution item)
    {
        if (Take(item.Problem) is SolveObserver observer)
        {
            observer.OnSolution(item);
            observer.OnEnd();
        }
    }

    public override void OnFailure(Exception failure)
    {
        // Which solve threw is not known here; the caller has the exception.
    }

    public override void OnEnd()
    {
        (Problem, SolveObserver Observer)[] left;
        lock (_lock)
        {
            left = [.. _underWay];
            _underWay.Clear();
        }

        foreach ((Problem _, SolveObserver observer) in left)
        {
            observer.OnEnd();
        }
    }

    // By reference: a stream may hold equal problems, even the same one twice, and then the first begun is taken.
    private SolveObserver? Take(Problem problem)
    {
        lock (_lock)
        {
            int index = _underWay.FindIndex(entry => ReferenceEquals(entry.Problem, problem));
            if (index < 0)
            {
                return null;
            }

            SolveObserver observer = _underWay[index].Observer;
            _underWay.RemoveAt(index);
            return observer;
        }
    }
}
