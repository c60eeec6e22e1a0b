using RStar.Math.Search;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution;

/// <summary>Chooses the solutions on which the next policy is fine-tuned (section 3.3 of arXiv 2501.04519).</summary>
public static class TrajectorySelector
{
    /// <summary>How many solutions of a problem the paper keeps.</summary>
    public const int PaperCount = 2;

    /// <summary>
    /// Takes the best right solutions of one problem: those with the highest mean Q-value, of equals the one with the higher least.
    /// </summary>
    /// <remarks>
    /// A solution that several trees hold counts once, with its best values. Steps whose code fails are no part of a tree, so none is
    /// chosen.
    /// </remarks>
    /// <param name="trees">All trees of one problem, their answers labelled.</param>
    /// <param name="count">The most to take.</param>
    /// <returns>The solutions, the best first; none where no answer is right.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static IReadOnlyList<ReasoningPath> Select(IReadOnlyList<SearchTreeDocument> trees, int count = PaperCount)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Select(AnnotatedTree.Of(trees), count);
    }

    internal static IReadOnlyList<ReasoningPath> Select(IReadOnlyList<AnnotatedTree> trees, int count) =>
        [
            .. BestFirst(trees.SelectMany(tree => tree.Trajectories()).Where(trajectory => trajectory.IsCorrect))
                .Take(count)
                .Select(trajectory => trajectory.Path),
        ];

    /// <summary>The different ones of the trajectories, the best first; of equals the one that came first.</summary>
    internal static IEnumerable<RankedTrajectory> BestFirst(IEnumerable<RankedTrajectory> trajectories) => trajectories
        .OrderByDescending(trajectory => trajectory.MeanQ)
        .ThenByDescending(trajectory => trajectory.MinQ)
        .DistinctBy(trajectory => TrajectoryFormat.WriteSolution(trajectory.Path.ToSteps()));
}
