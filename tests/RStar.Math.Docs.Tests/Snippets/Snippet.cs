using RStar.Math.Docs.Tests.Pages;

namespace RStar.Math.Docs.Tests.Snippets;

/// <summary>A block of C# in a page.</summary>
/// <param name="Page">The page, below the repository's root.</param>
/// <param name="Line">The page's line, from 1, that holds the block's first.</param>
/// <param name="Code">The block.</param>
internal sealed record Snippet(string Page, int Line, string Code)
{
    private const string Fence = "```";

    /// <summary>The blocks of a page that are fenced as C#, in order.</summary>
    public static IReadOnlyList<Snippet> Of(string page)
    {
        string[] lines = MarkdownPages.LinesOf(page);
        var snippets = new List<Snippet>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int first = i + 1;
            int end = Array.FindIndex(lines, first, line => line.Trim() == Fence);
            Assert.True(end >= 0, $"The block that begins at line {first} of {page} has no end.");
            if (lines[i].Trim() == Fence + "csharp")
            {
                snippets.Add(new Snippet(page, first + 1, string.Join('\n', lines[first..end])));
            }

            i = end;
        }

        return snippets;
    }

    /// <summary>Lines outside fences that look like C#: they would be read by people and compiled by nobody.</summary>
    public static IEnumerable<string> UnfencedLinesOf(string page)
    {
        bool fenced = false;
        foreach (string line in MarkdownPages.LinesOf(page))
        {
            bool isFence = line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            fenced ^= isFence;
            if (!fenced && !isFence && line.StartsWith("    ", StringComparison.Ordinal) && line.EndsWith(';'))
            {
                yield return line;
            }
        }
    }
}
