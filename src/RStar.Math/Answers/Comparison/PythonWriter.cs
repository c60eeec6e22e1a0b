using System.Globalization;
using System.Text;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>
/// Writes scalar expressions as sympy's Python. Nothing of an answer's text gets into it: symbols are numbered, numbers rewritten.
/// </summary>
internal sealed class PythonWriter
{
    private const int MaxLength = 20_000;

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["sin"] = "sin",
        ["cos"] = "cos",
        ["tan"] = "tan",
        ["cot"] = "cot",
        ["sec"] = "sec",
        ["csc"] = "csc",
        ["arcsin"] = "asin",
        ["arccos"] = "acos",
        ["arctan"] = "atan",
        ["sinh"] = "sinh",
        ["cosh"] = "cosh",
        ["tanh"] = "tanh",
        [FunctionNames.Ln] = "log",
        [FunctionNames.Absolute] = "Abs",
        [FunctionNames.Floor] = "floor",
        [FunctionNames.Ceiling] = "ceiling",
        [FunctionNames.Factorial] = "factorial",
        [FunctionNames.Binomial] = "binomial",
        ["max"] = "Max",
        ["min"] = "Min",
        ["gcd"] = "gcd",
        ["lcm"] = "lcm",
    };

    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    public int SymbolCount => _symbols.Count;

    /// <summary>The Python, or <see langword="null"/> for what sympy has no word for.</summary>
    public string? TryWrite(Expression expression)
    {
        _text.Clear();
        return Write(expression) && _text.Length <= MaxLength ? _text.ToString() : null;
    }

    private bool Write(Expression expression)
    {
        switch (expression)
        {
            case NumberExpression number:
                _text.Append(CultureInfo.InvariantCulture, $"Rational({number.Value.Numerator}, {number.Value.Denominator})");
                return true;
            case BaseNumeralExpression numeral:
                _text.Append(CultureInfo.InvariantCulture, $"Integer({numeral.Value.Numerator})");
                return true;
            case ConstantExpression constant:
                _text.Append(constant.Constant switch { Constant.Pi => "pi", Constant.E => "E", Constant.ImaginaryUnit => "I", _ => "oo" });
                return true;
            case SymbolExpression symbol:
                _symbols.TryAdd(symbol.Name, _symbols.Count);
                _text.Append(CultureInfo.InvariantCulture, $"v[{_symbols[symbol.Name]}]");
                return true;
            case SumExpression sum:
                return WriteCall("Add", sum.Terms);
            case ProductExpression product:
                return WriteCall("Mul", product.Factors);
            case QuotientExpression quotient:
                return WriteCall("Mul", [quotient.Numerator, new PowerExpression(quotient.Denominator, new NumberExpression(-1))]);
            case PowerExpression power:
                return WriteCall("Pow", [power.Base, power.Exponent]);
            case FunctionExpression { Name: FunctionNames.Root } root:
                return WriteCall("root", root.Arguments);
            case FunctionExpression { Name: FunctionNames.Log } log:
                return WriteCall("log", log.Arguments.Count == 1 ? [log.Arguments[0], new NumberExpression(10)] : log.Arguments);
            case FunctionExpression function:
                return Functions.TryGetValue(function.Name, out string? name) && WriteCall(name, function.Arguments);
            default:
                return false;
        }
    }

    private bool WriteCall(string name, IReadOnlyList<Expression> arguments)
    {
        _text.Append(name).Append('(');
        for (int at = 0; at < arguments.Count; at++)
        {
            _text.Append(at == 0 ? "" : ", ");
            if (_text.Length > MaxLength || !Write(arguments[at]))
            {
                return false;
            }
        }

        _text.Append(')');
        return true;
    }
}
