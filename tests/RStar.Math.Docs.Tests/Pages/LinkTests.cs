using System.Text.RegularExpressions;
using RStar.Math.TestSupport;

namespace RStar.Math.Docs.Tests.Pages;

public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownPages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Leads_only_to_files_and_headings_that_are_there(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, page))!;
        string[] broken = [.. MarkdownPages.LinesOf(page)
            .SelectMany(line => Link().Matches(line))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Leads(target, folder, page))];

        Assert.True(broken.Length == 0, $"{page} leads to what is not there: {string.Join(", ", broken)}");
    }

    private static bool Leads(string target, string folder, string page)
    {
        string[] parts = target.Split('#', 2);
        string file = parts[0].Length == 0 ? Path.Combine(RepositoryFiles.Root, page) : Path.Combine(folder, parts[0]);
        return parts.Length == 1 ? Path.Exists(file) : File.Exists(file) && HeadingsOf(file).Contains(parts[1]);
    }

    private static IEnumerable<string> HeadingsOf(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => NoAnchorCharacter().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchorCharacter();
}
