using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.Solving;

public class BadInputTests
{
    private static readonly SolveOptions Small = new() { Strategy = new MctsStrategy(new MctsOptions { Rollouts = 6, Candidates = 3 }) };

    private readonly StateLedger _ledger = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public async Task An_empty_problem_is_named_as_such(string text)
    {
        Solution solution = await TestSolver.For(new RandomWalk()).SolveAsync(new Problem(text) { Id = "p7" }, Small, Token);
        Assert.Equal(StopReason.InvalidProblem, solution.StopReason);
        Assert.Equal("The problem 'p7' is empty; it must hold a question.", solution.Error);
        Assert.Null(solution.Answer);
    }

    [Fact]
    public async Task An_enormous_problem_is_refused_with_both_lengths()
    {
        Solution solution = await TestSolver.For(new RandomWalk()).SolveAsync(new string('x', 40_000), Small, Token);
        Assert.Equal(StopReason.InvalidProblem, solution.StopReason);
        Assert.Equal("The problem has 40000 characters; 32768 are allowed (RStarMathOptions.MaxProblemLength).", solution.Error);
    }

    [Fact]
    public async Task A_tree_cannot_be_labelled_without_an_answer()
    {
        var options = new SolveOptions { Strategy = new MctsStrategy(new MctsOptions { Annotation = ValueAnnotation.TerminalGuided }) };
        Solution solution = await TestSolver.For(new RandomWalk()).SolveAsync(new Problem("What is 1 + 1?"), options, Token);
        Assert.Equal("The problem has no answer; TerminalGuided annotation needs one to label terminals with.", solution.Error);
    }

    [Fact]
    public async Task A_policy_that_returns_nothing_leaves_no_candidates()
    {
        Solution solution = await SolveAsync(_ => []);
        Assert.Equal(StopReason.NoCandidates, solution.StopReason);
        Assert.Equal("The policy model proposed no first step.", solution.Error);
        Assert.Empty(solution.Trajectories);
    }

    public static TheoryData<Candidate, string> UselessCandidates => new()
    {
        { new Candidate("", StepEnd.EndOfStep), "The candidate is empty." },
        { new Candidate("x = 1", StepEnd.TokenLimit), "The token budget of a step ran out before its end." },
        { new Candidate("so it ends", StepEnd.EndOfText), "The text ended before the step did." },
        { new Candidate("the answer is 7", StepEnd.EndOfAnswer), "The answer has no \\boxed{} with something in it." },
        { new Candidate("it is \\boxed{ }", StepEnd.EndOfAnswer), "The answer has no \\boxed{} with something in it." },
        { new Candidate(new string('#', 20_000), StepEnd.EndOfStep), "The candidate has 20000 characters; a step may have 16384." },
        { new Candidate("<output>3<end_of_output>", StepEnd.EndOfStep), "The candidate holds the marker <output>." },
        { new Candidate("x = 1", StepEnd.EndOfStep) { Count = 0 }, "The candidate's count is 0; it must be 1 or more." },
        { null!, "The policy model gave null for a candidate." },
        { new Candidate(null!, StepEnd.EndOfStep), "The candidate has no text." },
    };

