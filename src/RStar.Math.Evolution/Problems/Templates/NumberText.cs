using System.Globalization;
using System.Numerics;
using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Words;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>Numbers as a story writes them.</summary>
internal static class NumberText
{
    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>
    /// The number in a form: <c>$</c> an amount of money, <c>times</c> a multiple, <c>th</c> a place in a row, <c>word</c> in letters,
    /// <c>signed</c> and <c>x</c> a term and a coefficient of an equation; a noun or a noun's category for so many of it;
    /// nothing for the digits alone, or for a fraction.
    /// </summary>
    public static string Write(Rational value, string form, Scene scene) => form switch
    {
        "" => value.ToString(),
        "$" => value.IsInteger ? $"${value}" : "$" + Fixed(value, 2),
        "times" => value.CompareTo(2) == 0 ? "twice" : $"{InWords(value)} times",
        "th" => Ordinal(value.Numerator),
        "word" => InWords(value),
        "signed" => value.Sign < 0 ? $"- {-value}" : $"+ {value}",
        "x" => Coefficient(value, ""),
        "+x" => Coefficient(value, "+ "),
        _ => $"{value} {Agreeing(value, form, scene)}",
    };

    /// <summary>A whole number, else a decimal where it is a short one, else a fraction.</summary>
    public static string Decimal(Rational value)
    {
        const int MostDecimals = 6;
        if (value.IsInteger || !value.IsTerminating())
        {
            return value.ToString();
        }

        return (value * BigInteger.Pow(10, MostDecimals)).IsInteger ? Fixed(value, MostDecimals).TrimEnd('0') : value.ToString();
    }

    /// <summary>A number with no more decimals than these, written with all of them.</summary>
    public static string Fixed(Rational value, int decimals)
    {
        BigInteger units = (value * BigInteger.Pow(10, decimals)).Numerator;
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string sign = units.Sign < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>The nearest number with so many decimals; halfway, the one whose last digit is even.</summary>
    public static Rational Round(Rational value, int decimals)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        Rational doubled = value * scale * 2;
        BigInteger floor = BigInteger.Divide(
            doubled.Numerator - Modulo(doubled.Numerator, doubled.Denominator * 2), doubled.Denominator * 2);
        int half = (doubled - (floor * 2)).CompareTo(1);
        return new Rational(half > 0 || (half == 0 && !floor.IsEven) ? floor + 1 : floor, scale);
    }

    private static BigInteger Modulo(BigInteger value, BigInteger modulus) => ((value % modulus) + modulus) % modulus;

    private static string InWords(Rational value) =>
        value.IsInteger && value.Sign >= 0 && value.Numerator < Small.Length ? Small[(int)value.Numerator] : value.ToString();

    private static string Coefficient(Rational value, string plus)
    {
        string sign = value.Sign < 0 ? (plus.Length > 0 ? "- " : "-") : plus;
        Rational size = value.Sign < 0 ? -value : value;
        return sign + (size.IsOne ? "" : size.ToString());
    }

    private static string Ordinal(BigInteger value)
    {
        int hundreds = (int)(value % 100);
        string ending = (hundreds % 10) switch
        {
            _ when hundreds is >= 11 and <= 13 => "th",
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        };
        return value.ToString(CultureInfo.InvariantCulture) + ending;
    }

    private static string Agreeing(Rational value, string form, Scene scene)
    {
        Noun noun = Nouns.IsCategory(form.TrimEnd('2', '3')) ? scene.NounOf(form) : Noun.Regular(form);
        return value.IsOne ? noun.One : noun.Many;
    }
}
