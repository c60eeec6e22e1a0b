using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.Solving;

public class BudgetTests
{
    private static readonly ISearchStrategy Long = new MctsStrategy(new MctsOptions { Rollouts = 100_000, Candidates = 4 });

    private readonly StateLedger _ledger = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_end_a_search_with_what_is_known()
    {
        var walk = new RandomWalk(goal: 1000, ledger: _ledger);
        Solution solution = await TestSolver.For(walk, _ledger).SolveAsync(walk.Problem, new SolveOptions { Strategy = Long, Budget = new SolveBudget { Tokens = 2_000 } }, Token);
        Assert.Equal(StopReason.TokenLimit, solution.StopReason);
        Assert.NotNull(solution.Answer);
        Assert.InRange(solution.Statistics.Tokens, 2_000, 2_000 + (4 * 20));
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task Time_ends_a_search_with_what_is_known()
    {
        var time = new ManualTimeProvider();
        var walk = new RandomWalk(goal: 1000, ledger: _ledger);
        var policy = new ScriptedPolicyModel(walk.Propose)
        {
            Before = (_, _) =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return Task.CompletedTask;
            },
        };
        var solver = new Solver(policy, new ScriptedCodeExecutor(walk.Execute, _ledger), new ScriptedRewardModel(walk.Value, _ledger), timeProvider: time);
        Solution solution = await solver.SolveAsync(walk.Problem, new SolveOptions { Strategy = Long, Budget = new SolveBudget { Time = TimeSpan.FromSeconds(30) } }, Token);
        Assert.Equal(StopReason.TimeLimit, solution.StopReason);
        Assert.NotNull(solution.Answer);
        Assert.Equal(TimeSpan.FromSeconds(30), solution.Statistics.Elapsed);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task A_cancelled_search_gives_what_it_has_found()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var walk = new RandomWalk(goal: 1000, ledger: _ledger);
        int proposals = 0;
        var policy = new ScriptedPolicyModel(walk.Propose)
        {
            Before = (_, _) => ++proposals == 30 ? cancellation.CancelAsync() : Task.CompletedTask,
        };
        var solver = new Solver(policy, new ScriptedCodeExecutor(walk.Execute, _ledger), new ScriptedRewardModel(walk.Value, _ledger));
        Solution solution = await solver.SolveAsync(walk.Problem, new SolveOptions { Strategy = Long }, cancellation.Token);
        Assert.Equal(StopReason.Cancelled, solution.StopReason);
        Assert.NotNull(solution.Answer);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task States_that_a_call_still_uses_outlive_a_cancelled_search_until_the_call_ends()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var walk = new RandomWalk(ledger: _ledger);
        var hanging = new TaskCompletionSource();
        var borrowed = new TaskCompletionSource<PathState>();
        var policy = new ScriptedPolicyModel(walk.Propose)
        {
            Before = async (request, _) =>
            {
                if (request.State is not null && borrowed.TrySetResult(request.State))
                {
                    await hanging.Task;
                }
            },
        };
        var solver = new Solver(policy, new ScriptedCodeExecutor(walk.Execute, _ledger), new ScriptedRewardModel(walk.Value, _ledger));
        Task<Solution> solving = solver.SolveAsync(walk.Problem, new SolveOptions { Strategy = Long }, cancellation.Token);
        var state = (StateLedger.LedgerState)await borrowed.Task;
        await cancellation.CancelAsync();
        Assert.Equal(StopReason.Cancelled, (await solving).StopReason);
        Assert.False(state.IsReleased);
        hanging.SetResult();
        await _ledger.DrainedAsync(Token);
        Assert.True(state.IsReleased);
    }

    [Fact]
    public async Task A_search_ends_when_the_leading_answer_cannot_be_overtaken()
    {
        int finished = 0;
        var policy = new ScriptedPolicyModel(request => request.Path.Depth == 0
            ? [.. Enumerable.Range(0, request.Count).Select(i => i < 13
                ? new Candidate("\\boxed{1}", StepEnd.EndOfAnswer)
                : new Candidate($"x = {i}", StepEnd.EndOfStep))]
            : [new Candidate($"\\boxed{{{++finished}}}", StepEnd.EndOfAnswer)]);
        var solver = new Solver(policy, new ScriptedCodeExecutor());
        Solution solution = await solver.SolveAsync("p", new SolveOptions { Strategy = new SelfConsistencyStrategy(25) }, Token);
        Assert.Equal(StopReason.Decided, solution.StopReason);
        Assert.Equal("1", solution.Answer);
        Assert.Equal(0, finished);

        // One vote less, and the other 13 could still agree on another answer.
        policy = new ScriptedPolicyModel(request => request.Path.Depth == 0
            ? [.. Enumerable.Range(0, request.Count).Select(i => i < 12
                ? new Candidate("\\boxed{1}", StepEnd.EndOfAnswer)
                : new Candidate($"x = {i}", StepEnd.EndOfStep))]
            : [new Candidate("\\boxed{2}", StepEnd.EndOfAnswer)]);
        solver = new Solver(policy, new ScriptedCodeExecutor());
        solution = await solver.SolveAsync("p", new SolveOptions { Strategy = new SelfConsistencyStrategy(25) }, Token);
        Assert.Equal(StopReason.Completed, solution.StopReason);
        Assert.Equal("2", solution.Answer);
    }

    [Fact]
    public async Task A_perfect_score_decides_a_search_for_the_highest_score()
    {
        var walk = new RandomWalk();
        Solution solution = await TestSolver.For(walk).SolveAsync(walk.Problem, new SolveOptions { Strategy = Long }, Token);
        Assert.Equal(StopReason.Decided, solution.StopReason);
        Assert.Equal(1, solution.Confidence);
        Assert.True(solution.Statistics.Rollouts < 1_000);
    }

    [Fact]
    public async Task Nothing_is_cut_short_while_a_tree_is_annotated()
    {
        var walk = new RandomWalk();
        var strategy = new MctsStrategy(new MctsOptions { Rollouts = 200, Candidates = 4, Annotation = ValueAnnotation.TerminalGuided });
        Solution solution = await TestSolver.For(walk).SolveAsync(walk.Problem, new SolveOptions { Strategy = strategy, KeepTrees = true }, Token);
        Assert.Equal(StopReason.Completed, solution.StopReason);
        Assert.Equal(200, solution.Statistics.Rollouts);
        Assert.Equal(200, solution.Trees[0].Visits(SearchTree.Root));
    }
}
