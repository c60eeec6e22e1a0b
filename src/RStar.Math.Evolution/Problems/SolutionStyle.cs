namespace RStar.Math.Evolution.Problems;

/// <summary>How the worked solution of a problem is worded.</summary>
public enum SolutionStyle
{
    /// <summary>In one of many wordings, drawn by the variant: what a policy that can already read and write should learn from.</summary>
    Varied,

    /// <summary>
    /// In one wording only: the problem's numbers named in the first step, then a step for each operation, the last of which prints. Models of
    /// a few million weights have no room for more. Variants do not differ.
    /// </summary>
    Plain,
}
