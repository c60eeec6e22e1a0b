using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public sealed class EvaluationFailureTests : IDisposable
{
    private static readonly EvaluationPlan Plan = new()
    {
        PolicySamples = 2,
        Trajectories = [1, 2],
        Rollouts = 2,
        Candidates = 3,
        MaxDepth = 5,
    };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_problem_at_which_a_model_fails_alone_counts_as_answered_wrongly_in_every_way()
    {
        EvaluationStage stage = Stage(5);
        var done = new List<long>();
        await stage.RunAsync(Evaluator(policyFails: id => id == "w2"), record => done.Add(record.Index), Token);
        IReadOnlyList<EvaluationRecord> records = stage.Records();
        Assert.Equal([0, 1, 2, 3, 4], done.Order());
        Assert.Equal(["w2"], records.Where(record => record.Error is not null).Select(record => record.Id));
        Assert.Contains("no memory", records[2].Error, StringComparison.Ordinal);
        Assert.Equal(Ways(records[0].Systems), Ways(records[2].Systems));
        Assert.Equal(Ways(records[0].Votes), Ways(records[2].Votes));
        Assert.Equal(Ways(records[0].Baselines), Ways(records[2].Baselines));
        Assert.All([.. records[2].Systems, .. records[2].Votes, .. records[2].Baselines], way => Assert.False(way.IsCorrect));

        var metrics = EvaluationMetrics.Of("walks", records);
        Assert.Equal((5, 1), (metrics.Problems, metrics.Failed));
        Assert.Equal([1, 2], metrics.PassAtK.Select(pass => pass.K));
        Assert.Equal(records.Count(record => record.Systems[0].IsCorrect) / 5.0, metrics.Systems[0].Accuracy);
        Assert.NotNull(metrics.Cost);
    }

    [Fact]
    public async Task A_reward_model_that_fails_at_a_problem_does_not_end_the_evaluation_either()
    {
        EvaluationStage stage = Stage(4);
        await stage.RunAsync(Evaluator(chooserFails: id => id == "w1"), null, Token);
        EvaluationRecord failed = Assert.Single(stage.Records(), record => record.Error is not null);
        Assert.Equal(("w1", "The model of ORM best-of-N failed: no memory"), (failed.Id, failed.Error));
    }

    [Theory]
    [InlineData(20, "8 evaluations in a row failed")]
    [InlineData(6, "All 6 evaluations that were left failed")]
    public async Task A_model_that_keeps_failing_ends_the_evaluation_and_leaves_no_record(int problems, string message)
    {
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(
            () => Stage(problems).RunAsync(Evaluator(policyFails: _ => true), null, Token));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains("no memory", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Stage(problems).Records());
    }

    [Fact]
    public async Task Where_all_that_are_left_fail_one_that_went_well_before_tells_whose_fault_it_is()
    {
        await Stage(3).RunAsync(Evaluator(), null, Token);
        await Assert.ThrowsAsync<EvolutionException>(() => Stage(5).RunAsync(Evaluator(policyFails: _ => true), null, Token));
        Assert.Equal(3, Stage(5).Records().Count);

        await Stage(5).RunAsync(Evaluator(policyFails: id => id is "w3" or "w4"), null, Token);
        Assert.Equal([3, 4], Stage(5).Records().Where(record => record.Error is not null).Select(record => record.Index));
    }

    private static ProblemEvaluator Evaluator(Func<string, bool>? policyFails = null, Func<string, bool>? chooserFails = null)
    {
        var walk = new RandomWalk(goal: 5, codeSteps: 1);
        Exception? FaultAt(ReasoningPath path, Func<string, bool>? fails) =>
            fails?.Invoke(path.Problem.Id!) == true ? new InvalidOperationException("no memory") : null;

        var policy = new ScriptedPolicyModel(
            request => FaultAt(request.Path, policyFails) is Exception fault ? throw fault : walk.Propose(request));
        var reward = new ScriptedRewardModel(walk.Value);
        var chooser = new ScriptedRewardModel(
            request => FaultAt(request.Path, chooserFails) is Exception fault ? throw fault : walk.Value(request));
        var solver = new Solver(policy, new ScriptedCodeExecutor(walk.Execute), reward);
        var models = new EvaluatedModels(solver)
        {
            Ppm = new RoundSolver(solver) { Reward = reward },
            Baselines =
            [
                (RewardBaseline.Outcome, new RoundSolver(solver) { Reward = chooser }),
                (RewardBaseline.QValue, new RoundSolver(solver)),
            ],
        };
        return new ProblemEvaluator(models, new Answers.AnswerComparer(), Plan, seed: 1);
    }

    private static IEnumerable<(string Name, int Trajectories)> Ways(IEnumerable<SystemRecord> records) =>
        records.Select(record => (record.Name, record.Trajectories));

    // One at a time: a model that throws fails all requests of a batch.
    private EvaluationStage Stage(int problems) => new(
        _folder["walks.jsonl"],
        ProblemSource.From(
            "walks",
            _ => Enumerable.Range(0, problems)
                .Select(i => new Problem($"Reach 5, way {i}.") { Answer = "5", Id = $"w{i}" }).ToAsyncEnumerable()),
        maxConcurrency: 1);
}
