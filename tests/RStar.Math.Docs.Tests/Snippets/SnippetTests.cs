using RStar.Math.Docs.Tests.Pages;

namespace RStar.Math.Docs.Tests.Snippets;

public sealed class SnippetTests
{
    public static TheoryData<string> Pages => [.. MarkdownPages.All];

    public static TheoryData<string> PagesWithSnippets => [.. MarkdownPages.All.Where(page => Snippet.Of(page).Count > 0)];

    [Theory]
    [MemberData(nameof(PagesWithSnippets))]
    public void Compiles(string page)
    {
        IReadOnlyList<Snippet> snippets = Snippet.Of(page);

        string[] errors = [.. snippets.SelectMany(snippet => SnippetCompiler.Errors(snippet, snippets))];
        Assert.True(errors.Length == 0, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_fenced_so_that_it_is_compiled(string page) => Assert.Empty(Snippet.UnfencedLinesOf(page));

    [Fact]
    public void Does_not_compile_with_a_member_that_is_not_there()
    {
        var snippet = new Snippet("page.md", 10, "// the second line is at fault\nawait solver.SolveEverythingAsync();");

        string error = Assert.Single(SnippetCompiler.Errors(snippet, [snippet]));

        Assert.StartsWith("page.md:11: ", error, StringComparison.Ordinal);
        Assert.Contains("SolveEverythingAsync", error, StringComparison.Ordinal);
    }
}
