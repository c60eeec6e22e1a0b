using RStar.Math.Benchmarks.Reporting;
using RStar.Math.TestModels;

namespace RStar.Math.Benchmarks.Tests.Reporting;

public sealed class BenchmarkReportTests
{
    [Fact]
    public void Shows_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        using var shown = new StringWriter { NewLine = "\n" };
        var report = new BenchmarkReport(shown, folder.Path);
        report.Say("Words.");
        report.Table("Title", "a", "b");
        report.Row("1", "2");
        Assert.Equal("\nWords.\n\nTitle\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", report.Markdown);
        Assert.Equal(report.Markdown, shown.ToString());
    }

    [Fact]
    public void Puts_its_files_among_the_artifacts_at_once_and_beside_the_page_when_that_is_written()
    {
        using var folder = new TemporaryFolder();
        var report = new BenchmarkReport(TextWriter.Null, folder["artifacts"]);
        report.Picture("A chart", "images/a.svg", "<svg/>");
        Assert.Equal("<svg/>", File.ReadAllText(Path.Combine(folder["artifacts"], "images", "a.svg")));
        Assert.False(Directory.Exists(folder["images"]));

        report.PlaceFiles(folder["page.md"]);
        Assert.Equal("<svg/>", File.ReadAllText(Path.Combine(folder["images"], "a.svg")));
        Assert.Contains("![A chart](images/a.svg)", report.Markdown);
    }
}
