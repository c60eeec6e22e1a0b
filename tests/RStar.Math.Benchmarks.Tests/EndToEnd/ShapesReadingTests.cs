using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.EndToEnd;
using RStar.Math.Benchmarks.Reporting;
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

    private static readonly SweepPoint Solved = new(
        InFlight: 1, Trajectories: 1, Problems: 2, Right: 0, Seconds: 4, Solves: [Solve, Solve]);

    private static readonly BenchmarkRun Run = new(
        BenchmarkArguments.Parse([], ["--quick"]),
        new BenchmarkReport(TextWriter.Null, "artifacts"),
        new RunCircumstances(new DateOnly(2026, 11, 21), "one core", "abc"));

    private static readonly ShapeCounter.Counts After = new()
    {
        Proposals = 20,
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
            Quick = true,
            Machine = "one core",
            Commit = "abc",
            ExpansionsPerProblem = 5,

            // Two of each expansion: nothing of the first could be used.
            ProposalsPerExpansion = 2,
            Candidates = 4,
            StepTokens = 20,
            LongestStepTokens = 15,
            PrefixTokens = 50,
            ReadTokens = 5,
            ScoredPaths = 6,
            ScoredTokens = 20,
            Executions = 4,
            PythonSeconds = 0.2,
            SearchSeconds = 0.1,
        },
        ShapesReading.Read("m", Run, default, After, Solved));

    [Fact]
    public void What_was_counted_before_is_left_out()
    {
        var twice = new ShapeCounter.Counts
        {
            Proposals = 40,
            Candidates = 160,
            CandidateTokens = 3200,
            LongestTokens = 600,
            Scored = 120,
            PolicyCache = new KvCacheStatistics { TokensReused = 1800, TokensComputed = 160, TokensRecomputed = 40 },
            RewardCache = new KvCacheStatistics { TokensReused = 10000, TokensComputed = 2400 },
        };
        Assert.Equal(ShapesReading.Read("m", Run, default, After, Solved), ShapesReading.Read("m", Run, After, twice, Solved));
    }

    [Fact]
    public void There_are_none_where_nothing_was_valued() =>
        Assert.Null(ShapesReading.Read("m", Run, default, After with { Scored = 0 }, Solved));
}
