using System.Text;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Parsing;

/// <summary>Units, currencies and counted nouns behind a value.</summary>
internal sealed partial class AnswerParser
{
    private Expression ParseUnit(Expression value)
    {
        if (Current.Kind == TokenKind.Mark && CurrencyOf(Current.Text) is string currency)
        {
            _at++;
            value = new UnitExpression(value, currency);
        }

        if (Current is { Kind: TokenKind.Keyword, Text: "pmod" })
        {
            // A residue: its modulus is a unit, which one of two may leave out but may not change.
            _at++;
            return ParseArgument() is NumberExpression modulus
                ? new UnitExpression(value, $"mod {modulus.Value}")
                : throw Error("Expected a modulus.");
        }

        if (Current.Kind is not (TokenKind.Unit or TokenKind.Words)
            && !(Current.IsMark("/") && Next.Kind is TokenKind.Unit or TokenKind.Words))
        {
            return value;
        }

        var unit = new StringBuilder();
        while (true)
        {
            if (Current.Kind is TokenKind.Unit or TokenKind.Words)
            {
                string name = Current.Text;
                _at++;
                unit.Append(name == "per" ? "/" : Singular(name));
                unit.Append(ReadUnitPower());
            }
            else if (Current.Kind == TokenKind.Mark && Current.Text is "/" or "*" or "-" && Next.Kind is TokenKind.Unit or TokenKind.Words)
            {
                unit.Append(Current.Text == "/" ? "/" : "");
                _at++;
            }
            else
            {
                break;
            }
        }

        // Words alone behind a value say what was counted; "dollars" behind "$5" says the same twice.
        string text = Exponential(unit.ToString());
        return value is UnitExpression inner
            ? new UnitExpression(inner.Value, inner.Unit == text ? text : inner.Unit + text)
            : new UnitExpression(value, text);
    }

    private string ReadUnitPower()
    {
        if (!Current.IsMark("^"))
        {
            return "";
        }

        int at = _at + 1;
        bool braces = At(at).IsMark("{");
        at += braces ? 1 : 0;
        bool negative = At(at).IsMark("-");
        at += negative ? 1 : 0;
        if (At(at).Kind != TokenKind.Number)
        {
            throw Error("A unit's power is a number.");
        }

        string power = (negative ? "^-" : "^") + At(at).Text;
        at++;
        if (braces && !At(at++).IsMark("}"))
        {
            throw Error("A unit's power is a number.");
        }

        _at = at;
        return power;
    }

    /// <summary>Square centimetres as centimetres to the second power.</summary>
    private static string Exponential(string unit) =>
        unit.StartsWith("square", StringComparison.Ordinal) && unit.Length > 6 ? unit[6..] + "^2"
        : unit.StartsWith("cubic", StringComparison.Ordinal) && unit.Length > 5 ? unit[5..] + "^3"
        : unit;

    private static string Singular(string word)
    {
        string lower = word.ToLowerInvariant();
        bool isPlural = lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal);
        return Vocabulary.Unit(word) ?? (isPlural ? lower[..^1] : lower);
    }

    private static string? CurrencyOf(string mark) => mark switch
    {
        "$" => "dollar",
        "€" => "euro",
        "£" => "pound sterling",
        "¥" => "yen",
        _ => null,
    };
}
