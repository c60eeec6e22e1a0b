namespace RStar.Math.Evolution;

/// <summary>How preference groups are taken from trees. Defaults: the paper's (section 3.3 of arXiv 2501.04519).</summary>
public sealed record PreferenceSelectionOptions
{
    /// <summary>How many steps a side of a group has. Default 2.</summary>
    public int PerSide { get; init; } = 2;

    /// <summary>How many the other side may have where one side has a single step. Default 4.</summary>
    public int AgainstOne { get; init; } = 4;

    /// <summary>How many whole solutions a side of the group of final answers has; 0 leaves that group out. Default 2.</summary>
    public int WholeTrajectories { get; init; } = 2;

    /// <summary>A pair is kept only where the chosen step's Q-value is larger by this, in [0, 2]. Default 0: larger at all.</summary>
    public double MinMargin { get; init; }

    /// <summary>
    /// A pair of steps is kept only where their texts are this many edits apart (Levenshtein distance in characters). Default 0.
    /// </summary>
    public int MinEditDistance { get; init; }

    /// <summary>
    /// Whether the best continuation of the chosen step must have a higher mean Q-value than the worst of the rejected one. Default false.
    /// </summary>
    public bool ComparesContinuations { get; init; }

    /// <summary>The settings of arXiv 2501.04519; the default.</summary>
    public static PreferenceSelectionOptions Paper { get; } = new();

    /// <summary>
    /// The settings of the code released with the paper: a margin of 0.5, 20 edits, continuations compared, and no group of whole
    /// solutions.
    /// </summary>
    public static PreferenceSelectionOptions ReleasedCode { get; } =
        new() { MinMargin = 0.5, MinEditDistance = 20, ComparesContinuations = true, WholeTrajectories = 0 };

    internal IEnumerable<string> Validate()
    {
        if (PerSide < 1)
        {
            yield return $"{nameof(PerSide)} is {PerSide}; it must be 1 or more.";
        }

        if (AgainstOne < PerSide)
        {
            yield return $"{nameof(AgainstOne)} is {AgainstOne}; it must be at least {nameof(PerSide)}, {PerSide}.";
        }

        if (WholeTrajectories < 0)
        {
            yield return $"{nameof(WholeTrajectories)} is {WholeTrajectories}; it must be 0 (none) or more.";
        }

        if (!(MinMargin is >= 0 and <= 2))
        {
            yield return FormattableString.Invariant($"{nameof(MinMargin)} is {MinMargin}; it must be from 0 to 2.");
        }

        if (MinEditDistance < 0)
        {
            yield return $"{nameof(MinEditDistance)} is {MinEditDistance}; it must be 0 or more.";
        }
    }
}
