using System.Numerics;
using RStar.Math.Answers.Comparison;

namespace RStar.Math.Answers.Expressions;

/// <summary>Functions whose value at rational arguments is rational.</summary>
internal static class ExactFunctions
{
    public static Rational? TryEvaluate(
        string name, Rational[] arguments, int maxFactorial, ComparisonBudget budget) => (name, arguments) switch
        {
            (FunctionNames.Absolute or "norm", [var x]) => x.Sign < 0 ? -x : x,
            (FunctionNames.Floor, [var x]) => Floor(x),
            (FunctionNames.Ceiling, [var x]) => -Floor(-x),
            (FunctionNames.Factorial, [{ IsInteger: true, Sign: >= 0 } n]) when n.Numerator <= maxFactorial =>
                Factorial((int)n.Numerator, budget),
            (FunctionNames.Binomial, [{ IsInteger: true } n, { IsInteger: true } k]) =>
                Binomial(n.Numerator, k.Numerator, maxFactorial, budget),
            ("max", _) => arguments.Max(),
            ("min", _) => arguments.Min(),
            _ => null,
        };

    private static Rational Floor(Rational x)
    {
        BigInteger quotient = BigInteger.DivRem(x.Numerator, x.Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    private static Rational Factorial(int n, ComparisonBudget budget)
    {
        BigInteger product = 1;
        for (int factor = 2; factor <= n; factor++)
        {
            budget.Spend(1 + (factor >> 6));
            product *= factor;
        }

        return product;
    }

    private static Rational? Binomial(BigInteger n, BigInteger k, int max, ComparisonBudget budget)
    {
        if (n.Sign < 0 || k.Sign < 0 || k > n)
        {
            return n.Sign < 0 || k.Sign < 0 ? null : Rational.Zero;
        }

        k = BigInteger.Min(k, n - k);
        if (k > max || n.GetBitLength() * (long)k > Rational.MaxBits)
        {
            return null;
        }

        BigInteger product = 1;
        for (int factor = 1; factor <= (int)k; factor++)
        {
            budget.Spend(1 + (factor >> 6));
            product = product * (n - k + factor) / factor;
        }

        return product;
    }
}
