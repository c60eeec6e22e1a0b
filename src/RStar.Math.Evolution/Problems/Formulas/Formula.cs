using RStar.Math.Answers.Expressions;

namespace RStar.Math.Evolution.Problems.Formulas;

/// <summary>A tree of arithmetic from which both a value and Python are derived.</summary>
internal abstract record Formula
{
    /// <summary>How many operations the tree holds: what a problem's level counts.</summary>
    public abstract int Operations { get; }

    /// <summary>The names that the tree reads, each as often as it is read.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>The tree with each name replaced by what the function gives for it.</summary>
    public abstract Formula Replace(Func<string, Formula> replacement);
}

/// <summary>A number that stands in the formula.</summary>
internal sealed record Literal(Rational Value) : Formula
{
    public override int Operations => 0;

    public override IEnumerable<string> Names => [];

    public override Formula Replace(Func<string, Formula> replacement) => this;
}

/// <summary>A quantity or the result of an earlier step.</summary>
internal sealed record Named(string Name) : Formula
{
    public override int Operations => 0;

    public override IEnumerable<string> Names => [Name];

    public override Formula Replace(Func<string, Formula> replacement) => replacement(Name);
}

/// <summary>Two operands and what joins them.</summary>
internal sealed record Operation(Operator Operator, Formula Left, Formula Right) : Formula
{
    public override int Operations => Left.Operations + Right.Operations + 1;

    public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

    public override Formula Replace(Func<string, Formula> replacement) =>
        new Operation(Operator, Left.Replace(replacement), Right.Replace(replacement));
}

/// <summary>A function of whole numbers.</summary>
internal sealed record Call(Function Function, IReadOnlyList<Formula> Arguments) : Formula
{
    public override int Operations => Arguments.Sum(argument => argument.Operations) + int.Max(1, Arguments.Count - 1);

    public override IEnumerable<string> Names => Arguments.SelectMany(argument => argument.Names);

    public override Formula Replace(Func<string, Formula> replacement) =>
        new Call(Function, [.. Arguments.Select(argument => argument.Replace(replacement))]);
}
