using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Chooses the preference groups on which the process preference model is trained (section 3.3 of arXiv 2501.04519).</summary>
public sealed class PreferenceSelector
{
    private readonly PreferenceSelectionOptions _options;

    /// <summary>Makes a selector.</summary>
    /// <param name="options">How to choose; <see langword="null"/> for the paper's settings.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public PreferenceSelector(PreferenceSelectionOptions? options = null)
    {
        _options = options ?? PreferenceSelectionOptions.Paper;
        string[] faults = [.. _options.Validate()];
        if (faults.Length > 0)
        {
            throw new ArgumentException($"{nameof(PreferenceSelectionOptions)}: {string.Join(' ', faults)}", nameof(options));
        }
    }

    /// <summary>Takes the groups of one problem: of the steps after each node, and of whole solutions.</summary>
    /// <remarks>
    /// <para>
    /// After a node, the steps of highest Q-value among those that lead to a right answer stand against those of lowest among the steps
    /// that lead to a wrong one. Final answers rarely share a prefix, so the best right solutions stand against the worst wrong ones, over
    /// all trees.
    /// </para>
    /// <para>
    /// A step may lead to both, and stand on both sides. A pair is kept where the chosen one's Q-value is higher and the settings allow it;
    /// where some pairs of a group are not kept, the others become groups of one pair, each of the weight that it had.
    /// </para>
    /// </remarks>
    /// <param name="trees">All trees of one problem, their answers labelled.</param>
    /// <returns>The groups; none where all answers are right or all are wrong.</returns>
    public IReadOnlyList<PreferenceGroup> Select(IReadOnlyList<SearchTreeDocument> trees)
    {
        ArgumentNullException.ThrowIfNull(trees);
        return Select(AnnotatedTree.Of(trees));
    }

    internal IReadOnlyList<PreferenceGroup> Select(IReadOnlyList<AnnotatedTree> trees) =>
        [
            .. trees.SelectMany(tree => tree.Nodes.SelectMany(node => OfSteps(tree, node))),
            .. OfWholeTrajectories([.. trees.SelectMany(tree => tree.Trajectories())]),
        ];

    private IEnumerable<PreferenceGroup> OfSteps(AnnotatedTree tree, int node)
    {
        int[] steps = [.. tree.Children(node).Where(child => !tree.IsAnswer(child) && tree.Visits(child) > 0)];
        int[] best = [.. steps.Where(tree.LeadsToCorrect).OrderByDescending(tree.QValue)];
        int[] worst = [.. steps.Where(tree.LeadsToWrong).OrderBy(tree.QValue)];
        int[] chosen = [.. best.Take(Count(worst.Length))];
        int[] rejected = [.. worst.Take(Count(best.Length))];
        return Group(
            chosen, rejected, tree.Path, (better, worse) => IsKept(tree, better, worse));
    }

    private IEnumerable<PreferenceGroup> OfWholeTrajectories(IReadOnlyList<RankedTrajectory> trajectories)
    {
        RankedTrajectory[] best = [.. TrajectorySelector.BestFirst(trajectories)];
        RankedTrajectory[] chosen = [.. best.Where(trajectory => trajectory.IsCorrect).Take(_options.WholeTrajectories)];
        RankedTrajectory[] rejected = [.. best.Reverse().Where(trajectory => !trajectory.IsCorrect).Take(_options.WholeTrajectories)];
        return Group(
            chosen, rejected, trajectory => trajectory.Path, (better, worse) => IsMargin(better.MeanQ - worse.MeanQ));
    }

    private int Count(int others) => others == 1 ? _options.AgainstOne : _options.PerSide;

    private bool IsKept(AnnotatedTree tree, int better, int worse) =>
        IsMargin(tree.QValue(better) - tree.QValue(worse))
        && (_options.MinEditDistance == 0
            || EditDistance.IsAtLeast(tree.Path(better).LastStep!.Text, tree.Path(worse).LastStep!.Text, _options.MinEditDistance))
        && (!_options.ComparesContinuations || Continuation.Best(tree, better) > Continuation.Worst(tree, worse));

    private bool IsMargin(double margin) => margin > 0 && margin >= _options.MinMargin;

    private static IEnumerable<PreferenceGroup> Group<T>(
        IReadOnlyList<T> chosen, IReadOnlyList<T> rejected, Func<T, ReasoningPath> path, Func<T, T, bool> isKept)
    {
        if (chosen.Count == 0 || rejected.Count == 0)
        {
            return [];
        }

        (T Better, T Worse)[] pairs = [.. chosen.SelectMany(better => rejected.Select(worse => (better, worse)))];
        (T Better, T Worse)[] kept = [.. pairs.Where(pair => isKept(pair.Better, pair.Worse))];
        return kept.Length == pairs.Length
            ? [new PreferenceGroup([.. chosen.Select(path)], [.. rejected.Select(path)])]
            : kept.Select(pair => new PreferenceGroup([path(pair.Better)], [path(pair.Worse)]) { Weight = 1.0 / pairs.Length });
    }
}
