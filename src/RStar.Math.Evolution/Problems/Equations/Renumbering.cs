using System.Numerics;
using System.Text;
using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;
using RStar.Math.Evolution.Problems.Templates;
using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>Makes new problems from one by changing its numbers, in text, equation and answer alike.</summary>
/// <remarks>
/// <para>
/// A number that stands in the text several times, or in text and equation, changes everywhere. Numbers keep their decimals and roughly
/// their size; percents stay below 100; 0 and 1, ordinals, and constants that only the equation has (100, 12) stay. Where the equation has
/// such a constant, numbers of the text that it does not use stay as well, since the constant may come from them.
/// </para>
/// <para>
/// Each result on the way to the answer keeps its sign, stays whole where it was whole, and otherwise has no more than two decimals, or
/// as many as it had: no negative apples, no halves of children. Stateless and thread-safe; the same seed gives the same problem on every
/// machine.
/// </para>
/// </remarks>
public static class Renumbering
{
    private const int MostAttempts = 300;

    private const int MostDecimals = 2;

    private const int Spread = 3;

    /// <summary>Numbers up to this may be drawn for small ones too, so that 2 does not always become 2 to 6.</summary>
    private const int SmallNumbers = 12;

    /// <summary>Draws new numbers.</summary>
    /// <param name="problem">The problem to change.</param>
    /// <param name="seed">What the draws depend on.</param>
    /// <returns>
    /// The changed problem, without an id; or <see langword="null"/> where no numbers that fit were found or none can change.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is <see langword="null"/>.</exception>
    public static EquationProblem? Apply(EquationProblem problem, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(problem);
        IReadOnlyList<NumberMention> mentions = NumberMention.Find(problem.Problem.Text);
        NumberMention[] changeable = Changeable(problem.Formula, mentions);
        if (changeable.Length == 0)
        {
            return null;
        }

        var dice = new Dice(Seed.Derive(seed, problem.Problem.Text));
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            Dictionary<Rational, Rational> numbers = Draw(changeable, mentions, problem.Formula, dice);
            if (numbers.Any(number => !number.Key.Equals(number.Value)) && AreDistinct(numbers) && Fits(problem.Formula, numbers))
            {
                Formula formula = Exchange(problem.Formula, numbers);
                var changed = new Problem(Write(problem.Problem.Text, mentions, numbers))
                {
                    Answer = NumberText.Decimal(FormulaValue.Of(formula, _ => default)!.Value),
                };
                return EquationProblem.OfExact(changed, formula);
            }
        }

        return null;
    }

    /// <summary>One mention of each number that may change.</summary>
    private static NumberMention[] Changeable(Formula formula, IReadOnlyList<NumberMention> mentions)
    {
        HashSet<Rational> literals = [.. Literals(formula)];
        bool isSelfContained = literals.All(literal => mentions.Any(mention => mention.Value.Equals(literal)));
        return [.. mentions
            .Where(mention => !mention.Value.IsZero && !mention.Value.IsOne && (isSelfContained || literals.Contains(mention.Value)))
            .DistinctBy(mention => mention.Value)];
    }

    private static Dictionary<Rational, Rational> Draw(
        NumberMention[] changeable, IReadOnlyList<NumberMention> mentions, Formula formula, Dice dice)
    {
        Dictionary<Rational, Rational> numbers = mentions
            .Select(mention => mention.Value)
            .Concat(Literals(formula))
            .Distinct()
            .ToDictionary(value => value);
        foreach (NumberMention mention in changeable)
        {
            BigInteger scale = BigInteger.Pow(10, mention.Decimals);
            BigInteger units = (mention.Value * scale).Numerator;
            BigInteger low = BigInteger.Max(2, units / Spread);
            BigInteger high = BigInteger.Max(units * Spread, SmallNumbers);
            high = mention.IsPercent ? BigInteger.Min(high, BigInteger.Max(100 * scale - 1, units)) : high;
            numbers[mention.Value] = new Rational(low + dice.Roll((long)(high - low + 1)), scale);
        }

        return numbers;
    }

    /// <summary>Whether numbers that differed still do, so that it stays clear which is which.</summary>
    private static bool AreDistinct(Dictionary<Rational, Rational> numbers) => numbers.Values.Distinct().Count() == numbers.Count;

    /// <summary>Whether each result makes the sense that it made before.</summary>
    private static bool Fits(Formula formula, Dictionary<Rational, Rational> numbers)
    {
        if (formula is not Operation operation)
        {
            return true;
        }

        return Fits(operation.Left, numbers) && Fits(operation.Right, numbers)
            && FormulaValue.Of(formula, _ => default) is Rational before
            && FormulaValue.Of(Exchange(formula, numbers), _ => default) is Rational after
            && after.Sign == before.Sign
            && before.IsTerminating()
            && (after * BigInteger.Pow(10, DecimalsFor(before))).IsInteger;
    }

    private static int DecimalsFor(Rational value)
    {
        if (value.IsInteger)
        {
            return 0;
        }

        string digits = NumberText.Decimal(value);
        return int.Max(MostDecimals, digits.Length - digits.IndexOf('.') - 1);
    }

    private static Formula Exchange(Formula formula, Dictionary<Rational, Rational> numbers) => formula switch
    {
        Literal literal => new Literal(numbers[literal.Value]),
        Operation operation => new Operation(operation.Operator, Exchange(operation.Left, numbers), Exchange(operation.Right, numbers)),
        _ => formula,
    };

    /// <summary>The numbers of an equation.</summary>
    internal static IEnumerable<Rational> Literals(Formula formula) => formula switch
    {
        Literal literal => [literal.Value],
        Operation operation => Literals(operation.Left).Concat(Literals(operation.Right)),
        _ => [],
    };

    private static string Write(string text, IReadOnlyList<NumberMention> mentions, Dictionary<Rational, Rational> numbers)
    {
        var builder = new StringBuilder();
        int at = 0;
        foreach (NumberMention mention in mentions)
        {
            Rational value = numbers[mention.Value];
            string digits = value.Equals(mention.Value)
                ? text.Substring(mention.Start, mention.Length)
                : NumberText.Fixed(value, mention.Decimals);
            builder.Append(text, at, mention.Start - at).Append(digits);
            at = mention.Start + mention.Length;
        }

        return builder.Append(text, at, text.Length - at).ToString();
    }
}
