using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Tests.Commands;

public sealed class CatalogueTests
{
    public static TheoryData<string> Names => [.. Catalogue.All.Select(benchmark => benchmark.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_benchmark_has_a_section_of_the_page_with_its_command(string name)
    {
        Assert.True(ReportPage.HasSection(Repository.BenchmarksPage, name));
        string page = File.ReadAllText(Repository.BenchmarksPage);
        Assert.Contains($"    {BenchmarkCommand.Program} {name}", page);
    }

    [Fact]
    public void No_two_have_the_same_name() =>
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(benchmark => benchmark.Name).Distinct().Count());

    [Fact]
    public void An_unknown_name_is_told_what_there_is()
    {
        BenchmarkException fault = Assert.Throws<BenchmarkException>(() => Catalogue.Find("speed"));
        Assert.Contains("'speed'", fault.Message);
        Assert.Contains("end-to-end", fault.Message);
    }

    [Fact]
    public void The_page_does_not_tell_where_files_lie_on_this_machine() => Assert.Equal(
        $"{BenchmarkCommand.Program} end-to-end --policy PATH --problems 8 --write",
        BenchmarkCommand.Line(Catalogue.Find("end-to-end"), ["--policy", Path.GetFullPath("model"), "--problems", "8", "--write"]));

    [Fact]
    public async Task A_page_without_the_section_is_refused_before_anything_is_measured()
    {
        BenchmarkException fault = await Assert.ThrowsAsync<BenchmarkException>(
            () => BenchmarkCommand.RunAsync(Catalogue.Find("soak-python"), ["--page", "no-such-page.md"]));
        Assert.Contains("no-such-page.md", fault.Message);
    }
}
