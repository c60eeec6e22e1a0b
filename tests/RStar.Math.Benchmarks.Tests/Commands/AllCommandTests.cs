using RStar.Math.Benchmarks.Commands;

namespace RStar.Math.Benchmarks.Tests.Commands;

public sealed class AllCommandTests
{
    [Fact]
    public void A_quick_run_of_all_may_take_three_minutes() => Assert.Null(AllCommand.FaultOfQuick(TimeSpan.FromSeconds(180)));

    [Fact]
    public void A_quick_run_of_all_that_takes_longer_is_at_fault() =>
        Assert.Contains("took 200 s", AllCommand.FaultOfQuick(TimeSpan.FromSeconds(200)));
}
