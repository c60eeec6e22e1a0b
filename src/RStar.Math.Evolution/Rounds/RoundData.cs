using System.Runtime.CompilerServices;

namespace RStar.Math.Evolution;

/// <summary>Reads what a round's models are trained on out of its journal, in the order of the problems.</summary>
internal sealed class RoundData(SampleJournal journal)
{
    /// <summary>The solutions, each followed by those made of it, after those that were given.</summary>
    public async IAsyncEnumerable<ReasoningPath> SolutionsAsync(
        IReadOnlyList<ReasoningPath> worked, Func<ReasoningPath, IEnumerable<ReasoningPath>>? augment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (ReasoningPath path in worked)
        {
            yield return path;
        }

        foreach (SampleRecord record in journal.InOrder())
        {
            cancellationToken.ThrowIfCancellationRequested();
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
    public async IAsyncEnumerable<PreferenceGroup> GroupsAsync(bool heldOut, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (SampleRecord record in journal.InOrder().Where(record => IsHeldOut(record.Index) == heldOut))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var table = new PathTable(record.Problem, record.Steps);
            foreach (PlacedGroup group in record.Groups)
            {
                yield return new PreferenceGroup([.. group.Chosen.Select(place => table[place])], [.. group.Rejected.Select(place => table[place])])
                {
                    Weight = group.Weight,
                };
            }
        }
    }

    /// <summary>What a baseline learns from the problems that are held out, or from the others.</summary>
    public async IAsyncEnumerable<ValuedPath> ValuesAsync(
        RewardBaseline kind, bool heldOut, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (SampleRecord record in journal.InOrder().Where(record => IsHeldOut(record.Index) == heldOut))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var table = new PathTable(record.Problem, record.Steps);
            foreach (PlacedValue value in kind == RewardBaseline.Outcome ? record.Outcomes : record.StepValues)
            {
                yield return new ValuedPath(table[value.Place], value.Value);
            }
        }
    }

    // Whole problems, so that no held-out pair shares its prefix with one trained on.
    private static bool IsHeldOut(long index) => index % 20 == 19;
}
