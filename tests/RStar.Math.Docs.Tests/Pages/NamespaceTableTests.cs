using System.Reflection;

namespace RStar.Math.Docs.Tests.Pages;

/// <summary>The table that tells readers which namespace and package a type is in.</summary>
public sealed class NamespaceTableTests
{
    private const string Page = "docs/getting-started.md";
    private const string Heading = "## Namespaces and packages";

    private static readonly IReadOnlyList<Row> Rows =
    [
        .. MarkdownPages.LinesOf(Page)
            .SkipWhile(line => line != Heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(Row.Parse),
    ];

    public static TheoryData<string> Packages => [.. Rows.Select(row => row.Package).Distinct()];

    [Fact]
    public void Names_only_types_that_are_there()
    {
        string[] wrong =
        [
            .. Rows.SelectMany(row => row.Types
                .Where(type => Assembly.Load(row.Package).GetType($"{row.Namespace}.{type}") is not { IsPublic: true })
                .Select(type => $"{row.Package}: {row.Namespace}.{type}")),
        ];

        Assert.NotEmpty(Rows);
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Has_every_namespace_of_a_package(string package)
    {
        IEnumerable<string?> namespaces = Assembly.Load(package).GetExportedTypes().Select(type => type.Namespace).Distinct();

        Assert.Empty(namespaces.Except(Rows.Where(row => row.Package == package).Select(row => row.Namespace)));
    }

    private sealed record Row(IReadOnlyList<string> Types, string Namespace, string Package)
    {
        // Types in their column, each in backquotes; what is in brackets behind one are its methods.
        public static Row Parse(string line)
        {
            string[] cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
            IEnumerable<string> types = cells[0].Split(", ").Select(type => type.Split(' ')[0].Trim('`'));
            return new Row([.. types], cells[1].Trim('`'), cells[2]);
        }
    }
}
