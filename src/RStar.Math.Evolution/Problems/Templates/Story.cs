namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>How a problem begins; often all of it.</summary>
internal sealed class Story(string id) : Template(id)
{
    /// <summary>What the result is, if the story can go on.</summary>
    public Kind Gives { get; init; }

    /// <summary>Who has the result.</summary>
    public string Holder { get; init; } = "A";

    /// <summary>The number that the story starts from where it has no calculations and only makes sense when it goes on.</summary>
    public string? Start { get; init; }

    /// <summary>Whether a story must go on to be a problem.</summary>
    public bool IsOnlyABeginning => Start is not null;
}
