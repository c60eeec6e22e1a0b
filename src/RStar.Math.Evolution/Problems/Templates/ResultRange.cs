using RStar.Math.Answers.Expressions;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>Which values make sense for the results in a story.</summary>
internal enum ResultRange
{
    /// <summary>Whole and at least 1: apples and people.</summary>
    Counting,

    /// <summary>Whole, of either sign.</summary>
    Whole,

    /// <summary>Above 0, with at most two decimals: money and measures.</summary>
    Decimal,

    /// <summary>Above 0, any fraction.</summary>
    Fraction,
}

internal static class ResultRangeExtensions
{
    private const int Largest = 20_000_000;

    private const int LargestDenominator = 400;

    public static bool Allows(this ResultRange range, Rational value)
    {
        bool isPositive = value.Sign > 0;
        return value.CompareTo(Largest) <= 0 && value.CompareTo(-Largest) >= 0 && range switch
        {
            ResultRange.Counting => isPositive && value.IsInteger,
            ResultRange.Whole => value.IsInteger,
            ResultRange.Decimal => isPositive && (value * 100).IsInteger,
            _ => isPositive && value.Denominator <= LargestDenominator,
        };
    }
}
