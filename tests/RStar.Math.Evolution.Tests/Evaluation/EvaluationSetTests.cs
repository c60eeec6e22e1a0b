using RStar.Math.Answers;

namespace RStar.Math.Evolution.Tests;

public sealed class EvaluationSetTests : IDisposable
{
    private static readonly EvolutionPlan Plan = new()
    {
        Rounds = [new() { Name = "r1", Rollouts = 12, Candidates = 8, MaxDepth = 3, TrainsReward = false }],
        Evaluation = new() { PolicySamples = 2, Trajectories = [1], MaxDepth = 3 },
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dev", "dev", "Two evaluation sets are named 'dev'; their results are kept by name, so each set needs a name of its own.")]
    [InlineData("dev", "Dev", "Two evaluation sets are named 'Dev';")]
    [InlineData("dev", "a/b", "An evaluation set is named 'a/b'; its results are kept in a file of that name, so it must be one that a file can have.")]
    [InlineData("..", "dev", "An evaluation set is named '..';")]
    [InlineData("dev", "what?", "An evaluation set is named 'what?';")]
    public async Task Names_that_cannot_keep_results_apart_are_refused_before_anything_is_done(string first, string second, string sentence)
    {
        ArgumentException fault = await Assert.ThrowsAsync<ArgumentException>(() => Run(Set(first, Stated(5)), Set(second, Stated(6))));
        Assert.StartsWith(sentence, fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["run"]));
    }

    [Fact]
    public async Task Each_set_has_results_of_its_own()
    {
        RoundMetrics round = Assert.Single(await Run(Set("right", Stated(5), Stated(6)), Set("wrong v1.2", Stated(7) with { Answer = "70" })));
        Assert.Equal([("right", 2, 1.0), ("wrong v1.2", 1, 0.0)], round.Evaluations.Select(each => (each.Set, each.Problems, each.Greedy)));
    }

    [Fact]
    public async Task Problems_without_an_answer_are_passed_over_and_counted()
    {
        var progress = new Latest();
        RoundMetrics round = Assert.Single(await Run(progress, Set("held-out", Stated(5), new Problem("Say 6 please."), Stated(7), new Problem("Say 8 please."))));
        EvaluationMetrics metrics = Assert.Single(round.Evaluations);
        Assert.Equal((2, 2L, 1.0, 1.0), (metrics.Problems, metrics.Unanswered, metrics.Greedy, metrics.Majority));
        Assert.Equal((2, 2), (progress.Value!.Done, progress.Value.Total));
        string report = File.ReadAllText(_folder["run/report.html"]);
        Assert.Contains("<td>r1</td><td>2</td><td>2</td><td>0</td><td>100.0 %", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cost_of_a_measurement_is_kept()
    {
        RoundMetrics round = Assert.Single(await Run(Set("held-out", Stated(5), Stated(6))));

        // Of each problem the likeliest solution, and two samples that are one; each has two steps of a token.
        Assert.Equal((12, 4), (round.Evaluations[0].Cost!.Tokens, round.Evaluations[0].Cost!.Executions));
        Assert.Equal(8, round.Evaluations[0].SampleTokens * 2);
    }

    private static Problem Stated(int answer) => new($"Say {answer} please.") { Answer = $"{answer}" };

    private static ProblemSource Set(string name, params Problem[] problems) => ProblemSource.From(name, _ => problems.ToAsyncEnumerable());

    private Task<IReadOnlyList<RoundMetrics>> Run(params ProblemSource[] sets) => Run(new Latest(), sets);

    private Task<IReadOnlyList<RoundMetrics>> Run(Latest progress, params ProblemSource[] sets) =>
        new EvolutionRunner(new SayingModels(), new ScriptedModels(), new AnswerComparer()).RunAsync(
            new EvolutionSettings
            {
                Folder = _folder["run"],
                Plan = Plan,
                Problems = Set("training", new Problem("Say 3 now.") { Answer = "3" }),
                EvaluationSets = sets,
                BaseFolder = ScriptedModels.Write(_folder["base"], "base"),
            },
            progress,
            TestContext.Current.CancellationToken);

    private sealed class Latest : IProgress<EvolutionProgress>
    {
        public EvolutionProgress? Value { get; private set; }

        public void Report(EvolutionProgress value) => Value = value;
    }
}
