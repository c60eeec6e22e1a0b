using System.Numerics;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>Compares scalar expressions at points drawn from a fixed seed.</summary>
internal sealed class NumericCheck(ComparisonBudget budget)
{
    private const int Seed = 20250104;
    private const int MostPoints = 48;
    private const int EnoughPoints = 10;

    public Verdict Compare(Expression left, Expression right) => Compare(left, right, (a, b) => Approximation.Agree(a, b));

    /// <summary>Whether the two are proportional with one factor at all points, and of which sign.</summary>
    /// <returns>The factor's sign (0 where it is complex) with <see cref="Verdict.Equal"/>.</returns>
    public (Verdict Verdict, int Sign) CompareUpToFactor(Expression left, Expression right)
    {
        Approximation? factor = null;
        Verdict verdict = Compare(left, right, (a, b) =>
        {
            // What cannot be told from zero is in no known proportion.
            if (a.Magnitude <= 16 * a.Error)
            {
                return null;
            }

            Approximation ratio = a / b;
            factor ??= ratio.IsDefined ? ratio : null;
            return !ratio.IsDefined ? null : Approximation.Agree(ratio, factor!.Value);
        });
        int sign = factor is { IsReal: true } real ? double.Sign(real.Value.Real) : 0;
        return factor is { Magnitude: > 0 } ? (verdict, sign) : (Verdict.Different, 0);
    }

    private Verdict Compare(Expression left, Expression right, Func<Approximation, Approximation, bool?> agree)
    {
        var collector = new SymbolCollector();
        collector.Visit(left);
        collector.Visit(right);
        if (collector.HasStructure)
        {
            return Verdict.Undecided;
        }

        Verdict verdict = Compare(left, right, collector, collector.HasImaginaryUnit, agree);
        if (verdict == Verdict.Undecided && !collector.HasImaginaryUnit)
        {
            verdict = Compare(left, right, collector, true, agree);
        }

        // In double precision 10^20 and 10^20 + 1 are one number: such numbers can show a difference only.
        return verdict == Verdict.Equal && collector.HasLargeNumber ? Verdict.Undecided : verdict;
    }

    private Verdict Compare(
        Expression left, Expression right, SymbolCollector collector, bool isComplex, Func<Approximation, Approximation, bool?> agree)
    {
        var random = new Random(Seed);
        int needed = collector.Symbols.Count == 0 ? 1 : EnoughPoints;
        int attempts = collector.Symbols.Count == 0 ? 1 : MostPoints;
        int agreeing = 0;
        for (int attempt = 0; attempt < attempts && agreeing < needed; attempt++)
        {
            var evaluator = new Evaluator(
                Point(collector.Symbols, random, attempt, isComplex && collector.HasImaginaryUnit), isComplex, budget);
            Approximation a = evaluator.Evaluate(left);
            Approximation b = evaluator.Evaluate(right);
            if (!a.IsDefined || !b.IsDefined)
            {
                continue;
            }

            switch (agree(a, b))
            {
                case false:
                    return Verdict.Different;
                case true when !evaluator.HasLargeValue:
                    agreeing++;
                    break;
            }
        }

        return agreeing >= needed ? Verdict.Equal : Verdict.Undecided;
    }

    /// <summary>
    /// One in three points has only positive coordinates, where roots and logarithms are defined; the rest have both signs.
    /// </summary>
    private static Dictionary<string, Complex> Point(SortedSet<string> symbols, Random random, int attempt, bool isComplex)
    {
        var point = new Dictionary<string, Complex>(StringComparer.Ordinal);
        foreach (string symbol in symbols)
        {
            double size = (attempt % 2 == 0 ? 0.3 : 0.05) + (random.NextDouble() * (attempt % 4 == 3 ? 6 : 2));
            double sign = attempt % 3 != 0 && random.Next(2) == 0 ? -1 : 1;
            double imaginary = isComplex && attempt % 2 == 1 ? random.NextDouble() - 0.5 : 0;
            point[symbol] = new Complex(sign * size, imaginary);
        }

        return point;
    }
}
