namespace RStar.Math.Answers.Expressions;

/// <summary>Works out sums, multiples, products and transposes of matrices.</summary>
internal static class MatrixArithmetic
{
    /// <summary>Products share their parts, so the entries of a longer one would be exponentially large to walk.</summary>
    private const int MostFactors = 3;

    private const int MostRows = 16;

    /// <summary>The matrix that an expression comes to; any other expression as it is.</summary>
    public static Expression Simplify(Expression expression) => expression switch
    {
        SumExpression sum => Sum(sum),
        ProductExpression product => Product(product),
        QuotientExpression quotient when Simplify(quotient.Numerator) is MatrixExpression matrix =>
            Map(matrix, entry => new QuotientExpression(entry, quotient.Denominator)),
        PowerExpression { Exponent: SymbolExpression { Name: "T" } } power when Simplify(power.Base) is MatrixExpression matrix =>
            Transpose(matrix),
        _ => expression,
    };

    private static Expression Sum(SumExpression sum)
    {
        MatrixExpression? total = null;
        foreach (Expression term in sum.Terms)
        {
            if (Simplify(term) is not MatrixExpression matrix
                || (total is not null && (total.Rows.Count != matrix.Rows.Count || total.Rows[0].Count != matrix.Rows[0].Count)))
            {
                return sum;
            }

            total = total is null ? matrix : Combine(total, matrix);
        }

        return total ?? (Expression)sum;
    }

    private static Expression Product(ProductExpression product)
    {
        var scalars = new List<Expression>();
        var matrices = new List<MatrixExpression>();
        foreach (Expression factor in product.Factors)
        {
            Expression simple = Simplify(factor);
            if (simple is MatrixExpression matrix)
            {
                matrices.Add(matrix);
            }
            else if (simple.IsScalar)
            {
                scalars.Add(simple);
            }
            else
            {
                return product;
            }
        }

        if (matrices.Count is 0 or > MostFactors
            || (matrices.Count > 1 && matrices.Any(matrix => matrix.Rows.Count > MostRows || matrix.Rows[0].Count > MostRows)))
        {
            return product;
        }

        MatrixExpression total = matrices[0];
        foreach (MatrixExpression next in matrices.Skip(1))
        {
            if (total.Rows[0].Count != next.Rows.Count)
            {
                return product;
            }

            total = Multiply(total, next);
        }

        return scalars.Count == 0 ? total : Map(total, entry => new ProductExpression([.. scalars, entry]));
    }

    private static MatrixExpression Map(MatrixExpression matrix, Func<Expression, Expression> change) =>
        new([.. matrix.Rows.Select(row => (IReadOnlyList<Expression>)[.. row.Select(change)])]);

    private static MatrixExpression Combine(MatrixExpression left, MatrixExpression right) =>
        new([.. left.Rows.Zip(right.Rows, (a, b) => (IReadOnlyList<Expression>)[.. a.Zip(b, (x, y) => new SumExpression([x, y]))])]);

    private static MatrixExpression Multiply(MatrixExpression left, MatrixExpression right) =>
        new([.. left.Rows.Select(row => (IReadOnlyList<Expression>)[.. Enumerable.Range(0, right.Rows[0].Count)
            .Select(column => new SumExpression([.. row.Zip(right.Rows, (a, b) => new ProductExpression([a, b[column]]))]))])]);

    private static MatrixExpression Transpose(MatrixExpression matrix) =>
        new([.. Enumerable.Range(0, matrix.Rows[0].Count)
            .Select(column => (IReadOnlyList<Expression>)[.. matrix.Rows.Select(row => row[column])])]);
}
