using RStar.Math.Scheduling;
using RStar.Math.Solving;

namespace RStar.Math.Evolution;

/// <summary>Counts the answers of one problem's trajectories; answers that are the same mathematics count together.</summary>
internal sealed class AnswerCounter(IAnswerComparer comparer, Problem problem)
{
    private readonly RememberingComparer _comparer = new(comparer);
    private readonly List<AnswerCount> _counts = [];

    /// <summary>The different answers, the most frequent first; of equals the one that came first.</summary>
    public IReadOnlyList<AnswerCount> Counts => [.. _counts.OrderByDescending(answer => answer.Count)];

    public bool HasCorrect => _counts.Any(answer => answer.IsCorrect);

    /// <exception cref="ModelFailedException">The comparer failed.</exception>
    public async ValueTask AddAsync(IEnumerable<Trajectory> trajectories, CancellationToken cancellationToken)
    {
        foreach (Trajectory trajectory in trajectories.OrderBy(trajectory => trajectory.Run).ThenBy(trajectory => trajectory.Node))
        {
            await AddAsync(trajectory.Answer, trajectory.Count, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <exception cref="ModelFailedException">The comparer failed.</exception>
    public async ValueTask AddAsync(string answer, int count, CancellationToken cancellationToken)
    {
        int place = await FindAsync(answer, cancellationToken).ConfigureAwait(false);
        _counts[place] = _counts[place] with { Count = _counts[place].Count + count };
    }

    /// <summary>Whether an answer is the problem's.</summary>
    /// <exception cref="ModelFailedException">The comparer failed.</exception>
    public async ValueTask<bool> IsCorrectAsync(string? answer, CancellationToken cancellationToken) =>
        answer is not null
        && problem.Answer is string right
        && await _comparer.AreEqualAsync(answer, right, cancellationToken).ConfigureAwait(false);

    private async ValueTask<int> FindAsync(string answer, CancellationToken cancellationToken)
    {
        for (int i = 0; i < _counts.Count; i++)
        {
            if (await _comparer.AreEqualAsync(_counts[i].Answer, answer, cancellationToken).ConfigureAwait(false))
            {
                return i;
            }
        }

        _counts.Add(new AnswerCount(answer, 0, await IsCorrectAsync(answer, cancellationToken).ConfigureAwait(false)));
        return _counts.Count - 1;
    }
}
