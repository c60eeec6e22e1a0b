namespace RStar.Math.Search;

/// <summary>The settings of <see cref="MctsStrategy"/>.</summary>
public sealed record MctsOptions
{
    /// <summary>
    /// Rollouts, each from the root to a terminal. Default 4 (the paper's at test time; 16 while it generates data, 8 in round 1).
    /// </summary>
    public int Rollouts { get; init; } = 4;

    /// <summary>Candidates a step. Default 32 (the paper's at test time; 8 while it generates data, 5 in round 1, 16 in round 4).</summary>
    public int Candidates { get; init; } = 32;

    /// <summary>The constant c of UCT. Default 2 (the paper's).</summary>
    public double Exploration { get; init; } = 2;

    /// <summary>Where values come from. Default <see cref="ValueAnnotation.Reward"/>.</summary>
    public ValueAnnotation Annotation { get; init; } = ValueAnnotation.Reward;

    /// <summary>What a child scores that no rollout has gone through. Default <see cref="UnvisitedChild.First"/>.</summary>
    public UnvisitedChild Unvisited { get; init; } = UnvisitedChild.First;

    /// <summary>
    /// Rollouts of one tree on their way at once: their expansions go to the models together. More is faster and searches a little less
    /// well, since each then chooses without the others' results. Default 1, as in the paper.
    /// </summary>
    public int RolloutsInFlight { get; init; } = 1;

    /// <summary>
    /// What a rollout on its way counts as, taken from the values of the nodes it goes through, so that the next one goes elsewhere.
    /// Default 1: a loss.
    /// </summary>
    public double VirtualLoss { get; init; } = 1;

    /// <summary>The settings of arXiv 2501.04519 at test time; the default.</summary>
    public static MctsOptions Paper { get; } = new();

    /// <summary>
    /// The choices of the code released with the paper, where they differ: a child that no rollout has gone through scores 0, so that an
    /// early success is followed up before its siblings are looked at.
    /// </summary>
    public static MctsOptions ReleasedCode { get; } = new() { Unvisited = UnvisitedChild.Zero };

    internal IEnumerable<string> Validate()
    {
        if (Rollouts < 1)
        {
            yield return $"{nameof(Rollouts)} is {Rollouts}; it must be 1 or more.";
        }

        if (Candidates is < 1 or > SearchTree.MaxChildren)
        {
            yield return $"{nameof(Candidates)} is {Candidates}; it must be from 1 to {SearchTree.MaxChildren}.";
        }

        if (!(Exploration >= 0 && double.IsFinite(Exploration)))
        {
            yield return $"{nameof(Exploration)} is {Exploration}; it must be 0 or more.";
        }

        if (RolloutsInFlight is < 1 or > 1_024)
        {
            yield return $"{nameof(RolloutsInFlight)} is {RolloutsInFlight}; it must be from 1 to 1024.";
        }

        if (!(VirtualLoss >= 0 && double.IsFinite(VirtualLoss)))
        {
            yield return $"{nameof(VirtualLoss)} is {VirtualLoss}; it must be 0 or more.";
        }

        if (!Enum.IsDefined(Annotation))
        {
            yield return $"{nameof(Annotation)} is {Annotation}; it must be one of {string.Join(", ", Enum.GetNames<ValueAnnotation>())}.";
        }

        if (!Enum.IsDefined(Unvisited))
        {
            yield return $"{nameof(Unvisited)} is {Unvisited}; it must be one of {string.Join(", ", Enum.GetNames<UnvisitedChild>())}.";
        }
    }
}
