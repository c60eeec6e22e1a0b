using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>What solutions call the result of an operation, and what a plain one says that it does.</summary>
internal static class PlainPhrases
{
    public static (string Name, string Reason) Of(Operator @operator) => @operator switch
    {
        Operator.Add => ("total", "Find the total"),
        Operator.Subtract => ("difference", "Find the difference"),
        Operator.Multiply => ("product", "Find the product"),
        Operator.Divide => ("quotient", "Find the quotient"),
        Operator.WholeQuotient => ("whole", "Find how often it fits"),
        Operator.Remainder => ("rest", "Find the remainder"),
        Operator.Power => ("power", "Find the power"),
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "There is no such operator."),
    };

    public static (string Name, string Reason) Of(Function function) => function switch
    {
        Function.Gcd => ("divisor", "Find the greatest common divisor"),
        Function.Lcm => ("multiple", "Find the least common multiple"),
        Function.Comb => ("choices", "Find the number of choices"),
        Function.Perm => ("orders", "Find the number of choices in order"),
        Function.Factorial => ("orders", "Find the number of orders"),
        Function.Isqrt => ("root", "Find the root"),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "There is no such function."),
    };
}
