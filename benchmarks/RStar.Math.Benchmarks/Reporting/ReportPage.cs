namespace RStar.Math.Benchmarks.Reporting;

/// <summary>
/// A Markdown page in whose sections, each between two comments, tables are replaced; what is around them is left as it is.
/// </summary>
internal static class ReportPage
{
    /// <summary>The line before a section.</summary>
    public static string Begin(string section) => $"<!-- {section} -->";

    /// <summary>The line after a section.</summary>
    public static string End(string section) => $"<!-- /{section} -->";

    /// <summary>Whether a page can take a section.</summary>
    public static bool HasSection(string path, string section) => File.Exists(path) && Find(File.ReadAllText(path), section) is not null;

    /// <summary>Replaces a section of a page.</summary>
    /// <param name="path">The page.</param>
    /// <param name="section">The section's name.</param>
    /// <param name="content">What is to be between its comments.</param>
    /// <exception cref="InvalidDataException">The page has no such section, or more than one.</exception>
    public static void Write(string path, string section, string content) =>
        AtomicFile.Write(path, Replace(File.ReadAllText(path), section, content));

    /// <summary>A page with a section replaced.</summary>
    /// <exception cref="InvalidDataException">The page has no such section, or more than one.</exception>
    public static string Replace(string page, string section, string content)
    {
        (int start, int end) = Find(page, section)
            ?? throw new InvalidDataException($"The page must hold the line {Begin(section)} once, and {End(section)} once after it.");
        return $"{page[..start]}\n{content.Trim('\n')}\n{page[end..]}";
    }

    // From behind the first comment to the last one's beginning.
    private static (int Start, int End)? Find(string page, string section)
    {
        int? begin = Only(page, Begin(section));
        int? end = Only(page, End(section));
        return begin < end ? (begin.Value + Begin(section).Length, end.Value) : null;
    }

    private static int? Only(string page, string line)
    {
        int first = page.IndexOf(line, StringComparison.Ordinal);
        return first >= 0 && page.IndexOf(line, first + 1, StringComparison.Ordinal) < 0 ? first : null;
    }
}
