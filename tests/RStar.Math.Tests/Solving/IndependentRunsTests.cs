using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.Solving;

public class IndependentRunsTests
{
    public static TheoryData<ISearchStrategy> Strategies =>
    [
        new MctsStrategy(new MctsOptions { Rollouts = 3, Candidates = 3 }),
        new MctsStrategy(new MctsOptions { Rollouts = 6, Candidates = 3, RolloutsInFlight = 3 }),
        new BestOfNStrategy(3),
    ];

    [Theory]
    [MemberData(nameof(Strategies))]
    public async Task The_first_runs_of_many_are_those_of_a_solve_with_fewer(ISearchStrategy strategy)
    {
        Solution many = await Solve(strategy, 9);
        Assert.Equal(9, many.TokensByRun.Count);
        Assert.All(many.TokensByRun, tokens => Assert.True(tokens > 0));
        for (int runs = 1; runs <= 9; runs++)
        {
            Solution fewer = await Solve(strategy, runs);
            Assert.Equal(many.TokensByRun.Take(runs), fewer.TokensByRun);
            Assert.Equal(fewer.Statistics.Tokens, fewer.TokensByRun.Sum());
            Assert.Equal(Texts(many, runs), Texts(fewer, runs));
            Assert.Equal(fewer.Answer, many.Trajectories.First(trajectory => trajectory.Run < runs).Answer);
        }
    }

    private static string[] Texts(Solution solution, int runs) =>
    [
        .. solution.Trajectories.Where(trajectory => trajectory.Run < runs)
            .Select(trajectory => $"{trajectory.Run} {trajectory.Node} {trajectory.Score:R} {string.Join('|', trajectory.Steps.Select(step => step.Step.Text))}"),
    ];

    private static Task<Solution> Solve(ISearchStrategy strategy, int runs)
    {
        var walk = new RandomWalk(goal: 17);
        return TestSolver.For(walk).SolveAsync(
            walk.Problem with { Answer = null },
            new SolveOptions { Strategy = strategy, Runs = runs, Seed = 4, Budget = new SolveBudget { StopWhenDecided = false } },
            TestContext.Current.CancellationToken);
    }
}
