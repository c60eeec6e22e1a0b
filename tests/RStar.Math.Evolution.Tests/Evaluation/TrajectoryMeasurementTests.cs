using RStar.Math.Answers;
using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public class TrajectoryMeasurementTests
{
    private static readonly EvaluationPlan Plan = new() { Trajectories = [1, 2, 4, 16], Rollouts = 1, Candidates = 2, MaxDepth = 6 };

    [Fact]
    public async Task Each_number_of_trajectories_has_the_answer_and_the_tokens_of_a_search_of_its_own()
    {
        var differing = new HashSet<string?>();
        for (ulong seed = 0; seed < 10; seed++)
        {
            IReadOnlyList<TrajectoryResult> together = await Measure(Plan, seed);
            foreach (TrajectoryResult result in together)
            {
                TrajectoryResult alone = Assert.Single(await Measure(Plan with { Trajectories = [result.Trajectories] }, seed));
                Assert.Equal(alone, result);
                differing.Add(result.Answer);
            }

            Assert.Equal(together.Select(result => result.Tokens).Order(), together.Select(result => result.Tokens));
        }

        Assert.True(differing.Count > 2, "All searches gave the same answer; the test would not see a mistake.");
    }

    [Fact]
    public async Task The_vote_is_that_of_a_search_which_chooses_by_vote()
    {
        var walk = new RandomWalk(goal: 17);
        var differing = new List<string?>();
        for (ulong seed = 0; seed < 20; seed++)
        {
            foreach (TrajectoryResult result in await Measure(Plan, seed))
            {
                Solution voted = await TestSolver.For(walk).SolveAsync(
                    walk.Problem with { Answer = null },
                    new SolveOptions
                    {
                        Strategy = new MctsStrategy(new MctsOptions { Rollouts = Plan.Rollouts, Candidates = Plan.Candidates }),
                        Selection = AnswerSelection.WeightedVote,
                        Runs = result.Trajectories,
                        MaxDepth = Plan.MaxDepth,
                        Seed = seed,
                        Budget = new SolveBudget { StopWhenDecided = false },
                    },
                    TestContext.Current.CancellationToken);
                Assert.Equal(voted.Answer, result.VotedAnswer);
                if (result.Answer != result.VotedAnswer)
                {
                    differing.Add(result.VotedAnswer);
                }
            }
        }

        Assert.True(differing.Count > 2, "The vote was always the best-scored answer; the test would not see a mistake.");
    }

    [Fact]
    public async Task No_trajectories_are_no_search()
    {
        Assert.Empty(await Measure(Plan with { Trajectories = [] }, seed: 1));
    }

    private static async Task<IReadOnlyList<TrajectoryResult>> Measure(EvaluationPlan plan, ulong seed)
    {
        var walk = new RandomWalk(goal: 17);
        (IReadOnlyList<TrajectoryResult> results, SampleCost cost) = await new TrajectoryMeasurement(new AnswerComparer(), plan, seed).MeasureAsync(
            TestSolver.For(walk), walk.Problem with { Answer = null }, TestContext.Current.CancellationToken);
        Assert.Equal(results.Count == 0 ? 0 : results[^1].Tokens, cost.Tokens);
        return results;
    }
}
