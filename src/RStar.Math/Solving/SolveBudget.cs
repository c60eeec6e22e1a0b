namespace RStar.Math;

/// <summary>
/// What a solve may cost. Each limit counts over all runs of the problem together; a limit that is <see langword="null"/> does not bind.
/// </summary>
public sealed record SolveBudget
{
    /// <summary>Wall-clock time. Default none.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>
    /// Tokens that the policy model generates. Looked at before each expansion, so that what is under way may go over it. Default none.
    /// </summary>
    public long? Tokens { get; init; }

    /// <summary>
    /// End as soon as the leading answer cannot be overtaken. Default true. Without effect while a tree is annotated for training
    /// (<see cref="Search.ValueAnnotation.TerminalGuided"/>, <see cref="Search.ValueAnnotation.PpmAugmented"/>), where every visit counts.
    /// </summary>
    public bool StopWhenDecided { get; init; } = true;

    internal IEnumerable<string> Validate()
    {
        if (Time is TimeSpan time && !TimeLimits.IsUsable(time))
        {
            yield return $"{nameof(Time)} is {time}; it must be {TimeLimits.Range}, or null for no limit.";
        }

        if (Tokens < 1)
        {
            yield return $"{nameof(Tokens)} is {Tokens}; it must be 1 or more, or null for no limit.";
        }
    }
}
