using RStar.Math.Benchmarks.EndToEnd;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Benchmarks.Tests.EndToEnd;

public sealed class ShapesReadingTests
{
    private static readonly SolveStatistics Solve = new()
    {
        Expansions = 5,
        Executions = 20,
        CodeTime = TimeSpan.FromSeconds(1),
        SearchTime = TimeSpan.FromSeconds(0.5),
    };

    private static readonly SweepPoint Solved = new(InFlight: 1, Trajectories: 1, Problems: 2, Right: 0, Seconds: 4, Solves: [Solve, Solve]);

    private static readonly ShapeCounter.Counts After = new()
    {
        Proposals = 10,
        Candidates = 80,
        CandidateTokens = 1600,
        LongestTokens = 300,
        Scored = 60,
        PolicyCache = new KvCacheStatistics { TokensReused = 900, TokensComputed = 80, TokensRecomputed = 20 },
        RewardCache = new KvCacheStatistics { TokensReused = 5000, TokensComputed = 1200 },
    };

    [Fact]
    public void Shapes_are_means_over_requests_and_expansions() => Assert.Equal(
        new MeasuredShapes
        {
            Models = "m",
            ExpansionsPerProblem = 5,
            Candidates = 8,
            StepTokens = 20,
            LongestStepTokens = 30,
            PrefixTokens = 100,
            ReadTokens = 10,
            ScoredPaths = 6,
            ScoredTokens = 20,
            Executions = 4,
            PythonSeconds = 0.2,
            SearchSeconds = 0.1,
        },
        ShapesReading.Read("m", default, After, Solved));

    [Fact]
    public void What_was_counted_before_is_left_out()
    {
        var twice = new ShapeCounter.Counts
        {
            Proposals = 20,
            Candidates = 160,
            CandidateTokens = 3200,
            LongestTokens = 600,
            Scored = 120,
            PolicyCache = new KvCacheStatistics { TokensReused = 1800, TokensComputed = 160, TokensRecomputed = 40 },
            RewardCache = new KvCacheStatistics { TokensReused = 10000, TokensComputed = 2400 },
        };
        Assert.Equal(ShapesReading.Read("m", default, After, Solved), ShapesReading.Read("m", After, twice, Solved));
    }

    [Fact]
    public void There_are_none_where_nothing_was_valued() => Assert.Null(ShapesReading.Read("m", default, After with { Scored = 0 }, Solved));
}
