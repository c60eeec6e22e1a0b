namespace RStar.Math.Tests.Trajectories;

public class ReasoningPathTests
{
    private static readonly Step First = new(StepKind.Code, "a = 1");
    private static readonly Step Second = new(StepKind.Code, "b = a + 1");

    private static readonly ReasoningPath Start = ReasoningPath.Start(new Problem("What is 1 + 1?"));

    [Fact]
    public void Appends_steps_in_their_order_as_one_after_the_other()
    {
        ReasoningPath path = Start.AppendRange([First, Second]);

        Assert.Equal(2, path.Depth);
        Assert.Equal([First, Second], path.ToSteps());
        Assert.Equal([First], path.Parent!.ToSteps());
        Assert.Same(Start, path.Parent.Parent);
    }

    [Fact]
    public void Is_the_same_path_after_no_steps() => Assert.Same(Start, Start.AppendRange([]));

    [Fact]
    public void Refuses_steps_that_are_not_there()
    {
        Assert.Throws<ArgumentNullException>("steps", () => Start.AppendRange(null!));
        Assert.Throws<ArgumentNullException>("step", () => Start.AppendRange([First, null!]));
    }
}
