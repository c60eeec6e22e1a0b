using System.Numerics;
using RStar.Math.Answers.Comparison;

namespace RStar.Math.Answers.Expressions;

/// <summary>Writes expressions as quotients of polynomials with exact coefficients, as far as that goes.</summary>
internal sealed class ExactForm(GeneratorTable generators, ComparisonBudget budget)
{
    private const int MaxKeyLength = 4000;
    private const int MaxFactorial = 5000;

    /// <summary>The exact form, or <see langword="null"/> where it is too large, undefined or no scalar.</summary>
    public RationalFunction? TryWrite(Expression expression)
    {
        budget.Spend();
        return expression switch
        {
            NumberExpression number => number.Value.IsTooLarge ? null : RationalFunction.Of(number.Value),
            BaseNumeralExpression numeral => RationalFunction.Of(numeral.Value),
            ConstantExpression constant => WriteConstant(constant.Constant),
            SymbolExpression symbol => Generator("symbol " + symbol.Name, GeneratorKind.Symbol),
            SumExpression sum => WriteSum(sum),
            ProductExpression product => WriteProduct(product),
            QuotientExpression quotient => TryWrite(quotient.Numerator) is RationalFunction top
                && TryWrite(quotient.Denominator)?.Inverse() is RationalFunction inverse ? top.Times(inverse, generators, budget) : null,
            PowerExpression power => WritePower(power),
            FunctionExpression function => WriteFunction(function),
            _ => null,
        };
    }

    private RationalFunction Generator(string key, GeneratorKind kind, BigInteger radicand = default, int degree = 0) =>
        RationalFunction.Of(Polynomial.Generator(generators.Index(key, kind, radicand, degree)));

    private RationalFunction? WriteConstant(Constant constant) => constant switch
    {
        Constant.Pi => Generator("pi", GeneratorKind.Transcendental),
        Constant.E => Generator("e", GeneratorKind.Transcendental),
        Constant.ImaginaryUnit => Generator("i", GeneratorKind.ImaginaryUnit),
        _ => null,
    };

    private RationalFunction? WriteSum(SumExpression sum)
    {
        RationalFunction? total = RationalFunction.Of(Rational.Zero);
        foreach (Expression term in sum.Terms)
        {
            total = TryWrite(term) is RationalFunction next ? total.Plus(next, Rational.One, generators, budget) : null;
            if (total is null)
            {
                return null;
            }
        }

        return total;
    }

    private RationalFunction? WriteProduct(ProductExpression product)
    {
        RationalFunction? total = RationalFunction.Of(Rational.One);
        foreach (Expression factor in product.Factors)
        {
            total = TryWrite(factor) is RationalFunction next ? total.Times(next, generators, budget) : null;
            if (total is null)
            {
                return null;
            }
        }

        return total;
    }

    private RationalFunction? WritePower(PowerExpression power)
    {
        if (TryWrite(power.Base) is not RationalFunction radix || TryWrite(power.Exponent) is not RationalFunction exponent)
        {
            return null;
        }

        if (exponent.Constant is not Rational constant)
        {
            return Opaque("power", [radix, exponent]);
        }

        if (constant.IsInteger)
        {
            return radix.Power(constant.Numerator, generators, budget) ?? Opaque("power", [radix, exponent]);
        }

        if (constant.Denominator > 100 || (radix.Constant is Rational value && value.Sign <= 0))
        {
            return null;
        }

        return WriteRoot(radix, (int)constant.Denominator)?.Power(constant.Numerator, generators, budget);
    }

    private RationalFunction? WriteRoot(RationalFunction radicand, int degree)
    {
        if (radicand.Constant is not Rational constant)
        {
            return Opaque($"root{degree}", [radicand]);
        }

        if (constant.IsZero)
        {
            return radicand;
        }

        if (constant.Sign < 0)
        {
            RationalFunction? positive = degree % 2 == 1 || degree == 2 ? WriteRoot(RationalFunction.Of(-constant), degree) : null;
            return positive?.Times(degree == 2 ? WriteConstant(Constant.ImaginaryUnit)! : RationalFunction.Of(-1), generators, budget);
        }

        // (a/b)^(1/n) = (a·b^(n-1))^(1/n) / b, a root of a whole number.
        if (new Rational(constant.Denominator, 1).Power(degree - 1) is not Rational scale)
        {
            return null;
        }

        BigInteger whole = constant.Numerator * scale.Numerator;
        if (whole.GetBitLength() > 2048)
        {
            return null;
        }

        return WriteWholeRoot(whole, degree)?.Times(RationalFunction.Of(new Rational(1, constant.Denominator)), generators, budget);
    }

    private RationalFunction? WriteWholeRoot(BigInteger whole, int degree)
    {
        budget.Spend(60);
        RationalFunction? result = RationalFunction.Of(Rational.One);
        foreach ((BigInteger prime, int exponent, bool isCertain) in WholeRoots.Factors(whole))
        {
            int common = (int)BigInteger.GreatestCommonDivisor(exponent, degree);
            int lowest = degree / common;
            int power = exponent / common;
            RationalFunction factor = lowest == 1
                ? RationalFunction.Of(BigInteger.Pow(prime, power))
                : Generator($"root {prime} {lowest}", isCertain ? GeneratorKind.Root : GeneratorKind.Opaque, prime, lowest);
            result = lowest == 1 ? result.Times(factor, generators, budget)
                : factor.Power(power, generators, budget) is RationalFunction raised ? result.Times(raised, generators, budget) : null;
            if (result is null)
            {
                return null;
            }
        }

        return result;
    }

    private RationalFunction? WriteFunction(FunctionExpression function)
    {
        var arguments = new RationalFunction[function.Arguments.Count];
        for (int at = 0; at < arguments.Length; at++)
        {
            if (TryWrite(function.Arguments[at]) is not RationalFunction argument)
            {
                return null;
            }

            arguments[at] = argument;
        }

        if (function.Name == FunctionNames.Root && arguments[1].Constant is { IsInteger: true } degree
            && degree.Numerator > 0 && degree.Numerator <= 100)
        {
            return WriteRoot(arguments[0], (int)degree.Numerator);
        }

        Rational[]? constants = Array.TrueForAll(arguments, argument => argument.Constant is not null)
            ? Array.ConvertAll(arguments, argument => argument.Constant!.Value) : null;
        return constants is not null && ExactFunctions.TryEvaluate(function.Name, constants, MaxFactorial, budget) is Rational value
            ? RationalFunction.Of(value)
            : Opaque(function.Name, arguments);
    }

    private RationalFunction? Opaque(string name, RationalFunction[] arguments)
    {
        string key = $"{name}({string.Join('|', arguments.Select(argument => argument.Key))})";
        budget.Spend(1 + (key.Length / 50));
        return key.Length > MaxKeyLength ? null : Generator(key, GeneratorKind.Opaque);
    }
}
