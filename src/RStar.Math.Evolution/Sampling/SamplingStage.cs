namespace RStar.Math.Evolution;

/// <summary>Searches the problems of a part that have no record yet, many at once, and writes a line for each as it ends.</summary>
internal sealed class SamplingStage(
    string folder, ProblemSource problems, Shard shard, int maxConcurrency, TreeArchive? archive = null, ProblemMask? leftOut = null)
{
    /// <summary>After so many failed searches in a row the models are held to be broken, not the problems.</summary>
    private const int MaxFailuresInARow = 8;

    private readonly Queue<SampleRecord> _failures = [];
    private bool _anyWentWell;

    /// <summary>Searches what is left.</summary>
    /// <param name="sampler">Searches a problem.</param>
    /// <param name="before">The records that are there already.</param>
    /// <param name="done">Told of each record once it is in the journal.</param>
    /// <param name="cancellationToken">Ends the searches under way, of which nothing is kept.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="EvolutionException">Searches keep failing, or all failed; the journal holds all that went well.</exception>
    /// <exception cref="IOException">The journal cannot be written; it holds all that was written before.</exception>
    public async Task RunAsync(
        ProblemSampler sampler, SampleJournal before, Action<SampleRecord>? done, CancellationToken cancellationToken)
    {
        using Journal journal = Journal.Open(SampleJournal.PartPath(folder, shard));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = maxConcurrency, CancellationToken = cancellationToken };
        try
        {
            IAsyncEnumerable<(long Index, Problem Problem)> left = UnfinishedProblems.ReadAsync(
                problems, shard, index => before.Holds(index) || leftOut?.Holds(index) == true, cancellationToken);
            await Parallel.ForEachAsync(left, parallel, async (item, cancellation) =>
            {
                ProblemSample sample = await sampler.SampleAsync(item.Index, item.Problem, cancellation).ConfigureAwait(false);
                if (archive is not null)
                {
                    await archive.WriteAsync(item.Index, sample.Trees, cancellation).ConfigureAwait(false);
                }

                foreach (SampleRecord record in Accept(sample.Record))
                {
                    journal.Append(record.ToUtf8());
                    done?.Invoke(record);
                }
            }).ConfigureAwait(false);
            await RequireWorkingModelsAsync(sampler, before, cancellationToken).ConfigureAwait(false);
            foreach (SampleRecord failure in _failures)
            {
                journal.Append(failure.ToUtf8());
                done?.Invoke(failure);
            }
        }
        finally
        {
            journal.Flush();
        }
    }

    // A failed search is written only once another has gone well after it: with a broken model, nothing is.
    private IEnumerable<SampleRecord> Accept(SampleRecord record)
    {
        lock (_failures)
        {
            if (record.Error is not null)
            {
                _failures.Enqueue(record);
                return _failures.Count < MaxFailuresInARow ? [] : throw new EvolutionException(
                    $"{MaxFailuresInARow} searches in a row failed, the last of problem {record.Index}: {record.Error}");
            }

            SampleRecord[] accepted = [.. _failures, record];
            _failures.Clear();
            _anyWentWell = true;
            return accepted;
        }
    }

    // Where all searches of this call failed, one that went well before says whether that is the problems' fault or the models'.
    private async Task RequireWorkingModelsAsync(ProblemSampler sampler, SampleJournal before, CancellationToken cancellationToken)
    {
        if (_anyWentWell || _failures.Count == 0)
        {
            return;
        }

        if (before.InOrder().FirstOrDefault(record => record.Error is null) is not SampleRecord known
            || (await sampler.SampleAsync(known.Index, known.Problem, cancellationToken).ConfigureAwait(false)).Record.Error is not null)
        {
            SampleRecord last = _failures.Last();
            throw new EvolutionException(
                $"All {_failures.Count} searches that were left failed, the last of problem {last.Index}: {last.Error}");
        }
    }
}
