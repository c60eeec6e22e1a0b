using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Tests;

public sealed class EvalSummaryTests
{
    [Fact]
    public void An_evaluation_took_as_long_as_it_ran_and_is_divided_as_its_problems_are()
    {
        EvalRecord[] records =
        [
            Record(correct: true, anyCorrect: true, new SecondsByPart(8, 4, 2, 1, 1), wallSeconds: 6),
            Record(correct: false, anyCorrect: true, new SecondsByPart(8, 4, 2, 1, 1), wallSeconds: 2),
        ];
        Assert.Equal(new EvalSummary(2, 0.5, 1, 20, new SecondsByPart(8, 4, 2, 1, 1)), EvalSummary.Of(records));
        Assert.Equal(new EvalSummary(0, 0, 0, 0, new SecondsByPart(0, 0, 0, 0, 0)), EvalSummary.Of([]));
    }

    private static EvalRecord Record(bool correct, bool anyCorrect, SecondsByPart seconds, double wallSeconds) => new()
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
