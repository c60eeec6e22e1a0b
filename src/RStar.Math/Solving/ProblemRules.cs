using RStar.Math.Search;

namespace RStar.Math.Solving;

/// <summary>What a problem must be to be put to a model.</summary>
internal static class ProblemRules
{
    /// <summary>One sentence on what is wrong, or <see langword="null"/>.</summary>
    public static string? FaultOf(Problem problem, ISearchStrategy strategy, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(problem.Text))
        {
            return $"{NameOf(problem)} is empty; it must hold a question.";
        }

        if (problem.Text.Length > maxLength)
        {
            return $"{NameOf(problem)} has {problem.Text.Length} characters; {maxLength} are allowed "
                + $"({nameof(RStarMathOptions)}.{nameof(RStarMathOptions.MaxProblemLength)}).";
        }

        return strategy.Annotation != ValueAnnotation.Reward && string.IsNullOrWhiteSpace(problem.Answer)
            ? $"{NameOf(problem)} has no answer; {strategy.Annotation} annotation needs one to label terminals with."
            : null;
    }

    private static string NameOf(Problem problem) => problem.Id is null ? "The problem" : $"The problem '{problem.Id}'";
}
