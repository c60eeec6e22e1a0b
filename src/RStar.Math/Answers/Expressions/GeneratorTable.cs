using System.Numerics;

namespace RStar.Math.Answers.Expressions;

internal enum GeneratorKind
{
    Symbol,

    /// <summary>A root of a whole number without a factor that could be taken out of it.</summary>
    Root,
    ImaginaryUnit,

    /// <summary>π or e: satisfies no polynomial, but the two might together.</summary>
    Transcendental,

    /// <summary>What exact rules do not look into, known by its key; a relation between two such may go unseen.</summary>
    Opaque,
}

/// <summary>The generators of the polynomials of one comparison, so that both sides name the same things alike.</summary>
internal sealed class GeneratorTable
{
    private readonly Dictionary<string, int> _indices = [];
    private readonly List<(GeneratorKind Kind, BigInteger Radicand, int Degree)> _generators = [];

    /// <summary>Whether relations between the generators may be missed, so that a difference that is not zero proves nothing.</summary>
    public bool IsUncertain(Polynomial polynomial)
    {
        int transcendental = 0;
        var seen = new HashSet<int>();
        foreach (Monomial monomial in polynomial.Terms.Keys)
        {
            for (int at = 0; at < monomial.Powers.Length; at += 2)
            {
                int index = monomial.Powers[at];
                if (!seen.Add(index))
                {
                    continue;
                }

                (GeneratorKind kind, BigInteger radicand, int degree) = _generators[index];
                transcendental += kind == GeneratorKind.Transcendental ? 1 : 0;
                if (kind == GeneratorKind.Opaque || transcendental > 1
                    || (kind == GeneratorKind.Root && seen.Any(other => other != index && Related(_generators[other], radicand, degree))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The index of a generator, a new one where the key is new.</summary>
    public int Index(string key, GeneratorKind kind, BigInteger radicand = default, int degree = 0)
    {
        if (!_indices.TryGetValue(key, out int index))
        {
            index = _generators.Count;
            _indices.Add(key, index);
            _generators.Add((kind, radicand, degree));
        }

        return index;
    }

    /// <summary>The product of two monomials; what roots and the imaginary unit give goes to the coefficient.</summary>
    public Monomial? Multiply(Monomial left, Monomial right, ref Rational coefficient)
    {
        ReadOnlySpan<int> a = left.Powers;
        ReadOnlySpan<int> b = right.Powers;
        var powers = new List<int>(a.Length + b.Length);
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            int index = i == a.Length ? b[j] : j == b.Length ? a[i] : int.Min(a[i], b[j]);
            int exponent = 0;
            if (i < a.Length && a[i] == index)
            {
                exponent += a[i + 1];
                i += 2;
            }

            if (j < b.Length && b[j] == index)
            {
                exponent += b[j + 1];
                j += 2;
            }

            exponent = Reduce(index, exponent, ref coefficient);
            if (exponent != 0)
            {
                powers.Add(index);
                powers.Add(exponent);
            }
        }

        return coefficient.IsTooLarge ? null : new Monomial([.. powers]);
    }

    private static bool Related((GeneratorKind Kind, BigInteger Radicand, int Degree) other, BigInteger radicand, int degree) =>
        other.Kind == GeneratorKind.Root
        && ((other.Radicand == radicand && other.Degree != degree)
            || (other.Radicand != radicand && !BigInteger.GreatestCommonDivisor(other.Radicand, radicand).IsOne));

    private int Reduce(int index, int exponent, ref Rational coefficient)
    {
        (GeneratorKind kind, BigInteger radicand, int degree) = _generators[index];
        switch (kind)
        {
            case GeneratorKind.ImaginaryUnit:
                coefficient = exponent % 4 >= 2 ? -coefficient : coefficient;
                return exponent % 2;
            case GeneratorKind.Root when exponent >= degree:
                coefficient *= BigInteger.Pow(radicand, exponent / degree);
                return exponent % degree;
            default:
                return exponent;
        }
    }
}
