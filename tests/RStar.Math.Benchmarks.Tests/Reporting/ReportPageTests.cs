using RStar.Math.Benchmarks.Reporting;
using RStar.Math.TestModels;

namespace RStar.Math.Benchmarks.Tests.Reporting;

public sealed class ReportPageTests
{
    private const string Page =
        "# Title\nBefore.\n<!-- first -->\nold\n<!-- /first -->\nBetween.\n<!-- second -->\nkept\n<!-- /second -->\nAfter.\n";

    [Fact]
    public void Replaces_a_section_and_nothing_else() => Assert.Equal(
        "# Title\nBefore.\n<!-- first -->\nnew\ntable\n<!-- /first -->\nBetween.\n<!-- second -->\nkept\n<!-- /second -->\nAfter.\n",
        ReportPage.Replace(Page, "first", "new\ntable"));

    [Fact]
    public void Fills_an_empty_section() =>
        Assert.Equal("<!-- a -->\nx\n<!-- /a -->", ReportPage.Replace("<!-- a --><!-- /a -->", "a", "x"));

    [Theory]
    [InlineData("new")]
    [InlineData("\nnew\n\n")]
    public void Replacing_twice_is_replacing_once(string content)
    {
        string once = ReportPage.Replace(Page, "second", content);
        Assert.Equal(once, ReportPage.Replace(once, "second", content));
    }

    [Fact]
    public void Sections_are_replaced_in_any_order() => Assert.Equal(
        ReportPage.Replace(ReportPage.Replace(Page, "first", "1"), "second", "2"),
        ReportPage.Replace(ReportPage.Replace(Page, "second", "2"), "first", "1"));

    [Theory]
    [InlineData("")]
    [InlineData("<!-- a -->")]
    [InlineData("<!-- /a --> <!-- a -->")]
    [InlineData("<!-- a --><!-- a --><!-- /a -->")]
    [InlineData("<!-- a --><!-- /a --><!-- /a -->")]
    [InlineData("<!-- ab --><!-- /ab -->")]
    public void Refuses_a_page_without_exactly_one_such_section(string page)
    {
        var fault = Assert.Throws<InvalidDataException>(() => ReportPage.Replace(page, "a", "x"));
        Assert.Contains("<!-- a -->", fault.Message);
    }

    [Fact]
    public void Writes_a_file_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["page.md"], Page);
        ReportPage.Write(folder["page.md"], "first", "new");
        Assert.Equal(ReportPage.Replace(Page, "first", "new"), File.ReadAllText(folder["page.md"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Leaves_a_page_as_it_is_that_it_cannot_write()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["page.md"], Page);
        Assert.Throws<InvalidDataException>(() => ReportPage.Write(folder["page.md"], "third", "new"));
        Assert.Equal(Page, File.ReadAllText(folder["page.md"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Knows_which_sections_a_page_has()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["page.md"], Page);
        Assert.True(ReportPage.HasSection(folder["page.md"], "second"));
        Assert.False(ReportPage.HasSection(folder["page.md"], "third"));
        Assert.False(ReportPage.HasSection(folder["none.md"], "second"));
    }
}
