using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Takes from trees what the baselines of the process preference model are trained on.</summary>
public static class ValuedPathSelector
{
    /// <summary>
    /// For an outcome reward model (ORM): every different solution of one problem, +1 if its answer is right and -1 if it is wrong.
    /// </summary>
    /// <param name="trees">All trees of one problem, their answers labelled.</param>
    public static IReadOnlyList<ValuedPath> Outcomes(IReadOnlyList<SearchTreeDocument> trees)
    {
        ArgumentNullException.ThrowIfNull(trees);
        return
        [
            .. TrajectorySelector.BestFirst(AnnotatedTree.Of(trees).SelectMany(tree => tree.Trajectories()))
                .Select(trajectory => new ValuedPath(trajectory.Path, trajectory.IsCorrect ? 1 : -1)),
        ];
    }

    /// <summary>For a Q-value model (PQM): every step that a rollout went through, with its Q-value.</summary>
    /// <param name="trees">All trees of one problem, their answers labelled.</param>
    /// <param name="minVisits">Steps visited less often are left out, since their Q-value says little. Default 1.</param>
    public static IReadOnlyList<ValuedPath> QValues(IReadOnlyList<SearchTreeDocument> trees, int minVisits = 1)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentOutOfRangeException.ThrowIfLessThan(minVisits, 1);
        return
        [
            .. AnnotatedTree.Of(trees).SelectMany(tree => tree.Nodes
                .Where(node => tree.Path(node).Depth > 0 && tree.Visits(node) >= minVisits)
                .Select(node => new ValuedPath(tree.Path(node), double.Clamp(tree.QValue(node), -1, 1)))),
        ];
    }
}
