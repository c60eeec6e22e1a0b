namespace RStar.Math.Search;

/// <summary>What a node of a search tree holds beside its numbers.</summary>
public sealed class NodeContent
{
    /// <summary>The path from the problem to the node, its step last.</summary>
    public required ReasoningPath Path { get; init; }

    /// <summary>The final answer, on nodes of status <see cref="NodeStatus.Answer"/>.</summary>
    public string? Answer { get; init; }

    /// <summary>The policy's state of the path, or <see langword="null"/>.</summary>
    public PathState? PolicyState { get; internal set; }

    /// <summary>The reward model's state of the path, or <see langword="null"/>.</summary>
    public PathState? RewardState { get; internal set; }

    /// <summary>The code executor's state of the path, or <see langword="null"/>.</summary>
    public PathState? CodeState { get; internal set; }

    /// <summary>What the code of the path has printed so far; it becomes the output of the program.</summary>
    internal string Printed { get; init; } = "";

    /// <summary>
    /// The candidates of this node's expansion that were not kept, with the reason of each; <see langword="null"/> where there are none.
    /// </summary>
    public IReadOnlyList<RejectedCandidate>? Rejected { get; internal set; }

    internal void ReleaseStates()
    {
        PolicyState?.Dispose();
        RewardState?.Dispose();
        CodeState?.Dispose();
        PolicyState = RewardState = CodeState = null;
    }
}
