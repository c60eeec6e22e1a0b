using System.Text.Json;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Reads a line of a file of released trees.</summary>
internal static class ReleasedTreeReader
{
    /// <summary>Beam searches save their best solutions beside the nodes.</summary>
    private const string Solutions = "solutions";

    /// <exception cref="FormatException">The line is no tree; the message names the field.</exception>
    public static SearchTreeDocument Read(string line, bool hasRewards)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            JsonElement tree = document.RootElement;
            if (tree.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"it is {tree.ValueKind}, not an object");
            }

            return new SearchTreeDocument { Problem = ProblemOf(tree), Nodes = Grow(NodesOf(tree), hasRewards) };
        }
        catch (JsonException fault)
        {
            throw new FormatException($"it is not one JSON value ({fault.Message.TrimEnd('.')})", fault);
        }
    }

    private static Problem ProblemOf(JsonElement tree)
    {
        JsonElement question = tree.TryGetProperty("question", out JsonElement named) || tree.TryGetProperty("query", out named)
            ? named
            : throw new FormatException("it has no field 'question'");
        return question.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(question.GetString())
            ? new Problem(question.GetString()!) { Id = TextOf(tree, "id"), Answer = TextOf(tree, "answer") }
            : throw new FormatException($"its field 'question' is {question.GetRawText()}; it must be a text");
    }

    // Of several right answers none is the problem's; one in a list is.
    private static string? TextOf(JsonElement tree, string name) => !tree.TryGetProperty(name, out JsonElement field)
        ? null
        : field.ValueKind switch
        {
            JsonValueKind.Array when field.GetArrayLength() == 1 && field[0].ValueKind == JsonValueKind.String => field[0].GetString(),
            JsonValueKind.Null or JsonValueKind.Array => null,
            JsonValueKind.String => field.GetString(),
            JsonValueKind.Number => field.GetRawText(),
            _ => throw new FormatException($"its field '{name}' is {field.GetRawText()}; it must be a text or a number"),
        };

    private static Dictionary<string, ReleasedTreeNode> NodesOf(JsonElement tree)
    {
        if (!tree.TryGetProperty("rstar", out JsonElement states) || states.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("it has no field 'rstar' that is an object");
        }

        var nodes = new Dictionary<string, ReleasedTreeNode>();
        foreach (JsonProperty state in states.EnumerateObject().Where(state => state.Name != Solutions))
        {
            if (!nodes.TryAdd(state.Name, ReleasedTreeNode.Read(state.Name, state.Value)))
            {
                throw new FormatException($"its node '{state.Name}' stands there twice");
            }
        }

        if (!nodes.ContainsKey(ReleasedTreeNode.RootTag))
        {
            throw new FormatException($"its field 'rstar' has no root '{ReleasedTreeNode.RootTag}'");
        }

        return nodes;
    }

    private static SearchTreeNodeDocument[] Grow(Dictionary<string, ReleasedTreeNode> nodes, bool hasRewards)
    {
        ILookup<string, ReleasedTreeNode> children =
            nodes.Values.Where(node => node.Tag != ReleasedTreeNode.RootTag).ToLookup(node => node.ParentTag);
        IEnumerable<ReleasedTreeNode> orphans =
            nodes.Values.Where(node => node.Tag != ReleasedTreeNode.RootTag && !nodes.ContainsKey(node.ParentTag));
        foreach (ReleasedTreeNode orphan in orphans)
        {
            throw new FormatException($"its node '{orphan.Tag}' has no parent '{orphan.ParentTag}'");
        }

        var grown = new List<SearchTreeNodeDocument>();
        var waiting = new Queue<(ReleasedTreeNode Node, SearchTreeNodeDocument Document)>();
        Take(nodes[ReleasedTreeNode.RootTag], parent: null, step: null);
        while (waiting.TryDequeue(out var next))
        {
            var rejected = new List<RejectedCandidate>();
            int before = grown.Count;
            foreach (ReleasedTreeNode child in children[next.Node.Tag].OrderBy(child => child.Place))
            {
                if (StepOf(child, next.Document.Step?.Kind, rejected) is Step step)
                {
                    Take(child, next.Document, step);
                }
            }

            int place = next.Document.Id;
            grown[place] = Finish(next.Node, next.Document, grown.Count > before, rejected, hasRewards);
        }

        return Close(grown);

        void Take(ReleasedTreeNode node, SearchTreeNodeDocument? parent, Step? step)
        {
            SearchTreeNodeDocument document = Begin(node, grown.Count, parent, step);
            grown.Add(document);
            waiting.Enqueue((node, document));
        }
    }

    private static SearchTreeNodeDocument Begin(ReleasedTreeNode node, int id, SearchTreeNodeDocument? parent, Step? step) => new()
    {
        Id = id,
        Parent = parent?.Id,
        Depth = parent is null ? 0 : parent.Depth + 1,
        Status = NodeStatus.Leaf,
        Label = NodeLabel.None,
        IsClosed = false,
        Visits = node.Visits,
        ValueSum = SumOf(node),
        Count = 1,
        Step = step,
    };

    private static SearchTreeNodeDocument Finish(
        ReleasedTreeNode node, SearchTreeNodeDocument document, bool hasChildren, List<RejectedCandidate> rejected, bool hasRewards)
    {
        if (node.HasAnswer && (hasChildren || rejected.Count > 0))
        {
            throw new FormatException($"its node '{node.Tag}' has a final answer and children");
        }

        bool isDead = node.FinalAnswer == ReleasedTreeNode.TooManySteps || rejected.Count > 0;
        NodeStatus status = hasChildren ? NodeStatus.Expanded
            : node.HasAnswer ? NodeStatus.Answer
            : isDead ? NodeStatus.DeadEnd
            : NodeStatus.Leaf;
        return document with
        {
            Status = status,
            Answer = node.HasAnswer ? node.FinalAnswer : null,
            Label = !node.HasAnswer
                ? NodeLabel.None
                : node.QValue switch { 1 => NodeLabel.Correct, -1 => NodeLabel.Wrong, _ => NodeLabel.None },
            Reward = hasRewards && !node.HasAnswer && document.Parent is not null && node.Visits > 0 ? RewardOf(node) : null,
            Rejected = rejected.Count > 0 ? rejected : null,
        };
    }

    private static float? RewardOf(ReleasedTreeNode node) => node.Value is null or (>= -1 and <= 1)
        ? (float?)node.Value
        : throw new FormatException(FormattableString.Invariant(
            $"the field 'value' of its node '{node.Tag}' is {node.Value}; a reward must be from -1 to 1"));

    private static Step? StepOf(ReleasedTreeNode node, StepKind? previous, List<RejectedCandidate> rejected)
    {
        try
        {
            if (!node.HasFailed)
            {
                return ReleasedText.ReadStep(node.Text, previous);
            }

            rejected.Add(new RejectedCandidate(node.Text, node.Observation.Length > 0 ? node.Observation : node.FinalAnswer, 1));
        }
        catch (FormatException fault)
        {
            rejected.Add(new RejectedCandidate(node.Text, fault.Message, 1));
        }

        return null;
    }

    // The files hold the mean: of the sums next to mean times visits the one that gives it back exactly.
    private static double SumOf(ReleasedTreeNode node)
    {
        double sum = node.QValue * node.Visits;
        double[] near = [sum, double.BitIncrement(sum), double.BitDecrement(sum)];
        return node.Visits == 0 ? 0 : near.FirstOrDefault(each => each / node.Visits == node.QValue, sum);
    }

    private static SearchTreeNodeDocument[] Close(List<SearchTreeNodeDocument> nodes)
    {
        var open = new HashSet<int>();
        var closed = new SearchTreeNodeDocument[nodes.Count];
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            SearchTreeNodeDocument node = nodes[i];
            closed[i] = node with { IsClosed = node.Status != NodeStatus.Leaf && !open.Contains(node.Id) };
            if (!closed[i].IsClosed && node.Parent is int parent)
            {
                open.Add(parent);
            }
        }

        return closed;
    }
}
