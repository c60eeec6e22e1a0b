using System.Runtime.CompilerServices;

namespace RStar.Math.Evolution;

/// <summary>Lets through what a training set should hold: problems with an answer, once each, and in no evaluation set.</summary>
/// <remarks>Not thread-safe; counts what it keeps and what it drops.</remarks>
public sealed class ProblemCurator
{
    private readonly Deduplicator _deduplicator = new();
    private readonly Decontaminator _decontaminator;
    private readonly SortedDictionary<string, ContaminationCount> _contaminated = new(StringComparer.Ordinal);
    private long _kept;
    private long _unanswered;
    private long _duplicates;

    /// <summary>Makes a curator.</summary>
    /// <param name="decontaminator">Knows the evaluation sets; <see langword="null"/> where there are none.</param>
    public ProblemCurator(Decontaminator? decontaminator = null) => _decontaminator = decontaminator ?? new Decontaminator();

    /// <summary>What was kept and dropped so far.</summary>
    public CurationCounts Counts => new(_kept, _unanswered, _duplicates, new SortedDictionary<string, ContaminationCount>(_contaminated, StringComparer.Ordinal));

    /// <summary>Passes on the problems that a training set should hold, as they come.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<Problem> CurateAsync(
        IAsyncEnumerable<Problem> problems, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problems);
        await foreach (Problem problem in problems.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (Keep(problem))
            {
                yield return problem;
            }
        }
    }

    private bool Keep(Problem problem)
    {
        if (problem.Answer is null)
        {
            _unanswered++;
        }
        else if (!_deduplicator.IsNew(problem))
        {
            _duplicates++;
        }
        else if (_decontaminator.Find(problem) is Contamination found)
        {
            ContaminationCount count = _contaminated.GetValueOrDefault(found.Set, new(0, 0));
            _contaminated[found.Set] = found.IsWhole ? count with { Whole = count.Whole + 1 } : count with { Partial = count.Partial + 1 };
        }
        else
        {
            _kept++;
            return true;
        }

        return false;
    }
}
