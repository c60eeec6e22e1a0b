namespace RStar.Math.Evolution.Problems;

/// <summary>How the worked solution of a problem is worded.</summary>
public enum SolutionStyle
{
    /// <summary>In one of many wordings, drawn by the variant: what a policy that can already read and write should learn from.</summary>
    Varied,

    /// <summary>
    /// In one wording only: all numbers of the text named by their order in the first step (n1, n2, ...), then a step for each operation,
    /// named after what it is (total, difference, ...), the last of which prints. What is left to decide are the operations; models of a
    /// few million weights have no room for more. Variants do not differ.
    /// </summary>
    Plain,
}
