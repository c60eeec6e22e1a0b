namespace RStar.Math.Evolution;

/// <summary>Reads what a round's models are trained on out of its journal, in the order of the problems.</summary>
internal sealed class RoundData(SampleJournal journal)
{
    /// <summary>The solutions, each followed by those made of it, after those that were given.</summary>
    public IEnumerable<ReasoningPath> Solutions(
        IReadOnlyList<ReasoningPath> worked, Func<ReasoningPath, IEnumerable<ReasoningPath>>? augment, CancellationToken cancellationToken)
    {
        foreach (ReasoningPath path in worked)
        {
            yield return path;
        }

        foreach (SampleRecord record in Records(cancellationToken).Where(record => record.Solutions.Count > 0))
        {
            var table = new PathTable(record.Problem, record.Steps);
            foreach (int place in record.Solutions)
            {
                ReasoningPath path = table[place];
                yield return path;
                foreach (ReasoningPath further in augment?.Invoke(path) ?? [])
                {
                    yield return further;
                }
            }
        }
    }

    /// <summary>The preference groups of the problems that are held out, or of the others.</summary>
    public IEnumerable<PreferenceGroup> Groups(bool heldOut, CancellationToken cancellationToken) =>
        from record in Records(heldOut, cancellationToken)
        where record.Groups.Count > 0
        let table = new PathTable(record.Problem, record.Steps)
        from placed in record.Groups
        select new PreferenceGroup([.. placed.Chosen.Select(place => table[place])], [.. placed.Rejected.Select(place => table[place])])
        {
            Weight = placed.Weight,
        };

    /// <summary>
    /// What a baseline learns from the problems that are held out, or from the others: as many paths as the preference groups have there,
    /// from all over the problems, so that the models differ in what they are told of a path and not in how many they see.
    /// </summary>
    public IEnumerable<ValuedPath> Values(RewardBaseline kind, bool heldOut, CancellationToken cancellationToken)
    {
        long wanted = 0;
        long total = 0;
        foreach (SampleRecord record in Records(heldOut, cancellationToken))
        {
            wanted += record.Groups.Sum(group => (long)group.Chosen.Count + group.Rejected.Count);
            total += ValuesOf(kind, record).Count;
        }

        return AllValues(kind, heldOut, cancellationToken).Where((_, i) => (i + 1L) * wanted / total > i * wanted / total);
    }

    private IEnumerable<ValuedPath> AllValues(RewardBaseline kind, bool heldOut, CancellationToken cancellationToken) =>
        from record in Records(heldOut, cancellationToken)
        where ValuesOf(kind, record).Count > 0
        let table = new PathTable(record.Problem, record.Steps)
        from placed in ValuesOf(kind, record)
        select new ValuedPath(table[placed.Place], placed.Value);

    private static IReadOnlyList<PlacedValue> ValuesOf(RewardBaseline kind, SampleRecord record) =>
        kind == RewardBaseline.Outcome ? record.Outcomes : record.StepValues;

    private IEnumerable<SampleRecord> Records(bool heldOut, CancellationToken cancellationToken) =>
        Records(cancellationToken).Where(record => IsHeldOut(record.Index) == heldOut);

    private IEnumerable<SampleRecord> Records(CancellationToken cancellationToken)
    {
        foreach (SampleRecord record in journal.InOrder())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    // Whole problems, so that no held-out pair shares its prefix with one trained on.
    private static bool IsHeldOut(long index) => index % 20 == 19;
}
