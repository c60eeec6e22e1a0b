using System.Globalization;
using System.Text;
using RStar.Math.Evolution.Problems;
using RStar.Math.Evolution.Problems.Templates;
using RStar.Math.TestSupport;

namespace RStar.Math.Evolution.Tests.Problems;

/// <summary>Keeps the counts in docs/problems.md as the tables of templates have them; RSTAR_UPDATE_GOLDEN=1 writes them anew.</summary>
public sealed class ProblemTableTests
{
    private const string Begin = "<!-- counts -->\n";

    private const string End = "<!-- end of counts -->";

    [Fact]
    public void The_documentation_states_the_counts_that_there_are()
    {
        string path = Path.Combine(RepositoryFiles.Root, "docs", "problems.md");
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (RepositoryFiles.UpdateGolden)
        {
            File.WriteAllText(path, text[..begin] + Table() + text[end..]);
            return;
        }

        Assert.Equal(Table(), text[begin..end]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| templates | number | operations | phrasings for training | for evaluation |\n|---|---|---|---|---|\n");
        foreach (ProblemTopic topic in Enum.GetValues<ProblemTopic>())
        {
            AppendRow(table, topic.ToString(), [.. Catalogue.Stories[topic]]);
        }

        AppendRow(table, "relations (all topics)", [.. Catalogue.Relations]);
        AppendRow(table, "**all**", [.. Catalogue.Templates]);
        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, string name, IReadOnlyList<Template> templates)
    {
        int[] operations = [.. templates.Select(template => template.Operations).Where(count => count > 0)];
        table.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {templates.Count} | {operations.Min()} to {operations.Max()} | {templates.Sum(template => template.Training.Count)} "
            + $"| {templates.Sum(template => template.Evaluation.Count)} |\n");
    }
}
