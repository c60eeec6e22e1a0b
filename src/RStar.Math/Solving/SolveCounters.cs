namespace RStar.Math.Solving;

/// <summary>What a solve has cost so far, counted by all its runs at once.</summary>
internal sealed class SolveCounters(TimeProvider time, int runs)
{
    private readonly long _started = time.GetTimestamp();
    private readonly long[] _tokensByRun = new long[runs];
    private long _rollouts;
    private long _nodes;
    private long _expansions;
    private long _tokens;
    private long _executions;
    private long _failedExecutions;
    private long _evaluations;
    private long _rejected;
    private long _duplicates;
    private long _policyTicks;
    private long _rewardTicks;
    private long _codeTicks;

    public long Tokens => Interlocked.Read(ref _tokens);

    public IReadOnlyList<long> TokensByRun => _tokensByRun;

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>Runs while an expansion waits for a model or the executor.</summary>
    public WaitClock Waits { get; } = new(time);

    public void Planted() => Interlocked.Increment(ref _nodes);

    public void FinishedRollout() => Interlocked.Increment(ref _rollouts);

    public void Expanded(int children, int rejected)
    {
        Interlocked.Increment(ref _expansions);
        Interlocked.Add(ref _nodes, children);
        Interlocked.Add(ref _rejected, rejected);
    }

    public void Proposed(int run, TimeSpan waited, IReadOnlyList<Candidate> candidates, int duplicates)
    {
        long tokens = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            // A candidate that several samples gave has cost each of them its tokens.
            tokens += candidates[i] is Candidate candidate ? (long)candidate.TokenCount * candidate.Count : 0;
        }

        Interlocked.Add(ref _tokens, tokens);
        Interlocked.Add(ref _tokensByRun[run], tokens);
        Interlocked.Add(ref _duplicates, duplicates);
        Interlocked.Add(ref _policyTicks, waited.Ticks);
    }

    public void Executed(TimeSpan waited, CodeResult[] results)
    {
        Interlocked.Add(ref _executions, results.Length);
        Interlocked.Add(ref _failedExecutions, results.Count(result => result.Status != CodeStatus.Succeeded));
        Interlocked.Add(ref _codeTicks, waited.Ticks);
    }

    public void Evaluated(TimeSpan waited, int paths)
    {
        Interlocked.Add(ref _evaluations, paths);
        Interlocked.Add(ref _rewardTicks, waited.Ticks);
    }

    public SolveStatistics ToStatistics() => ToStatistics(Elapsed, Waits.Waited);

    private SolveStatistics ToStatistics(TimeSpan elapsed, TimeSpan waited) => new()
    {
        Rollouts = Interlocked.Read(ref _rollouts),
        Nodes = Interlocked.Read(ref _nodes),
        Expansions = Interlocked.Read(ref _expansions),
        Tokens = Tokens,
        Executions = Interlocked.Read(ref _executions),
        FailedExecutions = Interlocked.Read(ref _failedExecutions),
        Evaluations = Interlocked.Read(ref _evaluations),
        RejectedCandidates = Interlocked.Read(ref _rejected),
        DuplicateCandidates = Interlocked.Read(ref _duplicates),
        Elapsed = elapsed,
        PolicyTime = TimeSpan.FromTicks(Interlocked.Read(ref _policyTicks)),
        RewardTime = TimeSpan.FromTicks(Interlocked.Read(ref _rewardTicks)),
        CodeTime = TimeSpan.FromTicks(Interlocked.Read(ref _codeTicks)),
        SearchTime = elapsed > waited ? elapsed - waited : TimeSpan.Zero,
    };
}
