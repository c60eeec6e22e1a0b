using System.Globalization;
using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;
using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>A piece of Python with what it will be when it runs.</summary>
/// <param name="Text">The Python.</param>
/// <param name="Precedence">How tightly it binds: 1 to 3 as operators do, 4 for what needs no brackets.</param>
/// <param name="Value">Its exact value.</param>
/// <param name="IsFloat">Whether Python holds it as a float, so that it may be off by a rounding.</param>
internal readonly record struct PythonTerm(string Text, int Precedence, Rational Value, bool IsFloat)
{
    private const int Tightest = 4;

    public static PythonTerm Name(string name, Rational value, bool isFloat) => new(name, Tightest, value, isFloat);

    public static PythonTerm Number(Rational value, NumberForm form)
    {
        if (value.IsInteger)
        {
            return new(value.ToString(), value.Sign < 0 ? 1 : Tightest, value, false);
        }

        return form == NumberForm.Fraction
            ? new($"Fraction({value.Numerator}, {value.Denominator})", Tightest, value, false)
            : new(NumberText.Decimal(value), Tightest, value, true);
    }

    /// <summary>The Python of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="form">How to write numbers that are not whole.</param>
    /// <param name="termOf">What each name stands for.</param>
    public static PythonTerm Of(Formula formula, NumberForm form, Func<string, PythonTerm> termOf) => formula switch
    {
        Literal literal => Number(literal.Value, form),
        Named named => termOf(named.Name),
        Operation operation => Join(operation.Operator, Of(operation.Left, form, termOf), Of(operation.Right, form, termOf), form),
        Call call => Apply(call.Function, [.. call.Arguments.Select(argument => Of(argument, form, termOf))]),
        _ => throw new ArgumentException($"There is no Python for a {formula.GetType().Name}.", nameof(formula)),
    };

    private static PythonTerm Join(Operator @operator, PythonTerm left, PythonTerm right, NumberForm form)
    {
        Rational value = FormulaValue.Of(@operator, left.Value, right.Value)
            ?? throw new ArgumentException($"{left.Value} {@operator.Symbol()} {right.Value} has no value.", nameof(@operator));
        bool isFloat = left.IsFloat || right.IsFloat;
        if (@operator == Operator.Divide)
        {
            // Python's // keeps whole numbers whole; it is exact here, and only here, because nothing is left over.
            bool staysWhole = !isFloat && form != NumberForm.FloatQuotient
                && left.Value.IsInteger && right.Value.IsInteger && value.IsInteger;
            @operator = staysWhole ? Operator.WholeQuotient : Operator.Divide;
            if (!staysWhole && form == NumberForm.Fraction)
            {
                return new($"Fraction({left.Text}, {right.Text})", Tightest, value, false);
            }

            isFloat |= !staysWhole;
        }

        int precedence = @operator.Precedence();
        bool isPower = @operator == Operator.Power;
        string leftText = left.Precedence < precedence || (isPower && left.Precedence == precedence) ? $"({left.Text})" : left.Text;
        bool isFree = @operator == Operator.Add || (@operator == Operator.Multiply && right.Text.IndexOfAny(['/', '%']) < 0);
        string rightText = right.Precedence < precedence || (right.Precedence == precedence && !isFree) ? $"({right.Text})" : right.Text;
        return new($"{leftText} {@operator.Symbol()} {rightText}", precedence, value, isFloat);
    }

    private static PythonTerm Apply(Function function, PythonTerm[] arguments)
    {
        Rational value = FormulaValue.Of(function, [.. arguments.Select(argument => argument.Value)])
            ?? throw new ArgumentException($"{function} has no value here.", nameof(function));
        string name = function.ToString().ToLower(CultureInfo.InvariantCulture);
        return new($"{name}({string.Join(", ", arguments.Select(argument => argument.Text))})", Tightest, value, false);
    }
}
