using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Evolution;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.TestModels;

namespace RStar.Math.Benchmarks.Tests.Evolution;

/// <summary>What a process holds can be measured only where nothing else runs in it.</summary>
[CollectionDefinition(nameof(EvolutionScaleTests), DisableParallelization = true)]
[Collection(nameof(EvolutionScaleTests))]
public sealed class EvolutionScaleTests
{
    /// <summary>So many that holding their texts alone would be a failure.</summary>
    private const string Count = "60000";

    [Fact]
    public async Task Measures_every_stage_and_searches_every_problem_once_though_it_is_stopped_halfway()
    {
        using var folder = new TemporaryFolder();
        var benchmark = new EvolutionScale();
        var report = new BenchmarkReport(TextWriter.Null, folder.Path);
        BenchmarkArguments arguments = BenchmarkArguments.Parse(benchmark.Options, ["--count", Count]);
        var circumstances = new RunCircumstances(new DateOnly(2026, 11, 21), "one core", "abc");

        Assert.True(await benchmark.RunAsync(new BenchmarkRun(arguments, report, circumstances)));

        string[] stages =
        [
            .. report.Markdown.Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line[2..].Split(" |")[0]),
        ];
        Assert.Equal(
            [
                "set read",
                "looked through for duplicates, hashes held",
                "searching",
                "gone on with: journal read again, places held",
                "searching",
                "journal read whole, solutions chosen and read, places held",
            ],
            stages.Where((stage, i) => i == 0 || stage != stages[i - 1]));
    }
}
