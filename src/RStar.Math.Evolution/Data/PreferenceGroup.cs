namespace RStar.Math.Evolution;

/// <summary>Paths of one problem of which some should be valued above others: what a process preference model is trained on.</summary>
/// <remarks>
/// Every chosen path is paired with every rejected one. With n+ chosen and n- rejected paths each pair weighs 1 / (n+ n-), so that
/// groups count alike whatever their size (arXiv 2501.04519, eq. 4).
/// </remarks>
/// <param name="Chosen">The paths that should be valued higher, at least one.</param>
/// <param name="Rejected">The paths that should be valued lower, at least one.</param>
public sealed record PreferenceGroup(IReadOnlyList<ReasoningPath> Chosen, IReadOnlyList<ReasoningPath> Rejected)
{
    /// <summary>What the group counts among others. Default 1; less where pairs of a larger group were refused.</summary>
    public double Weight { get; init; } = 1;
}