    [Theory]
    [MemberData(nameof(UselessCandidates))]
    public async Task A_candidate_that_is_no_step_is_rejected_with_the_reason(Candidate candidate, string reason)
    {
        Solution solution = await SolveAsync(_ => [candidate is null ? null! : candidate with { State = _ledger.Create("useless") }]);
        Assert.Equal(StopReason.NoCandidates, solution.StopReason);
        Assert.EndsWith(reason, solution.Error, StringComparison.Ordinal);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task More_candidates_than_asked_for_are_dropped()
    {
        Solution solution = await SolveAsync(request => Enumerable.Range(0, request.Count + 5)
            .Select(i => new Candidate($"\\boxed{{{i}}}", StepEnd.EndOfAnswer) { State = _ledger.Create("many") }).ToArray());
        Assert.Equal(3, solution.Trajectories.Count);
        Assert.Equal(5, solution.Statistics.RejectedCandidates);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task Duplicates_become_one_node_that_counts_them()
    {
        Solution solution = await SolveAsync(request => Enumerable.Range(0, request.Count)
            .Select(_ => new Candidate("\\boxed{4}", StepEnd.EndOfAnswer) { State = _ledger.Create("twin") }).ToArray());
        Trajectory trajectory = Assert.Single(solution.Trajectories);
        Assert.Equal(3, trajectory.Count);
        Assert.Equal(2, solution.Statistics.DuplicateCandidates);
        Assert.Equal(3, Assert.Single(solution.Answers).Votes);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task A_policy_that_never_answers_ends_at_the_deepest_step()
    {
        Solution solution = await SolveAsync(request => [new Candidate($"x = {request.Path.Depth}", StepEnd.EndOfStep) { State = _ledger.Create("endless") }]);
        Assert.Equal(StopReason.Completed, solution.StopReason);
        Assert.Null(solution.Answer);
        Assert.Equal(17, solution.Statistics.Nodes);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task Code_after_the_end_of_the_program_is_rejected()
    {
        Solution solution = await SolveAsync(request => [new Candidate("print(1)", request.Path.Depth == 0 ? StepEnd.EndOfCode : StepEnd.EndOfStep)]);
        Assert.Null(solution.Answer);
        Assert.Equal(2, solution.Statistics.Nodes);
    }

    [Fact]
    public async Task A_program_that_prints_a_marker_is_rejected()
    {
        var executor = new ScriptedCodeExecutor(_ => new CodeResult(0, CodeStatus.Succeeded) { Output = "<end_of_output>" }, _ledger);
        Solution solution = await SolveAsync(_ => [new Candidate("print()", StepEnd.EndOfCode)], executor);
        Assert.EndsWith("The program printed a marker of the trajectory format.", solution.Error, StringComparison.Ordinal);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task Code_that_fails_is_rejected_with_the_interpreters_error()
    {
        var executor = new ScriptedCodeExecutor(_ => new CodeResult(0, CodeStatus.Raised) { Error = new CodeError("NameError", "name 'y' is not defined", 2) });
        Solution solution = await SolveAsync(_ => [new Candidate("y", StepEnd.EndOfStep)], executor);
        Assert.EndsWith("NameError: name 'y' is not defined (line 2)", solution.Error, StringComparison.Ordinal);
        Assert.Equal(2, solution.Statistics.FailedExecutions);
    }

    [Fact]
    public async Task A_policy_that_throws_in_the_middle_ends_the_solve_with_what_is_known()
    {
        var walk = new RandomWalk(ledger: _ledger);
        int calls = 0;
        Solution solution = await SolveAsync(request => ++calls > 8 ? throw new InvalidOperationException("out of memory") : walk.Propose(request));
        Assert.Equal(StopReason.ModelFailed, solution.StopReason);
        Assert.Equal("The policy model failed: out of memory", solution.Error);
        Assert.True(solution.Statistics.Nodes > 1);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task An_executor_that_throws_ends_the_solve_and_leaks_nothing()
    {
        int calls = 0;
        var executor = new ScriptedCodeExecutor(_ => ++calls > 7 ? throw new IOException("broken pipe") : new CodeResult(0, CodeStatus.Succeeded), _ledger);
        Solution solution = await SolveAsync(new RandomWalk(ledger: _ledger).Propose, executor);
        Assert.Equal("The code executor failed: broken pipe", solution.Error);
        await _ledger.DrainedAsync(Token);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1.5)]
    [InlineData(double.NegativeInfinity)]
    public async Task A_reward_out_of_range_ends_the_solve(double value)
    {
        var walk = new RandomWalk(ledger: _ledger);
        var solver = new Solver(new ScriptedPolicyModel(walk.Propose), new ScriptedCodeExecutor(ledger: _ledger), new ScriptedRewardModel(_ => value, _ledger));
        Solution solution = await solver.SolveAsync(walk.Problem, Small, Token);
        Assert.Equal($"The process reward model valued a path at {value}; a value is from -1 to 1.", solution.Error);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task A_comparer_that_throws_ends_the_solve()
    {
        var walk = new RandomWalk(ledger: _ledger);
        var solver = new Solver(
            new ScriptedPolicyModel(walk.Propose), new ScriptedCodeExecutor(walk.Execute, _ledger), new ScriptedRewardModel(walk.Value, _ledger), new ThrowingComparer());
        Solution solution = await solver.SolveAsync(walk.Problem, Small with { Strategy = new BestOfNStrategy(30) }, Token);
        Assert.Equal(StopReason.ModelFailed, solution.StopReason);
        Assert.Equal("The answer comparer failed: no idea", solution.Error);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task A_model_that_hangs_ends_the_solve_when_its_time_is_up()
    {
        var time = new ManualTimeProvider();
        var asked = new TaskCompletionSource();
        var policy = new ScriptedPolicyModel(_ => [])
        {
            Before = (_, _) =>
            {
                asked.SetResult();
                return new TaskCompletionSource().Task;
            },
        };
        var solver = new Solver(policy, new ScriptedCodeExecutor(), new ScriptedRewardModel(_ => 0), timeProvider: time);
        Task<Solution> solving = solver.SolveAsync("1 + 1?", Small, Token);
        await asked.Task;
        time.Advance(TimeSpan.FromMinutes(11));
        Solution solution = await solving;
        Assert.Equal(StopReason.ModelFailed, solution.StopReason);
        Assert.Equal("A request to the policy model was not answered within 00:10:00.", solution.Error);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused_in_one_sentence()
    {
        Solver solver = TestSolver.For(new RandomWalk());
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => solver.SolveAsync("p", new SolveOptions { MaxDepth = 0 }, Token));
        Assert.StartsWith("MaxDepth is 0; it must be from 1 to 1000.", exception.Message, StringComparison.Ordinal);
        exception = await Assert.ThrowsAsync<ArgumentException>(() => solver.SolveAsync("p", new SolveOptions { Strategy = new MctsStrategy(new MctsOptions { Rollouts = -1 }) }, Token));
        Assert.StartsWith("Strategy (Monte Carlo tree search): Rollouts is -1; it must be 1 or more.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_that_needs_rewards_is_refused_where_there_is_no_reward_model()
    {
        Solver solver = TestSolver.For(new RandomWalk(), withRewards: false);
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => solver.SolveAsync("p", new SolveOptions { Strategy = new StepBeamStrategy() }, Token));
        Assert.StartsWith("Step-level beam search needs a process reward model and the solver has none", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reward_model_the_default_is_a_majority_vote()
    {
        var walk = new RandomWalk(goal: 4, codeSteps: 1);
        Solution solution = await TestSolver.For(walk, withRewards: false).SolveAsync(walk.Problem, cancellationToken: Token);
        Assert.Equal(solution.Answers.Max(group => group.Votes), solution.Answers[0].Votes);
        Assert.Equal(solution.Answers[0].Votes / (double)solution.Answers.Sum(group => group.Votes), solution.Confidence);
    }

    private Task<Solution> SolveAsync(Func<ProposalRequest, IReadOnlyList<Candidate>> propose, ICodeExecutor? executor = null) => new Solver(
        new ScriptedPolicyModel(propose), executor ?? new ScriptedCodeExecutor(ledger: _ledger), new ScriptedRewardModel(_ => 0, _ledger))
        .SolveAsync("What is 1 + 1?", Small, Token);

    private sealed class ThrowingComparer : IAnswerComparer
    {
        public ValueTask<bool> AreEqualAsync(string left, string right, CancellationToken cancellationToken = default) => throw new InvalidOperationException("no idea");
    }
}
