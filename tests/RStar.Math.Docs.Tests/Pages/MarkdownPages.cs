using RStar.Math.TestSupport;

namespace RStar.Math.Docs.Tests.Pages;

/// <summary>The pages that users read: README.md, docs and the packages' own.</summary>
internal static class MarkdownPages
{
    /// <summary>Paths below the repository's root, with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        .. Below("docs", "*.md", SearchOption.AllDirectories),
        .. Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "src"))
            .Where(folder => File.Exists(Path.Combine(folder, "README.md")))
            .Select(folder => $"src/{Path.GetFileName(folder)}/README.md")
            .Order(StringComparer.Ordinal),
    ];

    public static string[] LinesOf(string page) => File.ReadAllLines(Path.Combine(RepositoryFiles.Root, page));

    private static IEnumerable<string> Below(string folder, string pattern, SearchOption depth) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), pattern, depth)
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
