using RStar.Math.Benchmarks.Search;

namespace RStar.Math.Benchmarks.Tests.Search;

public sealed class SolverOverheadBenchmarksTests
{
    [Fact]
    public async Task The_baseline_makes_the_same_calls_however_many_callers_it_has()
    {
        var one = new SolverOverheadBenchmarks { InFlight = 1 };
        var many = new SolverOverheadBenchmarks { InFlight = 16 };
        one.SetUp();
        many.SetUp();

        int kept = await one.Models();

        Assert.True(kept > 0);
        Assert.Equal(kept, await many.Models());
        Assert.Equal(await one.Solver(), await many.Solver());
    }
}
