using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>One step from what is known to the answer: <c>total = shelves * each # Why</c>.</summary>
internal sealed record Calculation(string Name, Formula Formula, TemplateText Reason)
{
    /// <exception cref="FormatException">The text is no calculation.</exception>
    public static Calculation Read(string text) =>
        text.Split(" # ", 2) is [string assignment, string reason] && assignment.Split(" = ", 2) is [string name, string formula]
            ? new Calculation(name.Trim(), FormulaReader.Read(formula), new TemplateText(reason.Trim()))
            : throw new FormatException(
                $"'{text}' is no calculation; right would be 'total = a * b # Each of the {{a}} shelves holds {{b}}'.");
}
