namespace RStar.Math.Evolution;

/// <summary>Searches the problems of a part that have no record yet, many at once, and writes a line for each as it ends.</summary>
internal sealed class SamplingStage(
    string folder, ProblemSource problems, Shard shard, int maxConcurrency, TreeArchive? archive = null, ProblemMask? leftOut = null)
{
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
        var writer = new ProblemRecordWriter<SampleRecord>(journal, "searches", done);
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

                writer.Write(sample.Record);
            }).ConfigureAwait(false);
            await writer.WriteRestAsync(() => GoesWellStillAsync(sampler, before, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            journal.Flush();
        }
    }

    private static async Task<bool> GoesWellStillAsync(ProblemSampler sampler, SampleJournal before, CancellationToken cancellationToken)
    {
        if (before.InOrder().FirstOrDefault(record => record.Error is null) is not SampleRecord known)
        {
            return false;
        }

        ProblemSample again = await sampler.SampleAsync(known.Index, known.Problem, cancellationToken).ConfigureAwait(false);
        return again.Record.Error is null;
    }
}
