using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>Reads the equations that problem sets carry: prefix, <c>- 25000 * 1500 8</c>, or infix, <c>( 4.0 - 3.0 )</c>.</summary>
internal static class EquationReader
{
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Formula Read(string equation)
    {
        string[] tokens = equation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length == 0 || TryReadOperator(tokens[0]) is null)
        {
            return FormulaReader.Read(equation);
        }

        int at = 0;
        Formula formula = ReadPrefix(tokens, ref at);
        return at == tokens.Length
            ? formula
            : throw new FormatException($"The equation '{equation}' goes on after its end with '{tokens[at]}'.");
    }

    private static Formula ReadPrefix(string[] tokens, ref int at)
    {
        if (at == tokens.Length)
        {
            throw new FormatException($"The equation '{string.Join(' ', tokens)}' ends before its last operand.");
        }

        string token = tokens[at++];
        return TryReadOperator(token) is Operator @operator
            ? new Operation(@operator, ReadPrefix(tokens, ref at), ReadPrefix(tokens, ref at))
            : new Literal(ReadNumber(token));
    }

    private static Operator? TryReadOperator(string token) => token switch
    {
        "+" => Operator.Add,
        "-" => Operator.Subtract,
        "*" => Operator.Multiply,
        "/" => Operator.Divide,
        _ => null,
    };

    private static Rational ReadNumber(string token)
    {
        string digits = token.TrimStart('-');
        if (digits.Length == 0 || digits.Count(c => c == '.') > 1 || digits.Any(c => !char.IsAsciiDigit(c) && c != '.'))
        {
            throw new FormatException($"'{token}' in an equation is neither a number nor one of + - * /.");
        }

        Rational value = Rational.Parse(digits);
        return token[0] == '-' ? -value : value;
    }
}
