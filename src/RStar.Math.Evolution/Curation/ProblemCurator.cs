using System.Runtime.CompilerServices;

namespace RStar.Math.Evolution;

/// <summary>Lets through what a training set should hold: problems with an answer, once each, and in no evaluation set.</summary>
/// <remarks>Not thread-safe; counts what it keeps and what it drops.</remarks>
public sealed class ProblemCurator
{
    private readonly Deduplicator _deduplicator = new();
    private readonly CurationTally _tally = new();
    private readonly Decontaminator _decontaminator;
    private readonly CurationPlan _plan;
    private long _kept;

    /// <summary>Makes a curator.</summary>
    /// <param name="decontaminator">Knows the evaluation sets; <see langword="null"/> where there are none.</param>
    public ProblemCurator(Decontaminator? decontaminator = null)
        : this(decontaminator ?? new Decontaminator(), new CurationPlan())
    {
    }

    internal ProblemCurator(Decontaminator decontaminator, CurationPlan plan)
    {
        _decontaminator = decontaminator;
        _plan = plan;
    }

    /// <summary>What was kept and dropped so far.</summary>
    public CurationCounts Counts => _tally.Of(_kept);

    /// <summary>Passes on the problems that a training set should hold, as they come.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<Problem> CurateAsync(
        IAsyncEnumerable<Problem> problems, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problems);
        await foreach (Problem problem in problems.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (Judge(_kept + _tally.Dropped, problem) is null)
            {
                yield return problem;
            }
        }
    }

    /// <summary>Why the next problem should be left out; <see langword="null"/> where it should not.</summary>
    internal DroppedProblem? Judge(long index, Problem problem)
    {
        if (FaultOf(index, problem) is DroppedProblem dropped)
        {
            _tally.Add(dropped);
            return dropped;
        }

        _kept++;
        return null;
    }

    private DroppedProblem? FaultOf(long index, Problem problem)
    {
        if (problem.Answer is null && _plan.SyntheticAttempts == 0)
        {
            return new DroppedProblem(index, problem.Id, DropReason.Unanswered);
        }

        if (_plan.LeavesOutDuplicates && !_deduplicator.IsNew(problem))
        {
            return new DroppedProblem(index, problem.Id, DropReason.Duplicate);
        }

        return _decontaminator.Find(problem) is Contamination found
            ? new DroppedProblem(index, problem.Id, DropReason.Contaminated, found.Set, found.IsWhole)
            : null;
    }
}
