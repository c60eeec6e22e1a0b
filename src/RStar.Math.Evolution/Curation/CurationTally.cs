namespace RStar.Math.Evolution;

/// <summary>Counts what became of problems.</summary>
internal sealed class CurationTally
{
    private readonly SortedDictionary<string, ContaminationCount> _contaminated = new(StringComparer.Ordinal);
    private long _unanswered;
    private long _duplicates;
    private long _worked;

    public long Dropped { get; private set; }

    public void Add(DroppedProblem problem)
    {
        if (problem.IsWorked == true)
        {
            _worked++;
            return;
        }

        Dropped++;
        switch (problem.Reason)
        {
            case DropReason.Unanswered:
                _unanswered++;
                break;
            case DropReason.Duplicate:
                _duplicates++;
                break;
            default:
                ContaminationCount count = _contaminated.GetValueOrDefault(problem.Set!, new(0, 0));
                _contaminated[problem.Set!] = problem.IsWhole == true
                    ? count with { Whole = count.Whole + 1 }
                    : count with { Partial = count.Partial + 1 };
                break;
        }
    }

    public CurationCounts Of(long kept) => new(
        kept, _unanswered, _duplicates, new SortedDictionary<string, ContaminationCount>(_contaminated, StringComparer.Ordinal), _worked);
}
