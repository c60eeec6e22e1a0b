using System.Globalization;
using RStar.Math.Search;
using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>The tree of a search under way, unfolded along the path that was expanded last, in as many lines as there are.</summary>
internal sealed class GrowingTree
{
    private const int MostSiblings = 6;

    private readonly Dictionary<(int Run, int Node), GrownNode> _nodes = [];
    private (int Run, int Node) _last = (0, SearchTree.Root);

    /// <summary>Takes in what an update tells of.</summary>
    public void Add(SolveUpdate update)
    {
        foreach (NodeExpansion expansion in update.Expansions)
        {
            GrownNode node = Find(update.Run, expansion.Node);
            node.Failed += expansion.Rejected.Sum(candidate => candidate.Count);
            node.Children = [.. expansion.Children.OrderByDescending(child => child.Reward ?? child.Count)];
            foreach (ExpandedChild child in expansion.Children)
            {
                Find(update.Run, child.Node).Parent = expansion.Node;
            }

            _last = (update.Run, expansion.Node);
        }
    }

    /// <summary>The tree in at most about as many lines.</summary>
    public Tree View(int lines)
    {
        List<int> open = PathTo(_last);
        int siblings = int.Clamp((lines / open.Count) - 2, 0, MostSiblings);
        string root = _last.Run == 0 ? "problem" : string.Create(CultureInfo.InvariantCulture, $"problem, tree {_last.Run + 1}");
        var tree = new Tree(new Text(root));
        AddChildren(tree, open, depth: 0, siblings);
        return tree;
    }

    private void AddChildren(IHasTreeNodes parent, List<int> open, int depth, int siblings)
    {
        GrownNode node = Find(_last.Run, open[depth]);
        int? next = depth + 1 < open.Count ? open[depth + 1] : null;
        int shown = 0;
        foreach (ExpandedChild child in node.Children)
        {
            bool isOpen = child.Node == next;
            if (!isOpen && ++shown > siblings)
            {
                continue;
            }

            TreeNode added = parent.AddNode(new Markup(Line(child)) { Overflow = Overflow.Ellipsis });
            if (isOpen)
            {
                AddChildren(added, open, depth + 1, siblings);
            }
        }

        int hidden = int.Max(0, shown - siblings);
        if (hidden + node.Failed > 0)
        {
            parent.AddNode(new Markup(string.Create(CultureInfo.InvariantCulture, $"[grey]{hidden} more, {node.Failed} not usable[/]")));
        }
    }

    private static string Line(ExpandedChild child)
    {
        string value = child.Reward is double reward ? string.Create(CultureInfo.InvariantCulture, $"[blue]{reward,5:0.00}[/] ") : "";
        string text = Markup.Escape(child.Answer ?? StepDisplay.FirstLine(child.Step));
        return child.Answer is null ? value + text : $"{value}[yellow]answer {text}[/]";
    }

    private List<int> PathTo((int Run, int Node) end)
    {
        var path = new List<int>();
        for (int? node = end.Node; node is int index; node = Find(end.Run, index).Parent)
        {
            path.Add(index);
        }

        path.Reverse();
        return path;
    }

    private GrownNode Find(int run, int node)
    {
        if (!_nodes.TryGetValue((run, node), out GrownNode? found))
        {
            _nodes[(run, node)] = found = new GrownNode();
        }

        return found;
    }

    private sealed class GrownNode
    {
        public int? Parent { get; set; }

        public IReadOnlyList<ExpandedChild> Children { get; set; } = [];

        /// <summary>Candidates that were not kept.</summary>
        public int Failed { get; set; }
    }
}
