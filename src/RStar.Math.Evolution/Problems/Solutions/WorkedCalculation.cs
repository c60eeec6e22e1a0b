using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>The way from a problem's numbers to its answer, with all that a solution's wording needs.</summary>
/// <param name="Sections">The parts in order; the last assignment of the last part is the answer.</param>
/// <param name="Form">How numbers that are not whole are written.</param>
internal sealed record WorkedCalculation(IReadOnlyList<Section> Sections, NumberForm Form)
{
    /// <summary>The decimals that a float is rounded to before it is printed.</summary>
    public int Decimals { get; init; } = 2;

    public Assignment Last => Sections[^1].Assignments[^1];
}

/// <summary>What one template, or one equation, contributes.</summary>
/// <param name="Givens">The problem's numbers that the assignments read.</param>
/// <param name="Assignments">The operations in order.</param>
/// <param name="Alternative">The same in other Python, a text a step, ending in the last assignment's name; may be empty.</param>
internal sealed record Section(IReadOnlyList<Given> Givens, IReadOnlyList<Assignment> Assignments, IReadOnlyList<string> Alternative);

/// <summary>A number that the problem states.</summary>
internal sealed record Given(string Name, Rational Value);

/// <summary>A named result, how it comes about, its value and why.</summary>
internal sealed record Assignment(string Name, Formula Formula, Rational Value, string Reason);

/// <summary>How a program writes numbers that are not whole.</summary>
internal enum NumberForm
{
    /// <summary>As floats, rounded where they are printed.</summary>
    Decimal,

    /// <summary>As exact fractions.</summary>
    Fraction,

    /// <summary>As <see cref="Decimal"/>, and every quotient as a float: a program need not know whether it is whole.</summary>
    FloatQuotient,
}
