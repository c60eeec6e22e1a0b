using System.Text.Json;
using RStar.Math.Console.Data;
using RStar.Math.Search;

namespace RStar.Math.Console.Showing;

/// <summary>Search trees of a file.</summary>
internal sealed record ShownTrees(PathKind Kind, string Path, IReadOnlyList<ShownTree> Trees)
{
    public static ShownTrees Of(string path, IReadOnlyList<SearchTreeDocument> trees) => new(
        PathKind.Trees, path, [.. trees.Select(ShownTree.Of)]);

    /// <summary>Reads a file of one tree, indented or not, or of one a line.</summary>
    /// <exception cref="FormatException">It holds something else.</exception>
    public static IReadOnlyList<SearchTreeDocument> Read(string path)
    {
        using Stream stream = TextFile.OpenRead(path);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        byte[] bytes = content.ToArray();
        try
        {
            return [.. Values(bytes).Select(value => SearchTreeJson.Read(bytes.AsSpan(value)))];
        }
        catch (Exception fault) when (fault is JsonException or SearchTreeFormatException)
        {
            throw new FormatException($"'{path}' holds no search tree: {fault.Message}", fault);
        }
    }

    /// <summary>Where each of the JSON values stands that follow one another.</summary>
    private static List<Range> Values(ReadOnlySpan<byte> json)
    {
        var values = new List<Range>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            values.Add(start..(int)reader.BytesConsumed);
        }

        return values;
    }
}

/// <summary>What a search tree came to.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Nodes">The number of nodes.</param>
/// <param name="Depth">The steps of the longest path.</param>
/// <param name="Rollouts">Visits of the root.</param>
/// <param name="Answers">The nodes that hold an answer.</param>
/// <param name="Correct">Those labelled right.</param>
/// <param name="Wrong">Those labelled wrong.</param>
/// <param name="BestAnswer">The answer valued most, or <see langword="null"/>.</param>
internal sealed record ShownTree(
    string Problem, int Nodes, int Depth, int Rollouts, int Answers, int Correct, int Wrong, string? BestAnswer)
{
    public static ShownTree Of(SearchTreeDocument tree)
    {
        SearchTreeNodeDocument[] answers = [.. tree.Nodes.Where(node => node.Status == NodeStatus.Answer)];
        return new ShownTree(
            tree.Problem.Text,
            tree.Nodes.Count,
            tree.Nodes.Max(node => node.Depth),
            tree.Nodes[0].Visits,
            answers.Length,
            answers.Count(node => node.Label == NodeLabel.Correct),
            answers.Count(node => node.Label == NodeLabel.Wrong),
            answers.OrderByDescending(node => node.Reward ?? node.QValue).FirstOrDefault()?.Answer);
    }
}
