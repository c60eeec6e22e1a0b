using RStar.Math.Answers;
using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public class PoolMeasurementTests
{
    private static readonly EvaluationPlan Plan = new() { MaxDepth = 6 };

    private static readonly TrajectoryResult[] Searches = [new(1, null, null, 60), new(4, null, null, 600), new(16, null, null, 6_000)];

    [Fact]
    public async Task Every_way_has_the_tokens_of_the_search_beside_it()
    {
        var walk = new RandomWalk();
        IReadOnlyList<SystemRecord> records = await Measure(walk, [("right", new ScriptedRewardModel(walk.Value))]);
        Assert.Equal(
            [("Majority", 1), ("Majority", 4), ("Majority", 16), ("right", 1), ("right", 4), ("right", 16)],
            records.Select(record => (record.Name, record.Trajectories)));
        foreach ((SystemRecord record, TrajectoryResult search) in records.Zip(Searches.Concat(Searches)))
        {
            // The last sample goes over the budget by less than it costs itself: about 45 characters, each a token.
            Assert.InRange(record.Tokens, search.Tokens, search.Tokens + 60);
            Assert.Equal(records[search.Trajectories == 1 ? 0 : search.Trajectories == 4 ? 1 : 2].Samples, record.Samples);
        }
    }

    [Fact]
    public async Task A_reward_model_that_knows_the_goal_chooses_rightly_where_it_was_drawn_and_its_opposite_does_not()
    {
        var walk = new RandomWalk();
        var knowing = new ScriptedRewardModel(walk.Value);
        var misled = new ScriptedRewardModel(request => -walk.Value(request));
        SystemRecord[] last = [.. (await Measure(walk, [("knowing", knowing), ("misled", misled)])).Where(record => record.Trajectories == 16)];
        Assert.True(last[1].IsCorrect);
        Assert.False(last[2].IsCorrect);
    }

    [Fact]
    public async Task The_majority_is_that_of_the_samples()
    {
        // Three fours are likelier than any other three digits.
        Assert.True((await Measure(new RandomWalk(goal: 12), []))[^1].IsCorrect);
        Assert.False((await Measure(new RandomWalk(goal: 20), []))[^1].IsCorrect);
    }

    [Fact]
    public async Task States_of_valued_solutions_are_released()
    {
        var ledger = new StateLedger();
        var walk = new RandomWalk();
        await Measure(walk, [("right", new ScriptedRewardModel(walk.Value, ledger))]);
        Assert.True(ledger.Created > 0);
        await ledger.DrainedAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<SystemRecord>> Measure(RandomWalk walk, IReadOnlyList<(string, IProcessRewardModel)> choosers)
    {
        var policy = new ScriptedPolicyModel(request => [.. walk.Propose(request).Select(LikeFour)]);
        (IReadOnlyList<SystemRecord> records, SampleCost cost) = await new PoolMeasurement(
            new Solver(policy, new ScriptedCodeExecutor(walk.Execute)), choosers, new AnswerComparer(), Plan, seed: 2)
            .MeasureAsync(walk.Problem, Searches, TestContext.Current.CancellationToken);
        Assert.True(cost.Tokens >= records.Max(record => record.Tokens));
        return records;
    }

    private static Candidate LikeFour(Candidate candidate) =>
        candidate.Text is "x += 1" or "x += 2" or "x += 3" or "x += 5" or "x += 6" ? candidate with { Text = "x += 4" } : candidate;
}
