namespace RStar.Math.Evolution.Problems.Words;

/// <summary>Somebody in a story.</summary>
internal sealed record Person(string Name, bool IsWoman)
{
    /// <summary>What stands for the person where a man would be <paramref name="male"/>.</summary>
    /// <exception cref="FormatException">There is no such pronoun.</exception>
    public string Pronoun(string male) => (male, IsWoman) switch
    {
        ("he" or "him" or "his", false) => male,
        ("he", true) => "she",
        ("him" or "his", true) => "her",
        _ => throw new FormatException($"'{male}' is no pronoun of a template; right would be he, him or his."),
    };
}
