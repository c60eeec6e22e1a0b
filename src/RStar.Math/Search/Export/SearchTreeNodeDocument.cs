namespace RStar.Math.Search;

/// <summary>A node of a <see cref="SearchTreeDocument"/>: the quantities of <see cref="SearchTree"/> by their names there.</summary>
public sealed record SearchTreeNodeDocument
{
    /// <summary>The node's index in its tree, 0 for the root. Unique; between indices there may be gaps.</summary>
    public required int Id { get; init; }

    /// <summary>The <see cref="Id"/> of the node that this is a child of, or <see langword="null"/> for the root.</summary>
    public int? Parent { get; init; }

    /// <summary>The number of steps from the root.</summary>
    public required int Depth { get; init; }

    /// <summary>Where the node stands.</summary>
    public required NodeStatus Status { get; init; }

    /// <summary>Whether the node's answer is right, where that was asked.</summary>
    public required NodeLabel Label { get; init; }

    /// <summary>Whether nothing below the node is left to expand.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>N(s): how many values were backed up through the node.</summary>
    public required int Visits { get; init; }

    /// <summary>q(s): the sum of the values backed up through the node.</summary>
    public required double ValueSum { get; init; }

    /// <summary>Q(s) = q(s) / N(s); 0 where the node was never visited. Written for other readers, worked out again on reading.</summary>
    public double QValue => Visits == 0 ? 0 : ValueSum / Visits;

    /// <summary>
    /// The process reward model's value of the path to the node, in [-1, 1] and single precision; <see langword="null"/> where it has none.
    /// </summary>
    public float? Reward { get; init; }

    /// <summary>How many samples gave exactly this step, 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>The step that leads to the node, or <see langword="null"/> for the root.</summary>
    public Step? Step { get; init; }

    /// <summary>The final answer, on nodes of status <see cref="NodeStatus.Answer"/>.</summary>
    public string? Answer { get; init; }

    /// <summary>The candidates of the node's expansion that were not kept; <see langword="null"/> where there are none.</summary>
    public IReadOnlyList<RejectedCandidate>? Rejected { get; init; }

    internal static SearchTreeNodeDocument From(SearchTree tree, int node)
    {
        NodeContent content = tree.Content(node);
        return new SearchTreeNodeDocument
        {
            Id = node,
            Parent = node == SearchTree.Root ? null : tree.Parent(node),
            Depth = tree.Depth(node),
            Status = tree.Status(node),
            Label = tree.Label(node),
            IsClosed = tree.IsClosed(node),
            Visits = tree.Visits(node),
            ValueSum = tree.ValueSum(node),
            Reward = (float?)tree.Reward(node),
            Count = tree.Count(node),
            Step = content.Path.LastStep,
            Answer = content.Answer,
            Rejected = content.Rejected,
        };
    }
}
