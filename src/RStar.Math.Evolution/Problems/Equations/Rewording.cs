using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>
/// Makes new problems from one by exchanging its rare words, so that a model learns what is counted and asked from where words stand,
/// not from the words that it has seen once.
/// </summary>
/// <remarks>
/// A word is exchanged wherever it stands in a problem, with its plural, for another rare word of the same set of problems: a name for a
/// name, a word that has a plural for another that has. Words on which an answer may hang are neither exchanged nor put in, however rare
/// they are: numbers, units, comparisons, times, and what is done. Solutions stay as they are, so they must not repeat the problem's words:
/// those in <see cref="SolutionStyle.Plain"/> of an equation do not. Immutable and thread-safe; the same seed gives the same problem on
/// every machine.
/// </remarks>
public sealed class Rewording
{
    /// <summary>How often a word must occur to be common where nothing else is said.</summary>
    public const int DefaultCommonCount = 25;

    /// <summary>Draws of a word before it stays: all that is like it may stand in the problem already.</summary>
    private const int MostDraws = 20;

    private readonly RareWords _rare;

    /// <summary>Counts the words of a set of problems.</summary>
    /// <param name="texts">The problems. Words that are in none of them stay.</param>
    /// <param name="commonCount">Words that occur as often as this are never exchanged: they carry what happens in a story.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="commonCount"/> is less than 1.</exception>
    public Rewording(IEnumerable<string> texts, int commonCount = DefaultCommonCount)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfLessThan(commonCount, 1);
        _rare = RareWords.Of(texts, commonCount);
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
        var dice = new Dice(Seed.Derive(seed, text));
        var exchanged = new Dictionary<RareWord, RareWord>();

        // Two words must not become one, or two things would be counted as the same.
        HashSet<string> taken = [.. RareWords.StemsOf(text)];
        return _rare.Replace(text, word =>
        {
            if (!exchanged.TryGetValue(word, out RareWord? other))
            {
                other = Draw(word, taken, dice);
                exchanged[word] = other;
            }

            return other;
        });
    }

    private RareWord Draw(RareWord word, HashSet<string> taken, Dice dice)
    {
        for (int draw = 0; draw < MostDraws; draw++)
        {
            RareWord other = dice.Pick(_rare.Like(word));
            if (taken.Add(other.Stem))
            {
                return other;
            }
        }

        return word;
    }
}
