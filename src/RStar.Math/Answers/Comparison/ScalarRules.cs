using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>Compares scalars: exactly where that decides, then at random points.</summary>
internal sealed class ScalarRules(double relativeTolerance, ComparisonBudget budget)
{
    private readonly NumericCheck _numeric = new(budget);

    public Verdict Compare(Expression left, Expression right)
    {
        budget.Spend();
        (left, string? leftUnit) = SplitUnit(left);
        (right, string? rightUnit) = SplitUnit(right);
        if (leftUnit is not null && rightUnit is not null && leftUnit != rightUnit)
        {
            return Verdict.Different;
        }

        return (left, right) switch
        {
            (ScaledExpression { Scale: Scale.Degree }, not ScaledExpression)
                or (not ScaledExpression, ScaledExpression { Scale: Scale.Degree })
                when (leftUnit ?? rightUnit) == "radian" => ComparePlain(Rewriter.ResolveScales(left), Rewriter.ResolveScales(right)),
            (ScaledExpression, not ScaledExpression) when rightUnit is not null => Verdict.Different,
            (not ScaledExpression, ScaledExpression) when leftUnit is not null => Verdict.Different,
            (ScaledExpression a, ScaledExpression b) => a.Scale == b.Scale ? Compare(a.Count, b.Count) : Verdict.Different,
            (ScaledExpression a, _) => CompareScaled(a, right),
            (_, ScaledExpression b) => CompareScaled(b, left),
            _ => ComparePlain(Rewriter.ResolveScales(left), Rewriter.ResolveScales(right)),
        };
    }

    /// <summary>The sign of an infinity, or <see langword="null"/> for anything else.</summary>
    public static int? InfinitySign(Expression expression) => expression switch
    {
        ConstantExpression { Constant: Constant.Infinity } => 1,
        ProductExpression { Factors: [NumberExpression number, var inner] } when InfinitySign(inner) is int sign =>
            sign * number.Value.Sign,
        _ => null,
    };

    /// <summary>Whether left = c·right with a number c that is not zero, and c's sign.</summary>
    public (Verdict Verdict, int Sign) CompareUpToFactor(Expression left, Expression right)
    {
        (left, right) = (Rewriter.ResolveScales(left), Rewriter.ResolveScales(right));
        var generators = new GeneratorTable();
        var exact = new ExactForm(generators, budget);
        if (exact.TryWrite(left) is { Denominator.Constant: Rational bottom } a
            && exact.TryWrite(right) is { Denominator.Constant: Rational otherBottom } b
            && !a.Numerator.IsZero && !b.Numerator.IsZero)
        {
            Rational factor = a.Numerator.LeadingCoefficient / b.Numerator.LeadingCoefficient;
            if (a.Numerator.Plus(b.Numerator, -factor, budget).IsZero)
            {
                return (Verdict.Equal, (factor / bottom * otherBottom).Sign);
            }
        }

        // What is zero everywhere (log_2 8 - 3, of an equation that always holds) is a multiple of nothing else.
        var zero = new NumberExpression(0);
        return Compare(left, zero) == Verdict.Equal || Compare(right, zero) == Verdict.Equal
            ? (Verdict.Different, 0)
            : _numeric.CompareUpToFactor(left, right);
    }

    /// <summary>
    /// A percentage or an angle in degrees against a bare number: a question that asks for percents or degrees has named the unit, so the
    /// count will do; and the value that it stands for is the same mathematics.
    /// </summary>
    private Verdict CompareScaled(ScaledExpression scaled, Expression other)
    {
        Verdict count = Compare(scaled.Count, other);
        return count == Verdict.Equal ? count : Either(count, Compare(Rewriter.Meaning(scaled.Scale, scaled.Count), other));
    }

    private static Verdict Either(Verdict first, Verdict second) =>
        second == Verdict.Equal ? second : first == Verdict.Undecided ? first : second;

    private static (Expression Value, string? Unit) SplitUnit(Expression expression) =>
        expression is UnitExpression unit ? (unit.Value, unit.Unit) : (expression, null);

    private Verdict ComparePlain(Expression left, Expression right)
    {
        if (InfinitySign(left) is int sign)
        {
            return InfinitySign(right) == sign ? Verdict.Equal : Verdict.Different;
        }

        if (InfinitySign(right) is not null)
        {
            return Verdict.Different;
        }

        var generators = new GeneratorTable();
        var exact = new ExactForm(generators, budget);
        if (exact.TryWrite(left) is RationalFunction a && exact.TryWrite(right) is RationalFunction b
            && a.Plus(b, -1, generators, budget) is RationalFunction difference)
        {
            if (difference.Numerator.IsZero)
            {
                return Verdict.Equal;
            }

            if (IsRounded(left, a.Constant, b.Constant, right) || IsRounded(right, b.Constant, a.Constant, left))
            {
                return Verdict.Equal;
            }

            if (!generators.IsUncertain(difference.Numerator))
            {
                return Verdict.Different;
            }
        }

        return _numeric.Compare(left, right);
    }

    /// <summary>
    /// Whether a decimal stands for an exact value that has no finite decimal expansion (0.333333 for 1/3). Two numbers that both end
    /// are compared exactly: 0.12 is not 0.120001 at any tolerance.
    /// </summary>
    private bool IsRounded(Expression rounded, Rational? decimalValue, Rational? exactValue, Expression exact)
    {
        if (rounded is not NumberExpression { IsDecimal: true } || decimalValue is not Rational value
            || exactValue?.IsTerminating() == true)
        {
            return false;
        }

        Approximation other = new Evaluator(new Dictionary<string, System.Numerics.Complex>(), false, budget).Evaluate(exact);
        if (!other.IsDefined || !other.IsReal || other.Error > relativeTolerance * other.Magnitude)
        {
            return false;
        }

        // A little room, so that 0.333333 is within a millionth of 1/3 although its distance is a millionth but for rounding.
        double distance = double.Abs(value.ToDouble() - other.Value.Real);
        return distance <= relativeTolerance * 1.000001 * other.Magnitude;
    }
}
