using RStar.Math.Trajectories;

namespace RStar.Math.Evolution.Tests;

public sealed class RunDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gives_what_the_rounds_models_were_trained_on()
    {
        var run = new WalkRun(_folder) { Problems = 100 };
        IReadOnlyList<RoundMetrics> rounds = await run.In("run");
        var data = RunData.Open(_folder["run"]);
        Assert.Equal(["r1", "r2"], data.Rounds);
        foreach (RoundMetrics round in rounds)
        {
            List<ReasoningPath> solutions = await data.ReadSolutionsAsync(round.Name, Token).ToListAsync(Token);
            Assert.All(solutions, solution => Assert.Equal(StepKind.Answer, solution.LastStep!.Kind));
            Assert.Equal(round.PolicyTraining!.Examples, solutions.Count);
            List<PreferenceGroup> groups = await data.ReadPreferencesAsync(round.Name, cancellationToken: Token).ToListAsync(Token);
            Assert.Equal(round.RewardTraining!.Examples, groups.Count);
            Assert.All(groups, group => Assert.True(group.Chosen.Count > 0 && group.Rejected.Count > 0));
            int heldOut = await data.ReadPreferencesAsync(round.Name, heldOut: true, Token).CountAsync(Token);
            Assert.Equal((true, round.Groups), (heldOut > 0, groups.Count + heldOut));
        }
    }

    [Fact]
    public async Task Goes_through_the_files_of_the_released_code()
    {
        await new WalkRun(_folder).In("run");
        var data = RunData.Open(_folder["run"]);
        List<ReasoningPath> solutions = await data.ReadSolutionsAsync("r2", Token).ToListAsync(Token);
        using var stream = new MemoryStream();
        await ReleasedSftData.WriteAsync(stream, data.ReadSolutionsAsync("r2", Token), Token);
        stream.Position = 0;
        List<ReasoningPath> read = await ReleasedSftData.ReadAsync(stream, cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(solutions.Select(TrajectoryFormat.WritePrompt), read.Select(TrajectoryFormat.WritePrompt));
    }

    [Fact]
    public async Task Refuses_a_round_that_is_not_searched_whole_or_not_there()
    {
        await new WalkRun(_folder) { Shard = new Shard(0, 2) }.In("run");
        var data = RunData.Open(_folder["run"]);
        SaysThat($"Of round 'r1' in '{_folder["run"]}' 5 of 10 problems are searched;", () => data.ReadSolutionsAsync("r1", Token));
        SaysThat("0 of 10 problems are searched;", () => data.ReadPreferencesAsync("r2", cancellationToken: Token));
        SaysThat("has no round 'r9'; it has r1, r2.", () => data.ReadSolutionsAsync("r9", Token));
        SaysThat($"'{_folder["nowhere"]}' holds no run", () => RunData.Open(_folder["nowhere"]));
    }

    private static void SaysThat(string message, Func<object> read)
    {
        Exception fault = Assert.ThrowsAny<Exception>(() => read());
        Assert.True(fault is EvolutionException or ArgumentException, fault.ToString());
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
