using System.Globalization;
using RStar.Math.Console.Showing;
using RStar.Math.Search;
using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Shows finished search trees.</summary>
internal static class TreeDisplay
{
    /// <summary>Children of a node that are shown, the best first; the page has them all.</summary>
    private const int MostChildren = 8;

    public static void Show(IReadOnlyList<SearchTreeDocument> trees, IAnsiConsole console)
    {
        foreach (SearchTreeDocument tree in trees)
        {
            ILookup<int?, SearchTreeNodeDocument> children = tree.Nodes.ToLookup(node => node.Parent);
            var shown = new Tree(new Text(tree.Problem.Text, new Style(decoration: Decoration.Bold)));
            Add(shown, tree.Nodes[0].Id, children);
            console.Write(shown);
            var summary = ShownTree.Of(tree);
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.Nodes} nodes, depth {summary.Depth}, {summary.Rollouts} visits, {summary.Answers} answers "
                + $"({summary.Correct} right, {summary.Wrong} wrong), best answer {summary.BestAnswer ?? "none"}"));
        }
    }

    private static void Add(IHasTreeNodes parent, int id, ILookup<int?, SearchTreeNodeDocument> children)
    {
        SearchTreeNodeDocument[] ranked =
            [.. children[id].OrderByDescending(node => node.Visits).ThenByDescending(node => node.Reward ?? node.QValue)];
        foreach (SearchTreeNodeDocument node in ranked.Take(MostChildren))
        {
            Add(parent.AddNode(new Markup(Line(node))), node.Id, children);
        }

        if (ranked.Length > MostChildren)
        {
            parent.AddNode(new Markup($"[grey]{ranked.Length - MostChildren} more[/]"));
        }
    }

    private static string Line(SearchTreeNodeDocument node)
    {
        string value = string.Create(
            CultureInfo.InvariantCulture,
            $"[blue]Q {node.QValue:0.00}[/] [grey]visits {node.Visits}{(node.Reward is float reward ? $" PPM {reward:0.00}" : "")}[/] ");
        string text = Markup.Escape(node.Answer ?? (node.Step is null ? "" : StepDisplay.FirstLine(node.Step)));
        return node.Status switch
        {
            NodeStatus.Answer when node.Label == NodeLabel.Correct => $"{value}[yellow]answer {text}[/] [green]right[/]",
            NodeStatus.Answer when node.Label == NodeLabel.Wrong => $"{value}[yellow]answer {text}[/] [red]wrong[/]",
            NodeStatus.Answer => $"{value}[yellow]answer {text}[/]",
            NodeStatus.DeadEnd => $"{value}{text} [red]dead end[/]",
            _ => value + text,
        };
    }
}
