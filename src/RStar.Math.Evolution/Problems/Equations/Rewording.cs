using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>
/// Makes new problems from one by exchanging its rare words, so that a model learns what is counted and asked from where words stand, not from the words
/// that it has seen once.
/// </summary>
/// <remarks>
/// A word is exchanged wherever it stands in a problem, with its plural, for another rare word of the same set of problems. Solutions stay as they are, so they
/// must not repeat the problem's words: those in <see cref="SolutionStyle.Plain"/> of an equation do not. Immutable and thread-safe; the same seed
/// gives the same problem on every machine.
/// </remarks>
public sealed partial class Rewording
{
    /// <summary>How often a word must occur to be common where nothing else is said.</summary>
    public const int DefaultCommonCount = 25;

    private const int ShortestStem = 3;

    private readonly FrozenSet<string> _common;
    private readonly string[] _rare;

    /// <summary>Counts the words of a set of problems.</summary>
    /// <param name="texts">The problems.</param>
    /// <param name="commonCount">Words that occur as often as this are never exchanged: they carry what happens in a story.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="commonCount"/> is less than 1.</exception>
    public Rewording(IEnumerable<string> texts, int commonCount = DefaultCommonCount)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfLessThan(commonCount, 1);
        var counts = new Dictionary<string, int>();
        foreach (Match word in texts.SelectMany(text => Word().Matches(text)))
        {
            string stem = Stem(word.Value);
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }

        _common = counts.Where(word => word.Value >= commonCount).Select(word => word.Key).ToFrozenSet();
        _rare = [.. counts.Keys.Where(stem => !_common.Contains(stem) && stem.Length >= ShortestStem).Order(StringComparer.Ordinal)];
    }

    /// <summary>The problem in other words; its number and equation stay.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seed">What the draws depend on.</param>
    /// <returns>The changed problem, without an id.</returns>
    public EquationProblem Apply(EquationProblem problem, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.WithText(Apply(problem.Problem.Text, seed));
    }

    /// <summary>The solution of the problem in other words, its steps unchanged.</summary>
    /// <param name="solution">A solution whose steps do not repeat the problem's words.</param>
    /// <param name="seed">What the draws depend on.</param>
    public ReasoningPath Apply(ReasoningPath solution, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(solution);
        Problem problem = solution.Problem with { Id = null, Text = Apply(solution.Problem.Text, seed) };
        return ReasoningPath.Start(problem).AppendRange(solution.ToSteps());
    }

    private string Apply(string text, ulong seed)
    {
        if (_rare.Length == 0)
        {
            return text;
        }

        var dice = new Dice(Seed.Derive(seed, text));
        var exchanged = new Dictionary<string, string>();
        return Word().Replace(text, word =>
        {
            string stem = Stem(word.Value);
            if (stem.Length < ShortestStem || _common.Contains(stem))
            {
                return word.Value;
            }

            if (!exchanged.TryGetValue(stem, out string? other))
            {
                other = dice.Pick(_rare);
                exchanged[stem] = other;
            }

            return Like(word.Value, stem, other);
        });
    }

    /// <summary>The word without the s of a plural, in small letters.</summary>
    private static string Stem(string word)
    {
        string small = word.ToLowerInvariant();
        return small.Length > ShortestStem && small[^1] == 's' && small[^2] != 's' ? small[..^1] : small;
    }

    private static string Like(string word, string stem, string other)
    {
        string plural = word.Length > stem.Length ? other + "s" : other;
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(plural[0]) + plural[1..] : plural;
    }

    [GeneratedRegex(@"(?<![\w'])[A-Za-z]+(?![\w'])")]
    private static partial Regex Word();
}
