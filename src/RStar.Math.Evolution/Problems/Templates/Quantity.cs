using System.Numerics;
using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>A number of a story: how it is drawn, or what must hold of those drawn so far.</summary>
internal abstract record Quantity
{
    /// <summary>Draws the number into the scene; <see langword="false"/> where there is none that fits.</summary>
    public abstract bool TryDraw(Scene scene);
}

/// <summary><c>name low..high by step</c>: any of the numbers from low to high in equal steps.</summary>
internal sealed record RangeQuantity(string Name, Formula Low, Formula High, Formula Step) : Quantity
{
    public override bool TryDraw(Scene scene)
    {
        if (FormulaValue.Of(Low, scene.ValueOf) is not Rational low
            || FormulaValue.Of(High, scene.ValueOf) is not Rational high
            || FormulaValue.Of(Step, scene.ValueOf) is not Rational step
            || low.CompareTo(high) > 0)
        {
            return false;
        }

        Rational intervals = (high - low) / step;
        BigInteger count = (intervals.Numerator / intervals.Denominator) + 1;
        scene.SetValue(Name, low + (step * (BigInteger)scene.Dice.Roll((long)count)));
        return true;
    }
}

/// <summary><c>name in a | b | c</c>: one of those listed.</summary>
internal sealed record ChoiceQuantity(string Name, IReadOnlyList<Formula> Choices) : Quantity
{
    public override bool TryDraw(Scene scene)
    {
        if (FormulaValue.Of(scene.Dice.Pick(Choices), scene.ValueOf) is not Rational value)
        {
            return false;
        }

        scene.SetValue(Name, value);
        return true;
    }
}

/// <summary><c>name divides formula</c>: a divisor other than 1 and the number itself.</summary>
internal sealed record DivisorQuantity(string Name, Formula Dividend) : Quantity
{
    private const int LargestDivisor = 60;

    public override bool TryDraw(Scene scene)
    {
        if (FormulaValue.Of(Dividend, scene.ValueOf) is not { IsInteger: true, Sign: > 0 } dividend)
        {
            return false;
        }

        int[] divisors = [.. Enumerable.Range(2, LargestDivisor - 1)
            .Where(divisor => divisor < dividend.Numerator && (dividend.Numerator % divisor).IsZero)];
        if (divisors.Length == 0)
        {
            return false;
        }

        scene.SetValue(Name, scene.Dice.Pick(divisors));
        return true;
    }
}

/// <summary><c>name = formula</c>: what follows from numbers drawn before.</summary>
internal sealed record DerivedQuantity(string Name, Formula Formula) : Quantity
{
    public override bool TryDraw(Scene scene)
    {
        if (FormulaValue.Of(Formula, scene.ValueOf) is not Rational value)
        {
            return false;
        }

        scene.SetValue(Name, value);
        return true;
    }
}

/// <summary><c>where a &lt; b</c>: a condition without which the numbers are drawn again.</summary>
internal sealed record Requirement(Comparison Comparison) : Quantity
{
    public override bool TryDraw(Scene scene) => Comparison.Holds(scene.ValueOf);
}
