using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Tests;

public sealed class TimeByPartTests
{
    [Fact]
    public void Divides_the_wall_clock_time_of_waits_that_overlap()
    {
        // Of 10 seconds 2 were the search's own; in the other 8 the waits added up to 16.
        var time = TimeByPart.Of(new SolveStatistics
        {
            Elapsed = TimeSpan.FromSeconds(10),
            SearchTime = TimeSpan.FromSeconds(2),
            PolicyTime = TimeSpan.FromSeconds(12),
            RewardTime = TimeSpan.FromSeconds(3),
            CodeTime = TimeSpan.FromSeconds(1),
        });
        Assert.Equal(new TimeByPart(10, 6, 1.5, 0.5, 2), time);
    }

    [Fact]
    public void Gives_all_to_the_search_where_nothing_was_waited_for() =>
        Assert.Equal(
            new TimeByPart(3, 0, 0, 0, 3), TimeByPart.Of(new SolveStatistics { Elapsed = TimeSpan.FromSeconds(3), SearchTime = TimeSpan.FromSeconds(3) }));

    [Fact]
    public void An_evaluation_took_as_long_as_it_ran_and_is_divided_as_its_problems_are()
    {
        EvalRecord[] records =
        [
            Record(correct: true, anyCorrect: true, new TimeByPart(8, 4, 2, 1, 1), wallSeconds: 6),
            Record(correct: false, anyCorrect: true, new TimeByPart(8, 4, 2, 1, 1), wallSeconds: 2),
        ];
        Assert.Equal(new EvalSummary(2, 0.5, 1, 20, new TimeByPart(8, 4, 2, 1, 1)), EvalSummary.Of(records));
        Assert.Equal(new EvalSummary(0, 0, 0, 0, TimeByPart.None), EvalSummary.Of([]));
    }

    private static EvalRecord Record(bool correct, bool anyCorrect, TimeByPart seconds, double wallSeconds) => new()
    {
        Index = 0,
        Expected = "1",
        Correct = correct,
        AnyCorrect = anyCorrect,
        Tokens = 10,
        Seconds = seconds,
        WallSeconds = wallSeconds,
    };
}
