using System.Numerics;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Evolution.Problems.Formulas;

/// <summary>Works formulas out exactly.</summary>
internal static class FormulaValue
{
    private const int LargestArgument = 200;

    /// <summary>
    /// The value, or <see langword="null"/> where there is none: a division by zero, a root of no square, a remainder of a fraction.
    /// </summary>
    /// <param name="formula">The formula.</param>
    /// <param name="valueOf">The value of each name.</param>
    public static Rational? Of(Formula formula, Func<string, Rational> valueOf) => formula switch
    {
        Literal literal => literal.Value,
        Named named => valueOf(named.Name),
        Operation operation => Of(operation.Left, valueOf) is Rational left && Of(operation.Right, valueOf) is Rational right
            ? Of(operation.Operator, left, right)
            : null,
        Call call => Of(call, valueOf),
        _ => throw new ArgumentException($"There is no value of a {formula.GetType().Name}.", nameof(formula)),
    };

    /// <summary>The value of one operation, or <see langword="null"/> where it has none.</summary>
    public static Rational? Of(Operator @operator, Rational left, Rational right) => @operator switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => right.IsZero ? null : left / right,
        Operator.Power => right.IsInteger ? left.Power(right.Numerator) : null,
        _ => WholeDivision(@operator, left, right),
    };

    private static Rational? WholeDivision(Operator @operator, Rational left, Rational right)
    {
        if (!left.IsInteger || !right.IsInteger || left.Sign < 0 || right.Sign <= 0)
        {
            return null;
        }

        BigInteger quotient = BigInteger.DivRem(left.Numerator, right.Numerator, out BigInteger remainder);
        return @operator == Operator.WholeQuotient ? quotient : remainder;
    }

    /// <summary>The value of a function, or <see langword="null"/> where it has none.</summary>
    public static Rational? Of(Function function, IReadOnlyList<Rational> arguments) =>
        arguments.All(argument => argument is { IsInteger: true, Sign: >= 0 })
            ? OfWhole(function, [.. arguments.Select(argument => argument.Numerator)])
            : null;

    private static Rational? Of(Call call, Func<string, Rational> valueOf)
    {
        var arguments = new Rational[call.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (Of(call.Arguments[i], valueOf) is not Rational argument)
            {
                return null;
            }

            arguments[i] = argument;
        }

        return Of(call.Function, arguments);
    }

    private static Rational? OfWhole(Function function, BigInteger[] arguments)
    {
        return function switch
        {
            Function.Gcd => arguments.Aggregate(BigInteger.GreatestCommonDivisor),
            Function.Lcm => arguments.Any(argument => argument.IsZero) ? null : arguments.Aggregate(LeastCommonMultiple),
            Function.Factorial => Falling(arguments[0], arguments[0]),
            Function.Perm => Falling(arguments[0], arguments[1]),
            Function.Comb => Falling(arguments[0], arguments[1]) is Rational ordered
                ? ordered / Falling(arguments[1], arguments[1])!.Value
                : null,
            Function.Isqrt => RootOf(arguments[0]),
            _ => throw new ArgumentException($"There is no value of the function {function}.", nameof(function)),
        };
    }

    private static BigInteger LeastCommonMultiple(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;

    /// <summary>n (n - 1) ... (n - k + 1).</summary>
    private static Rational? Falling(BigInteger n, BigInteger k)
    {
        if (k > n || n > LargestArgument)
        {
            return null;
        }

        BigInteger product = 1;
        for (BigInteger factor = n - k + 1; factor <= n; factor++)
        {
            product *= factor;
        }

        return product;
    }

    private static Rational? RootOf(BigInteger square)
    {
        if (square > (BigInteger)long.MaxValue)
        {
            return null;
        }

        BigInteger root = (BigInteger)double.Round(double.Sqrt((double)square));
        return root * root == square ? root : null;
    }
}
