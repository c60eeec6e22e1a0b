using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>
/// Chooses what the baselines of the process preference model learn from one problem: as much as a journal should hold of it.
/// </summary>
internal static class BaselineSelector
{
    /// <summary>The most right and the most wrong solutions of a problem.</summary>
    public const int SolutionsPerSide = 4;

    /// <summary>The most steps of a problem.</summary>
    public const int Steps = 64;

    /// <summary>Whole solutions with +1 or -1, of each side some from the best to the worst by mean Q-value.</summary>
    public static IReadOnlyList<ValuedPath> Outcomes(IReadOnlyList<SearchTreeDocument> trees)
    {
        IReadOnlyList<ValuedPath> all = ValuedPathSelector.Outcomes(trees);
        return
        [
            .. Spread([.. all.Where(path => path.Value > 0)], SolutionsPerSide),
            .. Spread([.. all.Where(path => path.Value < 0)], SolutionsPerSide),
        ];
    }

    /// <summary>Steps that a rollout went through, with their Q-values, from all over the trees.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="annotation">
    /// How they were annotated: where a reward model values every step, its value is a first visit that is no rollout.
    /// </param>
    public static IReadOnlyList<ValuedPath> QValues(IReadOnlyList<SearchTreeDocument> trees, ValueAnnotation annotation) =>
        Spread(ValuedPathSelector.QValues(trees, annotation == ValueAnnotation.PpmAugmented ? 2 : 1), Steps);

    // Evenly over the order, the first and the last included: no end of it is learned from alone.
    private static IReadOnlyList<ValuedPath> Spread(IReadOnlyList<ValuedPath> paths, int count) => paths.Count <= count
        ? paths
        : [.. Enumerable.Range(0, count).Select(i => paths[(int)((long)i * (paths.Count - 1) / (count - 1))])];
}
