using RStar.Math.Benchmarks.EndToEnd;

namespace RStar.Math.Benchmarks.Tests.EndToEnd;

public sealed class TimeByPartTests
{
    [Fact]
    public void Waits_of_one_solve_share_the_time_that_is_not_the_search()
    {
        // Ten seconds, of which the search took two; the waits overlap, 12 + 3 + 1 in 8.
        TimeByPart parts = TimeByPart.Divide(10, [Solve(elapsed: 10, policy: 12, reward: 3, code: 1, search: 2)]);
        Assert.Equal(new TimeByPart(6, 1.5, 0.5, 2), parts);
    }

    [Fact]
    public void The_parts_of_solves_that_went_on_together_add_up_to_the_clock()
    {
        TimeByPart parts = TimeByPart.Divide(7, [Solve(6, 4, 1, 0, 1), Solve(5, 1, 1, 2, 1)]);
        Assert.Equal(7, parts.Total, 1e-9);
        Assert.Equal(7 * 5.0 / 11, parts.Policy, 1e-9);
    }

    [Fact]
    public void Without_waits_all_is_the_search()
    {
        Assert.Equal(new TimeByPart(0, 0, 0, 3), TimeByPart.Divide(3, [Solve(3, 0, 0, 0, 3)]));
        Assert.Equal(new TimeByPart(0, 0, 0, 3), TimeByPart.Divide(3, []));
    }

    private static SolveStatistics Solve(double elapsed, double policy, double reward, double code, double search) => new()
    {
        Elapsed = TimeSpan.FromSeconds(elapsed),
        PolicyTime = TimeSpan.FromSeconds(policy),
        RewardTime = TimeSpan.FromSeconds(reward),
        CodeTime = TimeSpan.FromSeconds(code),
        SearchTime = TimeSpan.FromSeconds(search),
    };
}
