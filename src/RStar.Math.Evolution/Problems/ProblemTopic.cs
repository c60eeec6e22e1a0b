namespace RStar.Math.Evolution.Problems;

/// <summary>What a generated problem is about.</summary>
public enum ProblemTopic
{
    /// <summary>Sums, differences, products and shares of things and of money.</summary>
    Quantities,

    /// <summary>Speeds, wages, prices and flows.</summary>
    Rates,

    /// <summary>Parts of a whole and arithmetic of fractions.</summary>
    Fractions,

    /// <summary>Discounts, raises, interest and shares in percent.</summary>
    Percent,

    /// <summary>How old people are, were and will be.</summary>
    Ages,

    /// <summary>More than, fewer than, times as many as.</summary>
    Comparison,

    /// <summary>Lengths, areas, volumes and angles.</summary>
    Geometry,

    /// <summary>Division with a remainder.</summary>
    Remainders,

    /// <summary>Greatest common divisors and least common multiples.</summary>
    Divisibility,

    /// <summary>Linear equations and systems of two.</summary>
    LinearEquations,

    /// <summary>Quadratic equations with whole roots.</summary>
    Quadratics,

    /// <summary>Arithmetic and geometric sequences and their sums.</summary>
    Sequences,

    /// <summary>Choices, arrangements and pairs.</summary>
    Counting,
}
