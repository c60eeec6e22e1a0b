namespace RStar.Math.Evolution.Problems;

/// <summary>Which phrasings problems are told in. No phrasing belongs to both.</summary>
public enum ProblemSplit
{
    /// <summary>About three phrasings of four.</summary>
    Training,

    /// <summary>The others, which no training problem uses.</summary>
    Evaluation,
}
