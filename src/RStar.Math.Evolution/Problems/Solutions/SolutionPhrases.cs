namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>The words around a solution's calculations.</summary>
internal static class SolutionPhrases
{
    public static readonly IReadOnlyList<string> Givens =
    [
        "Write down the numbers that the problem gives",
        "Name the given quantities",
        "Start with what is given",
        "Put the numbers of the problem into variables",
        "These are the quantities that we know",
    ];

    public static readonly IReadOnlyList<string> Print =
    [
        "Now print the final answer",
        "Print the result",
        "Print what was asked for",
        "This is what was asked, so print it",
        "Show the answer",
    ];

    /// <summary>{0} is the answer, {1} the program's output.</summary>
    public static readonly IReadOnlyList<string> Answer =
    [
        "The answer is \\boxed{{{0}}}.",
        "From the result, we can see that the answer is \\boxed{{{0}}}.",
        "The program prints {1}, so the answer is \\boxed{{{0}}}.",
        "So the final answer is \\boxed{{{0}}}.",
        "The output is {1}. Therefore the answer is \\boxed{{{0}}}.",
        "Hence the result is \\boxed{{{0}}}.",
    ];
}
