namespace RStar.Math.Evolution.Problems.Words;

/// <summary>A thing that can be counted.</summary>
/// <param name="One">One of it: apple.</param>
/// <param name="Many">Several of it: apples.</param>
internal sealed record Noun(string One, string Many)
{
    private static readonly string[] HissingEnds = ["s", "x", "z", "ch", "sh"];

    /// <summary>A noun whose plural follows the rule, or <c>one/many</c> where it does not.</summary>
    public static Noun Regular(string noun)
    {
        if (noun.Split('/') is [string one, string many])
        {
            return new Noun(one, many);
        }

        bool hisses = HissingEnds.Any(end => noun.EndsWith(end, StringComparison.Ordinal));
        bool endsInY = noun.Length > 1 && noun[^1] == 'y' && !"aeiou".Contains(noun[^2]);
        return new Noun(noun, endsInY ? noun[..^1] + "ies" : noun + (hisses ? "es" : "s"));
    }
}
