namespace RStar.Math.Solving;

/// <summary>Groups of equal answers with their votes, as trajectories come in. Thread-safe.</summary>
internal sealed class AnswerBoard(IAnswerComparer comparer)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, AnswerTally> _byText = new(StringComparer.Ordinal);
    private readonly List<AnswerTally> _tallies = [];

    /// <summary>Adds the votes of a trajectory and gives the group that it belongs to.</summary>
    /// <param name="answer">Its answer.</param>
    /// <param name="votes">How many samples gave it.</param>
    /// <param name="score">Its score, in [-1, 1].</param>
    /// <param name="cancellationToken">Ends the comparison with other answers.</param>
    public async ValueTask<AnswerTally> AddAsync(string answer, int votes, double score, CancellationToken cancellationToken)
    {
        int seen = 0;
        AnswerTally? match = null;
        while (true)
        {
            List<AnswerTally> unseen;
            lock (_lock)
            {
                AnswerTally? tally = _byText.GetValueOrDefault(answer) ?? match;
                if (tally is not null || seen == _tallies.Count)
                {
                    tally ??= Open();
                    _byText[answer] = tally;
                    tally.Add(answer, votes, score);
                    return tally;
                }

                // Another may have added a group while this one was comparing.
                unseen = _tallies[seen..];
                seen = _tallies.Count;
            }

            match = await MatchAsync(answer, unseen, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Adds the votes of trajectories, one after another.</summary>
    public async ValueTask AddAsync(IEnumerable<Trajectory> trajectories, CancellationToken cancellationToken)
    {
        foreach (Trajectory trajectory in trajectories)
        {
            await AddAsync(trajectory.Answer, trajectory.Count, trajectory.Score, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The groups in the order of their first trajectories.</summary>
    public AnswerTally[] ToTallies()
    {
        lock (_lock)
        {
            return [.. _tallies];
        }
    }

    /// <summary>The answer that leads and what speaks for it, or <see langword="null"/> while there is none.</summary>
    public AnswerGroup? Leader(AnswerSelection selection)
    {
        lock (_lock)
        {
            return AnswerVote.Count(_tallies, selection).FirstOrDefault();
        }
    }

    /// <summary>Whether no other answer can overtake the leading one by as many further votes.</summary>
    public bool IsDecided(AnswerSelection selection, long furtherVotes)
    {
        lock (_lock)
        {
            return _tallies.Count > 0 && (furtherVotes <= 0 || AnswerVote.IsDecided(_tallies, selection, furtherVotes));
        }
    }

    private AnswerTally Open()
    {
        var tally = new AnswerTally(_tallies.Count);
        _tallies.Add(tally);
        return tally;
    }

    private async ValueTask<AnswerTally?> MatchAsync(string answer, List<AnswerTally> tallies, CancellationToken cancellationToken)
    {
        foreach (AnswerTally tally in tallies)
        {
            if (await comparer.AreEqualAsync(answer, tally.First, cancellationToken).ConfigureAwait(false))
            {
                return tally;
            }
        }

        return null;
    }
}
