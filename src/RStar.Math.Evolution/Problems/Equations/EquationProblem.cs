using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;
using RStar.Math.Evolution.Problems.Solutions;
using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>A problem whose answer an equation works out, so that a solution can be written for it. Immutable and thread-safe.</summary>
public sealed class EquationProblem
{
    private EquationProblem(Problem problem, Formula formula, int decimals)
    {
        Problem = problem;
        Formula = formula;
        Decimals = decimals;
    }

    /// <summary>The text and the answer.</summary>
    public Problem Problem { get; }

    internal Formula Formula { get; }

    /// <summary>The decimals that a result is printed with where it is no whole number.</summary>
    internal int Decimals { get; }

    /// <summary>Reads an equation and checks it against the answer.</summary>
    /// <param name="problem">The problem, with its answer.</param>
    /// <param name="equation">
    /// The answer's equation, of numbers and + - * /, with a space between any two: prefix (<c>- 25 * 3 4</c>) or infix with brackets
    /// (<c>( 25.0 - ( 3.0 * 4.0 ) )</c>).
    /// </param>
    /// <param name="result">The problem with its equation, or <see langword="null"/>.</param>
    /// <param name="fault">
    /// One sentence that says what is wrong: no equation, no value, or another value than the answer (to the decimals that the answer
    /// states).
    /// </param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="problem"/> or <paramref name="equation"/> is <see langword="null"/>.
    /// </exception>
    public static bool TryCreate(
        Problem problem, string equation, [NotNullWhen(true)] out EquationProblem? result, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(equation);
        result = null;
        Formula formula;
        try
        {
            formula = EquationReader.Read(equation);
        }
        catch (FormatException wrong)
        {
            fault = wrong.Message;
            return false;
        }

        if (formula.Names.FirstOrDefault() is string name)
        {
            fault = $"The equation '{equation}' holds the name '{name}'; right would be numbers only.";
            return false;
        }

        if (FormulaValue.Of(formula, _ => default) is not Rational value)
        {
            fault = $"The equation '{equation}' has no value.";
            return false;
        }

        if (!TryReadAnswer(problem.Answer, out Rational answer, out int decimals))
        {
            fault = $"The answer '{problem.Answer}' of the problem is no number.";
            return false;
        }

        if (!IsRoundedTo(value, answer, decimals))
        {
            fault = $"The equation '{equation}' gives {value} and not the answer {problem.Answer}.";
            return false;
        }

        result = new EquationProblem(problem, formula, value.Equals(answer) ? DecimalsOfExact(decimals) : decimals);
        fault = null;
        return true;
    }

    /// <summary>Writes a solution: a step for each operation, what the program prints, and the answer in a box.</summary>
    /// <param name="variant">Which of the many wordings; equal variants give equal solutions.</param>
    /// <param name="style">
    /// Whether there are many wordings or one.
    /// </param>
    public ReasoningPath Solve(int variant = 0, SolutionStyle style = SolutionStyle.Varied)
    {
        ulong seed = Seed.Derive(Seed.Derive((ulong)(uint)variant, Problem.Text), "solution");
        WorkedCalculation calculation = style == SolutionStyle.Plain
            ? PlainSteps.Work(Problem.Text, Formula, Decimals)
            : EquationSteps.Work(this, new Dice(Seed.Derive(seed, 0)));
        return SolutionWriter.Write(Problem, calculation, Wording.Draw(style, Seed.Derive(seed, 1)));
    }

    /// <summary>The same equation for another text, without an id.</summary>
    internal EquationProblem WithText(string text) => new(new Problem(text) { Answer = Problem.Answer }, Formula, Decimals);

    /// <summary>Another problem with an exact answer.</summary>
    internal static EquationProblem OfExact(Problem problem, Formula formula)
    {
        _ = TryReadAnswer(problem.Answer, out _, out int decimals);
        return new EquationProblem(problem, formula, DecimalsOfExact(decimals));
    }

    /// <summary>The decimals to print an exact answer with: two at least, so that no money is cut.</summary>
    private static int DecimalsOfExact(int decimals) => int.Max(2, decimals);

    private static bool TryReadAnswer(string? text, out Rational value, out int decimals)
    {
        value = default;
        decimals = 0;
        string digits = (text ?? "").Trim().TrimStart('-');
        if (digits.Length == 0 || digits.Count(c => c == '.') > 1 || digits.Any(c => !char.IsAsciiDigit(c) && c != '.'))
        {
            return false;
        }

        int point = digits.IndexOf('.');
        decimals = point < 0 ? 0 : digits.Length - point - 1;
        value = Rational.Parse(digits);
        value = text!.TrimStart()[0] == '-' ? -value : value;
        return true;
    }

    /// <summary>
    /// Whether the answer is the value to its decimals; not where the value lies halfway, since floats then round either way.
    /// </summary>
    private static bool IsRoundedTo(Rational value, Rational answer, int decimals)
    {
        Rational distance = value - answer;
        Rational doubled = (distance.Sign < 0 ? -distance : distance) * BigInteger.Pow(10, decimals) * 2;
        return decimals == 0 ? doubled.IsZero : doubled.CompareTo(1) < 0;
    }
}
