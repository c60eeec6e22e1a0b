using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Tests.Reporting;

public sealed class RunCircumstancesTests
{
    private static readonly RunCircumstances Circumstances = new(new DateOnly(2026, 3, 9), "2 cores", "abc1234");

    [Fact]
    public void Heads_a_section_with_command_date_machine_facts_and_commit() => Assert.Equal(
        "    run it\n\nMeasured 2026-03-09 on 2 cores; Python 3.13; commit abc1234.\n",
        Circumstances.Describe("run it", quick: false, ["Python 3.13"]));

    [Fact]
    public void Says_that_quick_figures_mean_nothing() =>
        Assert.Contains("these figures mean nothing", Circumstances.Describe("run it", quick: true, []));

    [Theory]
    [InlineData("abc1234", "", "abc1234")]
    [InlineData("abc1234", null, "abc1234")]
    [InlineData("abc1234", " M src/File.cs", "abc1234 with changes")]
    [InlineData(null, null, "unknown")]
    [InlineData("", "", "unknown")]
    public void Names_the_commit_and_whether_the_code_differs_from_it(string? commit, string? changes, string expected) =>
        Assert.Equal(expected, GitCommit.Describe(commit, changes));

    [Fact]
    public void Finds_the_name_of_the_processor() => Assert.Equal(
        "Some CPU @ 2 GHz",
        MachineDescription.ProcessorName(["processor\t: 0", "model name\t: Some CPU @ 2 GHz", "model name\t: Another"]));

    [Fact]
    public void Knows_no_name_where_the_machine_tells_none() =>
        Assert.Null(MachineDescription.ProcessorName(["processor : 0", "model name"]));

    [Fact]
    public void Reads_the_load_of_the_last_minute()
    {
        Assert.Equal(0.52, MachineDescription.LoadAverage(["0.52 0.58 0.59 2/345 6789"]));
        Assert.Null(MachineDescription.LoadAverage([]));
    }
}
