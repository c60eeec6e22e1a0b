using RStar.Math.Answers.Expressions;

namespace RStar.Math.Evolution.Problems.Formulas;

/// <summary>A condition on two formulas: <c>total % each == 0</c>.</summary>
internal sealed record Comparison(Formula Left, string Relation, Formula Right)
{
    private static readonly string[] Relations = ["==", "!=", "<=", ">=", "<", ">"];

    /// <exception cref="FormatException">The text is no comparison.</exception>
    public static Comparison Read(string text)
    {
        foreach (string relation in Relations)
        {
            if (text.IndexOf(relation, StringComparison.Ordinal) is > 0 and int at)
            {
                return new Comparison(
                    FormulaReader.Read(text.AsSpan(0, at)), relation, FormulaReader.Read(text.AsSpan(at + relation.Length)));
            }
        }

        throw new FormatException($"The condition '{text}' compares nothing; right would be 'a < b'.");
    }

    public bool Holds(Func<string, Rational> valueOf)
    {
        if (FormulaValue.Of(Left, valueOf) is not Rational left || FormulaValue.Of(Right, valueOf) is not Rational right)
        {
            return false;
        }

        int order = left.CompareTo(right);
        return Relation switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<=" => order <= 0,
            ">=" => order >= 0,
            "<" => order < 0,
            _ => order > 0,
        };
    }
}
