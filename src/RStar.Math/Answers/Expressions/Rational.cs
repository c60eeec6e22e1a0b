using System.Globalization;
using System.Numerics;

namespace RStar.Math.Answers.Expressions;

/// <summary>An exact fraction in lowest terms with a positive denominator.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    /// <summary>The most bits of a numerator or denominator that exact arithmetic makes; 10^(10^10) is never computed.</summary>
    public const long MaxBits = 1 << 16;

    private readonly BigInteger _denominatorMinusOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        Numerator = numerator / divisor;
        _denominatorMinusOne = (denominator / divisor) - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorMinusOne + 1;

    public bool IsInteger => _denominatorMinusOne.IsZero;

    public bool IsZero => Numerator.IsZero;

    public bool IsOne => Numerator.IsOne && IsInteger;

    public int Sign => Numerator.Sign;

    public static Rational Zero { get; } = new(0, 1);

    public static Rational One { get; } = new(1, 1);

    public static implicit operator Rational(int value) => new(value, 1);

    public static implicit operator Rational(BigInteger value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Whether the numbers involved are small enough to go on computing exactly.</summary>
    public bool IsTooLarge => Bits > MaxBits;

    private long Bits => long.Max(BigInteger.Abs(Numerator).GetBitLength(), Denominator.GetBitLength());

    /// <summary>The power, or <see langword="null"/> where it would be too large or does not exist.</summary>
    public Rational? Power(BigInteger exponent)
    {
        if (exponent.Sign < 0 && IsZero)
        {
            return null;
        }

        if (IsZero || IsOne)
        {
            return exponent.IsZero ? One : this;
        }

        BigInteger magnitude = BigInteger.Abs(exponent);
        if (magnitude * Bits > MaxBits && !(Bits == 1 && IsInteger))
        {
            return null;
        }

        // Only -1 is left where the magnitude is large; its parity is all that counts.
        int power = Bits == 1 && IsInteger ? (int)(magnitude % 2) : (int)magnitude;
        BigInteger top = BigInteger.Pow(Numerator, power);
        BigInteger bottom = BigInteger.Pow(Denominator, power);
        return exponent.Sign < 0 ? new(bottom, top) : new(top, bottom);
    }

    /// <summary>Whether the number has a finite decimal expansion.</summary>
    public bool IsTerminating()
    {
        BigInteger rest = Denominator;
        foreach (int prime in (ReadOnlySpan<int>)[2, 5])
        {
            while ((rest % prime).IsZero)
            {
                rest /= prime;
            }
        }

        return rest.IsOne;
    }

    public double ToDouble()
    {
        if (Numerator.GetBitLength() < 1000 && Denominator.GetBitLength() < 1000)
        {
            return (double)Numerator / (double)Denominator;
        }

        // Scaled so that the quotient keeps 64 bits whatever the sizes.
        int shift = (int)(Denominator.GetBitLength() - Numerator.GetBitLength()) + 64;
        BigInteger quotient = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        return double.ScaleB((double)quotient, -shift);
    }

    /// <summary>Reads digits with at most one decimal point.</summary>
    public static Rational Parse(ReadOnlySpan<char> digits)
    {
        int point = digits.IndexOf('.');
        if (point < 0)
        {
            return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        string all = string.Concat(digits[..point], digits[(point + 1)..]);
        int decimals = digits.Length - point - 1;
        return new(
            all.Length == 0 ? 0 : BigInteger.Parse(all, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals));
    }

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorMinusOne == other._denominatorMinusOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorMinusOne);

    public override string ToString() => IsInteger ? Numerator.ToString(CultureInfo.InvariantCulture) : $"{Numerator}/{Denominator}";
}
