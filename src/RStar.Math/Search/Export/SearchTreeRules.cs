namespace RStar.Math.Search;

/// <summary>What makes nodes of a document a tree, beyond the kinds of their fields.</summary>
internal static class SearchTreeRules
{
    /// <summary>The first fault of a document in one sentence, or <see langword="null"/> where it is a tree.</summary>
    public static string? FaultOf(SearchTreeDocument document)
    {
        IReadOnlyList<SearchTreeNodeDocument> nodes = document.Nodes;
        if (nodes.Count == 0)
        {
            return "The tree has no nodes; the first must be its root.";
        }

        var placed = new Dictionary<int, SearchTreeNodeDocument>(nodes.Count);
        var parents = new HashSet<int>();
        for (int i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is not SearchTreeNodeDocument node)
            {
                return $"nodes[{i}] is null; it must be a node.";
            }

            string? fault = i == 0 ? FaultOfRoot(node) : FaultOfPlace(node, nodes[i - 1], placed, parents);
            fault ??= FaultOfNumbers(node);
            if (fault is not null)
            {
                return fault;
            }

            placed.Add(node.Id, node);
        }

        return nodes.FirstOrDefault(node => node.Status == NodeStatus.Expanded && !parents.Contains(node.Id)) is { } childless
            ? $"Node {childless.Id} is expanded but has no children; a node without children is a leaf, an answer or a dead end."
            : null;
    }

    private static string? FaultOfRoot(SearchTreeNodeDocument root) => root switch
    {
        { Id: not SearchTree.Root } => $"The first node has the id {root.Id}; it must be the root, {SearchTree.Root}.",
        { Parent: int parent } => $"The root has the parent {parent}; it must have none.",
        { Depth: not 0 } => $"The root has the depth {root.Depth}; it must be 0.",
        { Step: not null } => "The root has a step; it must have none.",
        _ => null,
    };

    private static string? FaultOfPlace(
        SearchTreeNodeDocument node, SearchTreeNodeDocument previous, Dictionary<int, SearchTreeNodeDocument> placed, HashSet<int> parents)
    {
        if (node.Id < 0 || placed.ContainsKey(node.Id))
        {
            return $"Node {node.Id} {(node.Id < 0 ? "has a negative id" : "occurs twice")}; ids must be 0 or more, each once.";
        }

        if (node.Parent is not int id || !placed.TryGetValue(id, out SearchTreeNodeDocument? parent))
        {
            string named = node.Parent is int unknown ? $"the parent {unknown}" : "no parent";
            return $"Node {node.Id} has {named}; it must be a node that comes before it.";
        }

        if (parent.Status != NodeStatus.Expanded)
        {
            return $"Node {node.Id} is a child of node {id}, which is not expanded.";
        }

        if (node.Depth != parent.Depth + 1)
        {
            return $"Node {node.Id} has the depth {node.Depth}; below node {id} it must be {parent.Depth + 1}.";
        }

        if (node.Step is null)
        {
            return $"Node {node.Id} has no step; every node but the root must have one.";
        }

        bool isNewFamily = parents.Add(id);
        return node.Depth < previous.Depth || isNewFamily == (previous.Parent == id)
            ? $"Node {node.Id} is out of order; nodes must be in breadth-first order with the children of a node next to each other."
            : null;
    }

    private static string? FaultOfNumbers(SearchTreeNodeDocument node) => node switch
    {
        { Visits: < 0 } => $"Node {node.Id} has {node.Visits} visits; the number must be 0 or more.",
        { Count: < 1 } => $"Node {node.Id} has the count {node.Count}; it must be 1 or more.",
        { Reward: not (null or (>= -1 and <= 1)) } =>
            FormattableString.Invariant($"Node {node.Id} has the reward {node.Reward}; it must be from -1 to 1."),
        { Status: NodeStatus.Answer, Answer: null } => $"Node {node.Id} has the status answer but no answer.",
        { Status: not NodeStatus.Answer, Answer: not null } => $"Node {node.Id} has an answer; only nodes of status answer may have one.",
        { Rejected: { } rejected } when rejected.Contains(null!) => $"Node {node.Id} has null among its rejected candidates.",
        { Answer: null, Label: not NodeLabel.None } => $"Node {node.Id} is labelled without an answer; its label must be none.",
        _ => null,
    };
}
