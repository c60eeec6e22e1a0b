namespace RStar.Math.Answers.Expressions;

/// <summary>A piece of an answer after parsing: a scalar or a structure of scalars. Immutable.</summary>
internal abstract class Expression
{
    public virtual bool IsScalar => true;
}

/// <summary>An exact number; <see cref="IsDecimal"/> where it was written with a decimal point and may stand for a rounded value.</summary>
internal sealed class NumberExpression(Rational value, bool isDecimal = false) : Expression
{
    public Rational Value { get; } = value;

    public bool IsDecimal { get; } = isDecimal;
}

internal enum Constant
{
    Pi,
    E,
    ImaginaryUnit,
    Infinity,
}

internal sealed class ConstantExpression(Constant constant) : Expression
{
    public Constant Constant { get; } = constant;
}

/// <summary>A variable, with its subscript and accents in the name.</summary>
internal sealed class SymbolExpression(string name) : Expression
{
    public string Name { get; } = name;
}

internal sealed class SumExpression(IReadOnlyList<Expression> terms) : Expression
{
    public IReadOnlyList<Expression> Terms { get; } = terms;
}

internal sealed class ProductExpression(IReadOnlyList<Expression> factors) : Expression
{
    public IReadOnlyList<Expression> Factors { get; } = factors;
}

internal sealed class QuotientExpression(Expression numerator, Expression denominator) : Expression
{
    public Expression Numerator { get; } = numerator;

    public Expression Denominator { get; } = denominator;
}

internal sealed class PowerExpression(Expression radix, Expression exponent) : Expression
{
    public Expression Base { get; } = radix;

    public Expression Exponent { get; } = exponent;
}

/// <summary>A function of the names in <see cref="FunctionNames"/>, or one that the answer leaves open (f(x), a sum).</summary>
internal sealed class FunctionExpression(string name, IReadOnlyList<Expression> arguments) : Expression
{
    public string Name { get; } = name;

    public IReadOnlyList<Expression> Arguments { get; } = arguments;
}

/// <summary>Two values in one: the operand with either sign. <see cref="UpperSign"/> is the sign of the first reading.</summary>
internal sealed class PlusMinusExpression(Expression operand, int upperSign) : Expression
{
    public Expression Operand { get; } = operand;

    public int UpperSign { get; } = upperSign;
}

/// <summary>A count of percents or degrees: the count itself or what it stands for.</summary>
internal sealed class ScaledExpression(Expression count, Scale scale) : Expression
{
    public Expression Count { get; } = count;

    public Scale Scale { get; } = scale;
}

internal enum Scale
{
    Percent,
    Degree,
}

/// <summary>A quantity with a unit, a currency or a counted noun behind it.</summary>
internal sealed class UnitExpression(Expression value, string unit) : Expression
{
    public Expression Value { get; } = value;

    public string Unit { get; } = unit;

    public override bool IsScalar => Value.IsScalar;
}

/// <summary>A numeral in a base that is written beside it.</summary>
internal sealed class BaseNumeralExpression(Rational value) : Expression
{
    public Rational Value { get; } = value;
}

/// <summary>Words.</summary>
internal sealed class TextExpression(string text) : Expression
{
    public string Text { get; } = text;

    public override bool IsScalar => false;
}
