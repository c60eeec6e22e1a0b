using System.Text;

namespace RStar.Math.Benchmarks.Reporting;

/// <summary>Markdown that is shown as it grows.</summary>
/// <param name="output">Where it is shown.</param>
/// <param name="artifacts">The folder in which its files are put whether a page is written or not.</param>
internal sealed class BenchmarkReport(TextWriter output, string artifacts)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _facts = [];
    private readonly List<(string Path, string Content)> _files = [];

    /// <summary>The tables and what was said between them.</summary>
    public string Markdown => _text.ToString();

    /// <summary>What the figures depend on beside the machine, such as the version of Python.</summary>
    public IReadOnlyList<string> Facts => _facts;

    public void Fact(string fact) => _facts.Add(fact);

    public void Say(string paragraph) => Line($"\n{paragraph}");

    /// <summary>Begins a table.</summary>
    /// <param name="title">What it shows; empty for none.</param>
    /// <param name="columns">The titles of its columns.</param>
    public void Table(string title, params string[] columns)
    {
        if (title.Length > 0)
        {
            Line($"\n{title}");
        }

        Line($"\n| {string.Join(" | ", columns)} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Length))}");
    }

    public void Row(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    /// <summary>Shows a picture that is put beside the page when the section is written.</summary>
    /// <param name="alternative">What it shows, for those who do not see it.</param>
    /// <param name="path">Where it lies, from the page.</param>
    /// <param name="svg">Its text.</param>
    public void Picture(string alternative, string path, string svg)
    {
        Line($"\n![{alternative}]({path})");
        File(path, svg);
    }

    /// <summary>A file that is put beside the page when the section is written, and among the artifacts always.</summary>
    /// <param name="path">Where it lies, from the page.</param>
    /// <param name="content">Its text.</param>
    public void File(string path, string content)
    {
        _files.Add((path, content));
        AtomicFile.Write(Path.Combine(artifacts, path), content);
    }

    /// <summary>Writes the files of the report beside a page.</summary>
    public void PlaceFiles(string page)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(page))!;
        foreach ((string path, string content) in _files)
        {
            AtomicFile.Write(Path.Combine(folder, path), content);
        }
    }

    private void Line(string text)
    {
        output.WriteLine(text);
        _text.Append(text).Append('\n');
    }
}
