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

    [Theory]
    [InlineData("public sealed class Mine { public Solution? Last { get; set; } }")]
    [InlineData("WebApplication application = WebApplication.CreateBuilder().Build();\nSolution? last = null;")]
    public void Does_not_compile_as_a_whole_without_its_usings(string code)
    {
        var without = new Snippet("page.md", 1, code);
        var with = new Snippet("page.md", 1, $"using RStar.Math;\n{code}");

        Assert.Contains("Solution", Assert.Single(SnippetCompiler.Errors(without, [without])), StringComparison.Ordinal);
        Assert.Empty(SnippetCompiler.Errors(with, [with]));
    }

    [Fact]
    public void Does_not_compile_with_a_member_that_is_not_there()
    {
        var snippet = new Snippet("page.md", 10, "// the second line is at fault\nawait solver.SolveEverythingAsync();");

        string error = Assert.Single(SnippetCompiler.Errors(snippet, [snippet]));

        Assert.StartsWith("page.md:11: ", error, StringComparison.Ordinal);
        Assert.Contains("SolveEverythingAsync", error, StringComparison.Ordinal);
    }
}
