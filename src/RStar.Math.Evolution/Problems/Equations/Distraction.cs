using System.Text.RegularExpressions;
using RStar.Math.Answers.Expressions;
using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>
/// Makes new problems from one by a sentence that has nothing to do with it, so that its numbers are not all there is to use.
/// </summary>
/// <remarks>Stateless and thread-safe; the same seed gives the same problem on every machine.</remarks>
public static partial class Distraction
{
    /// <summary>The sentences of a text that state a number and ask nothing.</summary>
    /// <param name="text">A problem.</param>
    public static IReadOnlyList<string> SentencesOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. SentenceEnd().Split(text).Where(sentence => sentence.EndsWith('.') && NumberMention.Find(sentence).Count > 0)];
    }

    /// <summary>Puts a sentence before one of the problem's own.</summary>
    /// <param name="problem">The problem to change.</param>
    /// <param name="sentence">A sentence of another problem.</param>
    /// <param name="seed">Decides where the sentence goes.</param>
    /// <returns>
    /// The changed problem, without an id; or <see langword="null"/> where the sentence states a number of the problem, so that it would
    /// not be clear which of the two is meant.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static EquationProblem? Apply(EquationProblem problem, string sentence, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(sentence);
        HashSet<Rational> used =
            [.. NumberMention.Find(problem.Problem.Text).Select(mention => mention.Value), .. Renumbering.Literals(problem.Formula)];
        if (NumberMention.Find(sentence).Any(mention => used.Contains(mention.Value)))
        {
            return null;
        }

        List<string> sentences = [.. SentenceEnd().Split(problem.Problem.Text)];
        sentences.Insert(new Dice(Seed.Derive(seed, problem.Problem.Text)).Roll(sentences.Count), sentence.Trim());
        return problem.WithText(string.Join(' ', sentences));
    }

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();
}
