namespace RStar.Math.Search;

/// <summary>Where the values that a tree search backs up come from (section 3.2 of arXiv 2501.04519).</summary>
public enum ValueAnnotation
{
    /// <summary>
    /// While answering: the process reward model values every step, the last one included. The problem's answer is never read.
    /// </summary>
    Reward,

    /// <summary>
    /// Terminal-guided annotation, rounds 1 and 2 of the evolution: steps start without a value, a terminal counts +1 if its answer is
    /// right and -1 if not. Needs <see cref="Problem.Answer"/>; uses no reward model.
    /// </summary>
    TerminalGuided,

    /// <summary>
    /// PPM-augmented annotation, rounds 3 and 4 of the evolution: steps start with the process reward model's value, a terminal counts +1
    /// if its answer is right and -1 if not. Needs <see cref="Problem.Answer"/> and a reward model.
    /// </summary>
    PpmAugmented,
}
