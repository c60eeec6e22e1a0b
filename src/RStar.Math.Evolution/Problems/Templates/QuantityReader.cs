using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>
/// Reads a story's numbers: <c>shelves 3..12; price 0.5..9 by 0.25; rate in 5 | 10; people divides total; total = shelves * 6;
/// where price &lt; 8</c>.
/// </summary>
internal static class QuantityReader
{
    private const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <exception cref="FormatException">An entry is none of the forms.</exception>
    public static IReadOnlyList<Quantity> Read(string text) => [.. text.Split(';', Options).Select(ReadEntry)];

    private static Quantity ReadEntry(string entry)
    {
        string[] parts = entry.Split(' ', 2, Options);
        (string name, string rest) = parts.Length == 2 ? (parts[0], parts[1]) : throw Fault(entry);
        return rest.Split(' ', 2, Options) switch
        {
            _ when name == "where" => new Requirement(Comparison.Read(rest)),
            ["=", string formula] => new DerivedQuantity(name, FormulaReader.Read(formula)),
            ["in", string choices] => new ChoiceQuantity(
                name, [.. choices.Split('|', Options).Select(choice => FormulaReader.Read(choice))]),
            ["divides", string dividend] => new DivisorQuantity(name, FormulaReader.Read(dividend)),
            _ => ReadRange(name, rest, entry),
        };
    }

    private static RangeQuantity ReadRange(string name, string range, string entry)
    {
        string[] ends = range.Split("..", 2, Options);
        string[] upper = ends.Length == 2 ? ends[1].Split(" by ", 2, Options) : throw Fault(entry);
        return new RangeQuantity(
            name,
            FormulaReader.Read(ends[0]),
            FormulaReader.Read(upper[0]),
            upper.Length == 2 ? FormulaReader.Read(upper[1]) : new Literal(Rational.One));
    }

    private static FormatException Fault(string entry) =>
        new($"'{entry}' is no quantity; right would be 'apples 3..12', 'rate in 5 | 10', "
            + "'people divides total', 'total = a * b' or 'where a < b'.");
}
