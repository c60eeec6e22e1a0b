using System.Text;
using RStar.Math.Answers.Comparison;

namespace RStar.Math.Answers.Expressions;

/// <summary>A product of powers of generators: pairs of a generator's index and its exponent, in order of index.</summary>
internal readonly struct Monomial(int[] powers) : IEquatable<Monomial>
{
    public static readonly Monomial One = new([]);

    public ReadOnlySpan<int> Powers => powers;

    public bool IsOne => powers.Length == 0;

    public bool Equals(Monomial other) => Powers.SequenceEqual(other.Powers);

    public override bool Equals(object? obj) => obj is Monomial other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int value in powers)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}

/// <summary>
/// A polynomial in generators (variables, roots, π, the imaginary unit, what cannot be taken apart) with rational coefficients.
/// </summary>
internal sealed class Polynomial
{
    private const int MaxTerms = 3000;

    private readonly Dictionary<Monomial, Rational> _terms = [];

    public Polynomial()
    {
    }

    public Polynomial(Rational constant)
    {
        AddTerm(Monomial.One, constant);
    }

    public bool IsZero => _terms.Count == 0;

    public IReadOnlyDictionary<Monomial, Rational> Terms => _terms;

    /// <summary>The value of a polynomial without generators, or <see langword="null"/>.</summary>
    public Rational? Constant =>
        _terms.Count == 0 ? Rational.Zero : _terms.Count == 1 && _terms.TryGetValue(Monomial.One, out Rational value) ? value : null;

    public static Polynomial Generator(int index)
    {
        var polynomial = new Polynomial();
        polynomial.AddTerm(new Monomial([index, 1]), Rational.One);
        return polynomial;
    }

    /// <summary>Adds a multiple of another.</summary>
    public Polynomial Plus(Polynomial other, Rational factor, ComparisonBudget budget)
    {
        var sum = new Polynomial();
        foreach ((Monomial monomial, Rational coefficient) in _terms)
        {
            sum.AddTerm(monomial, coefficient);
        }

        budget.Spend(_terms.Count + other._terms.Count);
        foreach ((Monomial monomial, Rational coefficient) in other._terms)
        {
            sum.AddTerm(monomial, coefficient * factor);
        }

        return sum;
    }

    /// <summary>The product, roots reduced; <see langword="null"/> where it gets too large.</summary>
    public Polynomial? Times(Polynomial other, GeneratorTable generators, ComparisonBudget budget)
    {
        if ((long)_terms.Count * other._terms.Count > MaxTerms * 20L)
        {
            return null;
        }

        var product = new Polynomial();
        foreach ((Monomial left, Rational a) in _terms)
        {
            foreach ((Monomial right, Rational b) in other._terms)
            {
                Rational coefficient = a * b;
                budget.Spend(1 + (coefficient.IsTooLarge ? 1000 : 0));
                if (coefficient.IsTooLarge || generators.Multiply(left, right, ref coefficient) is not Monomial monomial)
                {
                    return null;
                }

                product.AddTerm(monomial, coefficient);
            }
        }

        return product._terms.Count > MaxTerms ? null : product;
    }

    /// <summary>The coefficient of the first term in a fixed order of monomials.</summary>
    public Rational LeadingCoefficient => _terms.Count == 0 ? Rational.Zero : Ordered().First().Value;

    /// <summary>A text that equal polynomials over one table of generators share.</summary>
    public string Key(Rational divisor)
    {
        var key = new StringBuilder();
        foreach ((Monomial monomial, Rational coefficient) in Ordered())
        {
            key.Append(coefficient / divisor);
            foreach (int value in monomial.Powers)
            {
                key.Append(',').Append(value);
            }

            key.Append(';');
        }

        return key.ToString();
    }

    private IOrderedEnumerable<KeyValuePair<Monomial, Rational>> Ordered() =>
        _terms.OrderBy(term => term.Key, Comparer<Monomial>.Create((a, b) => a.Powers.SequenceCompareTo(b.Powers)));

    private void AddTerm(Monomial monomial, Rational coefficient)
    {
        Rational sum = _terms.TryGetValue(monomial, out Rational present) ? present + coefficient : coefficient;
        if (sum.IsZero)
        {
            _terms.Remove(monomial);
        }
        else
        {
            _terms[monomial] = sum;
        }
    }
}
