using RStar.Math.Answers;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Tests;

public sealed class MergeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Brings_parts_together_and_names_what_is_missing()
    {
        await SearchAsync("part0", new Shard(0, 3), seed: 0);
        await SearchAsync("part1", new Shard(1, 3), seed: 0);
        ConsoleRun run = await ConsoleRun.OfAsync("merge", _folder["run"], _folder["part0"], _folder["part1"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("r1: 4 of 6 problems are searched; missing: 2/3.", Assert.Single(run.OutputLines));
        run = await ConsoleRun.OfAsync("merge", _folder["run"], _folder["part0"], "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $$"""{"folder":"{{_folder["run"]}}","rounds":[{"name":"r1","problems":6,"searched":4,"missing":["2/3"],"unfinished":[]}]}""",
            Assert.Single(run.OutputLines));
        await SearchAsync("part2", new Shard(2, 3), seed: 0);
        run = await ConsoleRun.OfAsync("merge", _folder["run"], _folder["part2"]);
        Assert.Equal("r1: 6 of 6 problems are searched.", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task Says_where_runs_differ()
    {
        await SearchAsync("part0", new Shard(0, 2), seed: 0);
        await SearchAsync("part1", new Shard(1, 2), seed: 7);
        ConsoleRun run = await ConsoleRun.OfAsync("merge", _folder["run"], _folder["part0"], _folder["part1"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("plan.seed is 0 in", run.OneSentence, StringComparison.Ordinal);
        run = await ConsoleRun.OfAsync("merge", _folder["run"], _folder["nowhere"]);
        Assert.Contains("there is no run.json in it", run.OneSentence, StringComparison.Ordinal);
    }

    private Task SearchAsync(string folder, Shard shard, ulong seed)
    {
        var models = new NoModels();
        return new EvolutionRunner(models, models, new AnswerComparer()).RunAsync(
            new EvolutionSettings
            {
                Folder = _folder[folder],
                Plan = new EvolutionPlan { Rounds = [new RoundPlan { Name = "r1", Rollouts = 1, TrainsPolicy = false, TrainsReward = false }], Seed = seed },
                Problems = ProblemSource.From("sums", _ => Enumerable.Range(0, 6).Select(i => new Problem($"What is {i} + 1?") { Answer = "1" }).ToAsyncEnumerable()),
                BaseFolder = _folder.Path,
                Shard = shard,
            },
            cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>A solver that finds nothing, for runs that are only to have records.</summary>
    private sealed class NoModels : IRoundModels, IRoundTrainer, ISolver
    {
        public ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default) => new(new RoundSolver(this));

        public Task<Solution> SolveAsync(Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Solution { Problem = problem, StopReason = StopReason.Completed, Statistics = new SolveStatistics() });

        public IAsyncEnumerable<SolveUpdate> SolveStreamingAsync(Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<Solution> SolveManyAsync(IAsyncEnumerable<Problem> problems, SolveManyOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<TrainingOutcome> TrainPolicyAsync(
            TrainingTask<ReasoningPath> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<TrainingOutcome> TrainRewardAsync(
            TrainingTask<PreferenceGroup> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<TrainingOutcome> TrainBaselineAsync(
            TrainingTask<ValuedPath> task, RewardBaseline kind, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
