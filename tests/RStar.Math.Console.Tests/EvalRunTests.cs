using System.Collections.Concurrent;
using RStar.Math.Answers;
using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Tests;

public sealed class EvalRunTests
{
    private static readonly EvalProblem Problem = new(0, new Problem("What is 1 + 1?") { Id = "p", Answer = "2" });

    [Fact]
    public async Task Counts_a_problem_of_which_one_sample_is_right()
    {
        EvalSummary summary = await SummaryAsync(StrategyNames.Majority, Solved("3", Sample("3", count: 4), Sample("2", count: 1)));
        Assert.Equal((1, 0.0, 1.0), (summary.Problems, summary.Accuracy, summary.PassAtK));
        summary = await SummaryAsync(StrategyNames.Majority, Solved("3", Sample("3", count: 4), Sample("4", count: 1)));
        Assert.Equal((0.0, 0.0), (summary.Accuracy, summary.PassAtK));
        summary = await SummaryAsync(StrategyNames.Majority, Solved("2", Sample("2.0", count: 2), Sample("2", count: 1)));
        Assert.Equal((1.0, 1.0), (summary.Accuracy, summary.PassAtK));
    }

    [Fact]
    public async Task Counts_of_each_tree_its_best_trajectory_alone()
    {
        // The right answer is the second of a tree, which gives its first.
        EvalSummary second = await SummaryAsync(
            StrategyNames.Mcts, Solved("3", Sample("3", run: 0), Sample("4", run: 1), Sample("2", run: 0)));
        Assert.Equal((0.0, 0.0), (second.Accuracy, second.PassAtK));
        EvalSummary first = await SummaryAsync(
            StrategyNames.Mcts, Solved("3", Sample("3", run: 0), Sample("2", run: 1), Sample("4", run: 0)));
        Assert.Equal((0.0, 1.0), (first.Accuracy, first.PassAtK));
    }

    [Fact]
    public async Task Keeps_the_stated_answer_from_the_solver()
    {
        var solver = new ScriptedSolver(Solved("2", Sample("2")));
        await RunAsync(solver, StrategyNames.Majority, [Problem]);
        Assert.Equal("What is 1 + 1?", Assert.Single(solver.Asked).Text);
        Assert.Null(solver.Asked.Single().Answer);
    }

    [Fact]
    public async Task Has_every_trajectory_come_to_its_end()
    {
        var solver = new ScriptedSolver(Solved("2", Sample("2")));
        await RunAsync(solver, StrategyNames.Majority, [Problem]);
        Assert.False(Assert.Single(solver.Options).Budget.StopWhenDecided);
    }

    [Fact]
    public async Task Gives_up_where_a_model_fails_again_and_again()
    {
        var failed = new Solution
        {
            Problem = Problem.Problem,
            StopReason = StopReason.ModelFailed,
            Error = "No memory.",
            Statistics = new SolveStatistics(),
        };
        EvalProblem[] problems = [.. Enumerable.Range(0, 9).Select(index => Problem with { Index = index })];
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunAsync(new ScriptedSolver(failed), StrategyNames.Majority, problems));
        Assert.Equal("The evaluation ends after 8 failures one after another; problem p: No memory.", fault.Message);
        (EvalRun run, EvalResults results) = await RunAsync(new ScriptedSolver(failed), StrategyNames.Majority, problems[..7]);
        Assert.Equal((7, "problem p: No memory."), (run.Failures, run.FirstFailure));
        Assert.Empty(results.Of(problems));
    }

    private static async Task<EvalSummary> SummaryAsync(string strategy, Solution solution)
    {
        (_, EvalResults results) = await RunAsync(new ScriptedSolver(solution), strategy, [Problem]);
        return EvalSummary.Of(results.Of([Problem]));
    }

    private static async Task<(EvalRun Run, EvalResults Results)> RunAsync(ScriptedSolver solver, string strategy, EvalProblem[] problems)
    {
        var settings = new SearchSettings { Strategy = strategy, Trajectories = 2, Rollouts = 1, Candidates = 1, MaxStepTokens = 1 };
        var results = EvalResults.InMemory(TimeProvider.System);
        var run = new EvalRun(solver, new AnswerComparer(), settings, results);
        await run.RunAsync(problems, inFlight: 1, _ => { }, TestContext.Current.CancellationToken);
        return (run, results);
    }

    private static Solution Solved(string answer, params Trajectory[] trajectories) => new()
    {
        Problem = Problem.Problem,
        StopReason = StopReason.Completed,
        Answer = answer,
        Trajectories = trajectories,
        Statistics = new SolveStatistics(),
    };

    private static Trajectory Sample(string answer, int count = 1, int run = 0) =>
        new() { Problem = Problem.Problem, Steps = [], Answer = answer, Score = 0, Count = count, Run = run };

    private sealed class ScriptedSolver(Solution solution) : ISolver
    {
        public ConcurrentQueue<Problem> Asked { get; } = [];

        public ConcurrentQueue<SolveOptions> Options { get; } = [];

        public Task<Solution> SolveAsync(Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
        {
            Asked.Enqueue(problem);
            Options.Enqueue(options!);
            return Task.FromResult(solution);
        }

        public IAsyncEnumerable<SolveUpdate> SolveStreamingAsync(
            Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<Solution> SolveManyAsync(
            IAsyncEnumerable<Problem> problems, SolveManyOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
