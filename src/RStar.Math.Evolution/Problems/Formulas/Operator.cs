namespace RStar.Math.Evolution.Problems.Formulas;

/// <summary>An operation of two operands.</summary>
internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>The whole part of a quotient.</summary>
    WholeQuotient,

    Remainder,
    Power,
}

/// <summary>A function of whole numbers, in Python's <c>math</c>.</summary>
internal enum Function
{
    Gcd,
    Lcm,

    /// <summary>Choices of k out of n without order.</summary>
    Comb,

    /// <summary>Choices of k out of n in order.</summary>
    Perm,

    Factorial,

    /// <summary>The root of a square number.</summary>
    Isqrt,
}

/// <summary>How operators are spelled, in formulas as in Python, and how tightly they bind.</summary>
internal static class OperatorSpelling
{
    /// <summary>Longer spellings first, so that <c>//</c> is not read as two divisions.</summary>
    public static readonly IReadOnlyList<(string Symbol, Operator Operator)> All =
    [
        ("//", Operator.WholeQuotient),
        ("**", Operator.Power),
        ("+", Operator.Add),
        ("-", Operator.Subtract),
        ("*", Operator.Multiply),
        ("/", Operator.Divide),
        ("%", Operator.Remainder),
    ];

    public static string Symbol(this Operator value) => All.First(spelling => spelling.Operator == value).Symbol;

    public static int Precedence(this Operator value) => value switch
    {
        Operator.Add or Operator.Subtract => 1,
        Operator.Power => 3,
        _ => 2,
    };
}
