using RStar.Math.Scheduling;
using RStar.Math.Search;

namespace RStar.Math.Solving;

/// <summary>One solve from its beginning to its solution: its runs, what they share, and why they end.</summary>
internal sealed class SolveSession : IDisposable
{
    private readonly Action<SolveUpdate>? _observer;
    private readonly CancellationToken _callerToken;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _ending;
    private readonly SearchContext[] _runs;
    private readonly long[] _furtherAnswers;
    private readonly AnswerBoard _board;
    private readonly AnswerSelection _selection;
    private readonly Lock _lock = new();
    private StopReason? _stopReason;
    private string? _error;

    public SolveSession(
        SolverModels models, IAnswerComparer comparer, TimeProvider time,
        Problem problem, ISearchStrategy strategy, SolveOptions options, Action<SolveUpdate>? observer, CancellationToken cancellationToken)
    {
        Models = models;
        Comparer = new RememberingComparer(comparer);
        Time = time;
        Problem = problem;
        Strategy = strategy;
        Options = options;
        Counters = new SolveCounters(time, options.Runs);
        _observer = observer;
        _callerToken = cancellationToken;
        _deadline = new CancellationTokenSource(options.Budget.Time ?? Timeout.InfiniteTimeSpan, time);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _deadline.Token);
        _board = new AnswerBoard(Comparer);
        _selection = options.Selection ?? strategy.DefaultSelection(models.Reward is not null);
        _furtherAnswers = new long[options.Runs];
        Array.Fill(_furtherAnswers, long.MaxValue);
        _runs = new SearchContext[options.Runs];
        for (int run = 0; run < _runs.Length; run++)
        {
            _runs[run] = new SearchContext(this, run);
            Counters.Planted();
        }
    }

    public SolverModels Models { get; }

    public IAnswerComparer Comparer { get; }

    public TimeProvider Time { get; }

    public Problem Problem { get; }

    public ISearchStrategy Strategy { get; }

    public SolveOptions Options { get; }

    public SolveCounters Counters { get; }

    public async Task<Solution> RunAsync()
    {
        try
        {
            await Task.WhenAll(_runs.Select(RunAsync)).ConfigureAwait(false);
            return await ConcludeAsync().ConfigureAwait(false);
        }
        finally
        {
            foreach (SearchContext run in _runs)
            {
                run.Tree.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _ending.Dispose();
        _deadline.Dispose();
    }

    /// <summary>Grows a node; a model that fails ends the whole solve.</summary>
    public async Task<NodeGrowth> GuardAsync(Expander expander, NodeToExpand target, bool evaluate, CancellationToken cancellationToken)
    {
        try
        {
            return await expander.GrowAsync(target, evaluate, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelFailedException failure)
        {
            await FailAsync(failure).ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask AddAnswerAsync(SearchContext run, int node, CancellationToken cancellationToken)
    {
        if (_observer is null && !MayStopWhenDecided)
        {
            return;
        }

        try
        {
            SearchTree tree = run.Tree;
            double score = TrajectoryCollector.Score(tree, node);
            await _board.AddAsync(tree.Content(node).Answer!, tree.Count(node), score, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelFailedException failure)
        {
            await FailAsync(failure).ConfigureAwait(false);
            throw;
        }
    }

    public bool ShouldStop(SearchContext run, long furtherAnswers)
    {
        Volatile.Write(ref _furtherAnswers[run.Run], furtherAnswers);
        if (_ending.IsCancellationRequested)
        {
            Stop(ReasonOfCancellation());
        }
        else if (Counters.Tokens >= Options.Budget.Tokens)
        {
            Stop(StopReason.TokenLimit);
        }
        else if (MayStopWhenDecided && _board.IsDecided(_selection, FurtherAnswersOfAllRuns()))
        {
            Stop(StopReason.Decided);
        }

        return _stopReason is not null;
    }

    public void Observe(SearchContext run, NodeGrowth[] growths)
    {
        if (_observer is not null)
        {
            NodeExpansion[] expansions = Array.ConvertAll(growths, growth => ToExpansion(run.Tree, growth));
            Tell(SolveUpdateKind.Expanded, run.Run, expansions);
        }
    }

    public void ObserveRollout(SearchContext run) => Tell(SolveUpdateKind.RolloutFinished, run.Run, []);

    private bool MayStopWhenDecided => Options.Budget.StopWhenDecided && Strategy.Annotation == ValueAnnotation.Reward;

    private async Task RunAsync(SearchContext run)
    {
        try
        {
            await Strategy.SearchAsync(run, _ending.Token).ConfigureAwait(false);
            Volatile.Write(ref _furtherAnswers[run.Run], 0);
        }
        catch (ModelFailedException)
        {
            // Recorded where it happened; the other runs have been told to end.
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            Stop(ReasonOfCancellation());
        }
        catch
        {
            // The strategy itself is at fault. Its exception goes to the caller, once the other runs have let go.
            await _ending.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Solution> ConcludeAsync()
    {
        SearchTree[] trees = Array.ConvertAll(_runs, run => run.Tree);
        List<Trajectory> trajectories = TrajectoryCollector.Collect(trees);
        List<AnswerGroup> answers = await CountAsync(trajectories).ConfigureAwait(false);
        StopReason reason = _stopReason ?? StopReason.Completed;
        if (reason is StopReason.Completed or StopReason.Decided
            && Array.TrueForAll(trees, tree => tree.Status(SearchTree.Root) == NodeStatus.DeadEnd))
        {
            reason = StopReason.NoCandidates;
            _error = WhyNoCandidate(trees[0]);
        }

        var solution = new Solution
        {
            Problem = Problem,
            StopReason = reason,
            Strategy = Strategy.Name,
            Error = _error,
            Answer = answers.Count > 0 ? answers[0].Answer : null,
            Confidence = answers.Count > 0 ? answers[0].Confidence : 0,
            Answers = answers,
            Trajectories = trajectories,
            Statistics = Counters.ToStatistics(),
            TokensByRun = Counters.TokensByRun,
            Trees = Options.KeepTrees ? trees : [],
        };
        _observer?.Invoke(new SolveUpdate
        {
            Kind = SolveUpdateKind.Finished,
            Answer = solution.Answer,
            Confidence = solution.Confidence,
            Statistics = solution.Statistics,
            Solution = solution,
        });
        return solution;
    }

    private static string WhyNoCandidate(SearchTree tree) => tree.Content(SearchTree.Root).Rejected is { Count: > 0 } rejected
        ? $"None of the {rejected.Sum(candidate => candidate.Count)} candidates for the first step could be used; "
            + $"the last one: {rejected[^1].Reason}"
        : "The policy model proposed no first step.";

    /// <summary>Counts the votes again, in the order of the trajectories: the result does not depend on which run was faster.</summary>
    private async Task<List<AnswerGroup>> CountAsync(List<Trajectory> trajectories)
    {
        try
        {
            var board = new AnswerBoard(Comparer);
            await board.AddAsync(trajectories, CancellationToken.None).ConfigureAwait(false);
            return AnswerVote.Count(board.ToTallies(), _selection);
        }
        catch (ModelFailedException failure)
        {
            _error ??= failure.Message;
            _stopReason = StopReason.ModelFailed;
            return [];
        }
    }

    private async Task FailAsync(ModelFailedException failure)
    {
        lock (_lock)
        {
            if (_stopReason is null)
            {
                _stopReason = StopReason.ModelFailed;
                _error = failure.Message;
            }
        }

        await _ending.CancelAsync().ConfigureAwait(false);
    }

    private void Stop(StopReason reason)
    {
        lock (_lock)
        {
            _stopReason ??= reason;
        }
    }

    private StopReason ReasonOfCancellation() => _callerToken.IsCancellationRequested ? StopReason.Cancelled : StopReason.TimeLimit;

    private long FurtherAnswersOfAllRuns()
    {
        long sum = 0;
        for (int run = 0; run < _furtherAnswers.Length; run++)
        {
            long further = Volatile.Read(ref _furtherAnswers[run]);
            sum = further > long.MaxValue - sum ? long.MaxValue : sum + further;
        }

        return sum;
    }

    private void Tell(SolveUpdateKind kind, int run, IReadOnlyList<NodeExpansion> expansions)
    {
        if (_observer is null)
        {
            return;
        }

        AnswerGroup? leader = _board.Leader(_selection);
        _observer(new SolveUpdate
        {
            Kind = kind,
            Run = run,
            Expansions = expansions,
            Answer = leader?.Answer,
            Confidence = leader?.Confidence ?? 0,
            Statistics = Counters.ToStatistics(),
        });
    }

    private static NodeExpansion ToExpansion(SearchTree tree, NodeGrowth growth)
    {
        var children = new List<ExpandedChild>();
        foreach (int node in tree.Children(growth.Node))
        {
            NodeContent content = tree.Content(node);
            children.Add(
                new ExpandedChild(node, content.Path.LastStep!, tree.Status(node), tree.Reward(node), content.Answer, tree.Count(node)));
        }

        return new NodeExpansion(growth.Node, children, growth.Rejected);
    }
}
