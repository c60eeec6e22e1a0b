namespace RStar.Math.Tests.Solving;

public sealed class TimeByPartTests
{
    [Fact]
    public void Waits_that_overlap_share_the_time_that_is_not_the_searchs()
    {
        // Of ten seconds the search took two; in the other eight the waits add up to sixteen.
        TimeByPart time = TimeByPart.Of(Solve(elapsed: 10, policy: 12, reward: 3, code: 1, search: 2));
        Assert.Equal(Time(6, 1.5, 0.5, 2), time);
        Assert.Equal(TimeSpan.FromSeconds(10), time.Total);
    }

    [Fact]
    public void Without_waits_all_is_the_searchs()
    {
        Assert.Equal(Time(0, 0, 0, 3), TimeByPart.Of(Solve(3, 0, 0, 0, 3)));
        Assert.Equal(Time(0, 0, 0, 3), TimeByPart.None.ScaledTo(TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void Solves_that_went_on_together_divide_the_clock_as_their_sums_are()
    {
        TimeByPart both = TimeByPart.Of(Solve(6, 4, 1, 0, 1)).Add(TimeByPart.Of(Solve(5, 1, 1, 2, 1)));
        Assert.Equal(Time(5, 2, 2, 2), both);
        TimeByPart clock = both.ScaledTo(TimeSpan.FromSeconds(5.5));
        Assert.Equal(Time(2.5, 1, 1, 1), clock);
    }

    private static TimeByPart Time(double policy, double reward, double code, double search) => new(
        TimeSpan.FromSeconds(policy), TimeSpan.FromSeconds(reward), TimeSpan.FromSeconds(code), TimeSpan.FromSeconds(search));

    private static SolveStatistics Solve(double elapsed, double policy, double reward, double code, double search) => new()
    {
        Elapsed = TimeSpan.FromSeconds(elapsed),
        PolicyTime = TimeSpan.FromSeconds(policy),
        RewardTime = TimeSpan.FromSeconds(reward),
        CodeTime = TimeSpan.FromSeconds(code),
        SearchTime = TimeSpan.FromSeconds(search),
    };
}
