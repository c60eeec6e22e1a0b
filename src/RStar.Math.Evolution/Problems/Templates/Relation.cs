namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>
/// What happens next in a story. Calculations call the result so far <c>it</c>; P is the person who has it, N somebody new, and O the one
/// who had the result before P, which is called <c>other</c>.
/// </summary>
internal sealed class Relation(string id) : Template(id)
{
    public required Kind From { get; init; }

    /// <summary>What the result then is; <see cref="Kind.None"/> where the story ends here.</summary>
    public required Kind To { get; init; }

    /// <summary>Whether somebody new has the result.</summary>
    public bool Passes => Training[0].Telling.HasNewcomer;

    /// <summary>Whether it speaks of the result before the last, so that it must follow a relation that passes.</summary>
    public bool IsAboutOther => Inputs.Contains("other");
}
