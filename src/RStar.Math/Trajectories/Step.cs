namespace RStar.Math;

/// <summary>One step of a trajectory, as a policy model wrote it.</summary>
/// <param name="Kind">What the step is.</param>
/// <param name="Text">The step without its markers: Python with comments, or the words of an answer.</param>
public sealed record Step(StepKind Kind, string Text)
{
    /// <summary>
    /// What the whole program printed; set on a <see cref="StepKind.FinalCode"/> step that has run, otherwise <see langword="null"/>.
    /// </summary>
    public string? Output { get; init; }

    /// <summary>Tokens that the policy model spent on the step.</summary>
    public int TokenCount { get; init; }

    /// <summary>Natural logarithm of the step's probability under the policy model, summed over its tokens.</summary>
    public double LogProbability { get; init; }
}
