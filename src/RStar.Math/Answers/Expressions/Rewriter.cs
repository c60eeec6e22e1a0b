namespace RStar.Math.Answers.Expressions;

/// <summary>Rebuilds expressions with some of their parts replaced.</summary>
internal static class Rewriter
{
    /// <summary>Replaces, from the outside in, each part for which <paramref name="replace"/> gives another.</summary>
    public static Expression Rewrite(Expression expression, Func<Expression, Expression?> replace)
    {
        if (replace(expression) is Expression replacement)
        {
            return replacement;
        }

        return expression switch
        {
            SumExpression sum => new SumExpression(All(sum.Terms)),
            ProductExpression product => new ProductExpression(All(product.Factors)),
            QuotientExpression quotient => new QuotientExpression(One(quotient.Numerator), One(quotient.Denominator)),
            PowerExpression power => new PowerExpression(One(power.Base), One(power.Exponent)),
            FunctionExpression function => new FunctionExpression(function.Name, All(function.Arguments)),
            PlusMinusExpression both => new PlusMinusExpression(One(both.Operand), both.UpperSign),
            ScaledExpression scaled => new ScaledExpression(One(scaled.Count), scaled.Scale),
            UnitExpression unit => new UnitExpression(One(unit.Value), unit.Unit),
            TupleExpression tuple => new TupleExpression(tuple.Open, All(tuple.Items), tuple.Close),
            SetExpression set => new SetExpression(All(set.Items), set.Notation),
            SetBuilderExpression builder => new SetBuilderExpression(One(builder.Element), All(builder.Conditions)),
            SetOperationExpression operation => new SetOperationExpression(operation.Operation, One(operation.Left), One(operation.Right)),
            MatrixExpression matrix => new MatrixExpression([.. matrix.Rows.Select(All)]),
            RelationExpression relation => new RelationExpression(All(relation.Operands), relation.Relations),
            RatioExpression ratio => new RatioExpression(All(ratio.Terms)),
            _ => expression,
        };

        Expression One(Expression part) => Rewrite(part, replace);

        IReadOnlyList<Expression> All(IReadOnlyList<Expression> parts) => [.. parts.Select(One)];
    }

    /// <summary>
    /// Both values of an expression with a plus-minus sign in it, upper signs together; itself alone where there is none.
    /// </summary>
    public static IReadOnlyList<Expression> ExpandSigns(Expression expression)
    {
        bool found = false;
        Expression upper = Choose(1);
        return found ? [upper, Choose(-1)] : [expression];

        Expression Choose(int side) => Rewrite(expression, part =>
        {
            if (part is not PlusMinusExpression both)
            {
                return null;
            }

            found = true;
            Expression operand = both.Operand;
            return side * both.UpperSign > 0 ? operand : new ProductExpression([new NumberExpression(-1), operand]);
        });
    }

    /// <summary>Percents and degrees as the numbers that they stand for.</summary>
    public static Expression ResolveScales(Expression expression) => Rewrite(expression, part => part is ScaledExpression scaled
        ? Meaning(scaled.Scale, ResolveScales(scaled.Count))
        : null);

    public static Expression Meaning(Scale scale, Expression count) => scale == Scale.Percent
        ? new QuotientExpression(count, new NumberExpression(100))
        : new QuotientExpression(new ProductExpression([count, new ConstantExpression(Constant.Pi)]), new NumberExpression(180));
}
