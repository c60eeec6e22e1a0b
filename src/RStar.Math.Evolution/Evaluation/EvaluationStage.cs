namespace RStar.Math.Evolution;

/// <summary>Measures the problems of a held-out set that have no record yet, many at once.</summary>
/// <remarks>A problem without an answer, or with several, is passed over: nothing could be right.</remarks>
internal sealed class EvaluationStage(string path, ProblemSource problems, int maxConcurrency)
{
    /// <summary>All records in the order of the problems; of two of one problem the first.</summary>
    /// <exception cref="InvalidDataException">A line is no record; the message names the file and the place.</exception>
    public IReadOnlyList<EvaluationRecord> Records() =>
    [
        .. JournalReader.ReadLines(path)
            .Select(line => JournalReader.Parse(path, line.Offset, line.Line, JournalJson.Default.EvaluationRecord))
            .DistinctBy(record => record.Index)
            .OrderBy(record => record.Index),
    ];

    /// <summary>How many problems can be measured.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken) =>
        await problems.ReadAsync(cancellationToken).LongCountAsync(IsAnswered, cancellationToken).ConfigureAwait(false);

    /// <summary>Measures what is left.</summary>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled; nothing of the problems under way is kept.
    /// </exception>
    /// <exception cref="EvolutionException">Models keep failing, or failed at all; the journal holds all that went well.</exception>
    public async Task RunAsync(ProblemEvaluator evaluator, Action<EvaluationRecord>? done, CancellationToken cancellationToken)
    {
        using Journal journal = Journal.Open(path);
        IReadOnlyList<EvaluationRecord> before = Records();
        HashSet<long> isDone = [.. before.Select(record => record.Index)];
        var writer = new ProblemRecordWriter<EvaluationRecord>(journal, "evaluations", done);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = maxConcurrency, CancellationToken = cancellationToken };
        IAsyncEnumerable<(long Index, Problem Problem)> left = UnfinishedProblems
            .ReadAsync(problems, Shard.Whole, isDone.Contains, cancellationToken).Where(item => IsAnswered(item.Problem));
        try
        {
            await Parallel.ForEachAsync(left, parallel, async (item, cancellation) =>
            {
                writer.Write(await evaluator.EvaluateAsync(item.Index, item.Problem, cancellation).ConfigureAwait(false));
            }).ConfigureAwait(false);
            await writer.WriteRestAsync(() => GoesWellStillAsync(evaluator, before, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            journal.Flush();
        }
    }

    private async Task<bool> GoesWellStillAsync(
        ProblemEvaluator evaluator, IReadOnlyList<EvaluationRecord> before, CancellationToken cancellationToken)
    {
        if (before.FirstOrDefault(record => record.Error is null) is not EvaluationRecord known)
        {
            return false;
        }

        Problem problem = await problems.ReadAsync(cancellationToken)
            .ElementAtAsync(checked((int)known.Index), cancellationToken).ConfigureAwait(false);
        return (await evaluator.EvaluateAsync(known.Index, problem, cancellationToken).ConfigureAwait(false)).Error is null;
    }

    private static bool IsAnswered(Problem problem) => problem.Answer is not null;
}
