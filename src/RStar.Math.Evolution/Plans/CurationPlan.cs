using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Which of the problems that a run is given it learns from.</summary>
/// <remarks>A problem that is left out is not searched; problems without an answer always are, unless they can be given one.</remarks>
public sealed record CurationPlan
{
    /// <summary>
    /// Whether a problem is left out that was there before, spelled alike but for case, spaces and punctuation. Default true.
    /// </summary>
    public bool LeavesOutDuplicates { get; init; } = true;

    /// <summary>Whether a problem is left out that one of the run's evaluation sets holds, in whole or in part. Default true.</summary>
    public bool LeavesOutContaminated { get; init; } = true;

    /// <summary>How many words in a row make a part of an evaluation problem. Default 13.</summary>
    public int ContaminatedWords { get; init; } = Decontaminator.DefaultRunLength;

    /// <summary>
    /// Whether later rounds leave out a problem whose stated answer is probably wrong (<see cref="AnswerAgreement.ProbableAnswer"/>).
    /// Default false. The round that found it out learns nothing from the problem either way, for no trajectory of it is right.
    /// </summary>
    public bool LeavesOutProbablyMislabeled { get; init; }

    /// <summary>
    /// How many solutions a round's policy draws of a synthetic problem, one without an answer; it is searched with the answer that at
    /// least half of them agree on, and gives nothing to learn from where there is none. Default 0: such problems are left out.
    /// </summary>
    public int SyntheticAttempts { get; init; }

    internal IEnumerable<string> Validate()
    {
        if (ContaminatedWords < 1)
        {
            yield return $"{nameof(ContaminatedWords)} is {ContaminatedWords}; it must be 1 or more.";
        }

        if (SyntheticAttempts is < 0 or > SearchTree.MaxChildren)
        {
            yield return $"{nameof(SyntheticAttempts)} is {SyntheticAttempts}; it must be from 0 (none) to {SearchTree.MaxChildren}.";
        }
    }
}
