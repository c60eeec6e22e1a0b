using System.Numerics;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Parsing;

/// <summary>Numerals with their base beside them.</summary>
internal sealed partial class AnswerParser
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private int ReadRadix()
    {
        bool braces = TryTake("{");
        bool brackets = TryTake("(");
        int radix = Current.Text switch
        {
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "seven" => 7,
            "eight" => 8,
            "nine" => 9,
            "ten" => 10,
            "sixteen" => 16,
            string text => int.TryParse(text, out int number) ? number : 0,
        };
        _at++;
        if (brackets)
        {
            Expect(")");
        }

        if (braces)
        {
            Expect("}");
        }

        return radix;
    }

    /// <summary>A numeral in a base; digits that the base does not have are an error.</summary>
    public static BaseNumeralExpression BaseNumeral(string digits, int radix)
    {
        BigInteger value = 0;
        foreach (char c in digits.ToLowerInvariant())
        {
            int digit = Digits.IndexOf(c);
            if (radix is < 2 or > 36 || digit < 0 || digit >= radix || digits.Length > 1000)
            {
                throw Error("Not a numeral of this base.");
            }

            value = (value * radix) + digit;
        }

        return new BaseNumeralExpression(value);
    }
}
