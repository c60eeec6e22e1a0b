using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>What the solution of an equation says about its operations.</summary>
internal static class EquationPhrases
{
    private static readonly string[] Sums = ["Add {0} and {1}", "Put {0} and {1} together", "{0} plus {1}"];

    private static readonly string[] Differences = ["Subtract {1} from {0}", "Take {1} away from {0}", "{0} minus {1}"];

    private static readonly string[] Products = ["Multiply {0} by {1}", "{0} times {1}"];

    private static readonly string[] Quotients = ["Divide {0} by {1}", "{0} divided by {1}"];

    /// <summary>Reasons for an operation; {0} and {1} are its operands.</summary>
    public static IReadOnlyList<string> For(Operator @operator) => @operator switch
    {
        Operator.Add => Sums,
        Operator.Subtract => Differences,
        Operator.Multiply => Products,
        _ => Quotients,
    };
}
