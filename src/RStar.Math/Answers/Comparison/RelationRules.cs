using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>Compares equations and inequalities with each other and with what they say.</summary>
internal sealed class RelationRules(AnswerRules answers, ScalarRules scalars, ComparisonBudget budget)
{
    /// <summary>What x is said to be: the name and the value of "x = 2", "x = 1 + 1 = 2", "2 = x", "x ∈ S".</summary>
    public static bool TryReadAssignment(Expression expression, out Expression name, out Expression value)
    {
        (name, value) = (expression, expression);
        if (expression is not RelationExpression relation)
        {
            return false;
        }

        if (relation.Relations is [Relation.ElementOf])
        {
            (name, value) = (relation.Operands[0], relation.Operands[1]);
            return name is SymbolExpression;
        }

        if (relation.Relations.Any(each => each is not (Relation.Equal or Relation.Approximately)))
        {
            return false;
        }

        bool isNameLast = !IsName(relation.Operands[0]) && IsName(relation.Operands[^1]);
        (name, value) = isNameLast ? (relation.Operands[^1], relation.Operands[0]) : (relation.Operands[0], relation.Operands[^1]);
        return IsName(name) && !Mentions(value, name);
    }

    public Verdict Compare(RelationExpression left, RelationExpression right)
    {
        if (TryReadAssignment(left, out Expression name, out Expression value)
            && TryReadAssignment(right, out Expression otherName, out Expression otherValue))
        {
            Verdict names = name.IsScalar && otherName.IsScalar ? scalars.Compare(name, otherName) : answers.Compare(name, otherName);
            if (names == Verdict.Equal || AreGraph(name, otherName) || AreGraph(otherName, name))
            {
                return answers.Compare(value, otherValue);
            }
        }

        (left, right) = (Shortened(left), Shortened(right));
        if (left.Relations.Count == 1 && right.Relations.Count == 1
            && left.Operands.Concat(right.Operands).All(operand => operand.IsScalar))
        {
            Verdict pair = ComparePair(Upright(left), Upright(right));
            return pair != Verdict.Different ? pair : CompareAsSets(left, right);
        }

        Verdict chains = CompareChains(left, right);
        if (chains != Verdict.Equal)
        {
            chains = CompareChains(left, Reversed(right)) == Verdict.Equal ? Verdict.Equal : chains;
        }

        return chains == Verdict.Equal ? chains : CompareAsSets(left, right);
    }

    /// <summary>An equation or inequality against a bare value, tuple or set.</summary>
    public Verdict CompareWithOther(RelationExpression relation, Expression other)
    {
        if (TryReadAssignment(relation, out _, out Expression value))
        {
            return answers.Compare(value, other);
        }

        bool isEquation = relation.Relations.All(each => each == Relation.Equal);
        if (isEquation && relation.Operands.All(operand => operand.IsScalar) && !other.IsScalar)
        {
            return Verdict.Different;
        }

        // "2 + 3 = 5" says 5, as long as it is true.
        if (isEquation && relation.Operands.Skip(1).All(operand => answers.Compare(relation.Operands[0], operand) == Verdict.Equal))
        {
            return answers.Compare(relation.Operands[^1], other);
        }

        return Verdict.Different;
    }

    private Verdict CompareAsSets(RelationExpression left, RelationExpression right)
    {
        var leftReader = new RealSetReader(budget);
        var rightReader = new RealSetReader(budget);
        return leftReader.TryRead(left) is RealSet a && rightReader.TryRead(right) is RealSet b
            && leftReader.Variable == rightReader.Variable
            ? a.Compare(b, scalars.Compare)
            : Verdict.Different;
    }

    /// <summary>y = x + 1 and f(x) = x + 1 are the same function.</summary>
    private static bool AreGraph(Expression left, Expression right) =>
        left is SymbolExpression { Name: "y" } && right is SymbolExpression { Name: ['f' or 'g' or 'h', '(', _, ')'] };

    private static bool IsName(Expression expression) => expression switch
    {
        FunctionExpression { Name: FunctionNames.Absolute, Arguments: [ProductExpression length] } => IsName(length),
        QuotientExpression { Numerator: ProductExpression top, Denominator: ProductExpression bottom } => IsName(top) && IsName(bottom),
        RatioExpression ratio => ratio.Terms.All(IsName),
        SymbolExpression => true,
        FunctionExpression function => function.Name[0] is >= 'f' and <= 'h' or >= 'F' and <= 'H'
            && function.Arguments.All(argument => argument is SymbolExpression or NumberExpression),
        TupleExpression tuple => tuple.Items.All(item => item is SymbolExpression),
        ProductExpression product => product.Factors.All(factor => factor is SymbolExpression)
            && (product.Factors.All(factor => factor is SymbolExpression { Name: var name } && char.IsAsciiLetterUpper(name[0]))
                || product.Factors.Any(factor => factor is SymbolExpression { Name: "angle" or "triangle" })),
        _ => false,
    };

    private static bool Mentions(Expression expression, Expression name)
    {
        if (name is not SymbolExpression { Name: var symbol })
        {
            return false;
        }

        bool found = false;
        Rewriter.Rewrite(expression, part =>
        {
            found |= part is SymbolExpression other && other.Name == symbol;
            return null;
        });
        return found;
    }

    /// <summary>An equation through several steps as its first and last.</summary>
    private static RelationExpression Shortened(RelationExpression relation) =>
        relation.Relations.Count > 1 && relation.Relations.All(each => each == Relation.Equal) && IsName(relation.Operands[0])
            ? new RelationExpression([relation.Operands[0], relation.Operands[^1]], [Relation.Equal])
            : relation;

    private static RelationExpression Reversed(RelationExpression relation) =>
        new([.. relation.Operands.Reverse()], [.. relation.Relations.Reverse().Select(RealSetReader.Flip)]);

    private static RelationExpression Upright(RelationExpression relation) =>
        relation.Relations[0] is Relation.Greater or Relation.GreaterOrEqual ? Reversed(relation) : relation;

    private Verdict ComparePair(RelationExpression left, RelationExpression right)
    {
        Relation relation = left.Relations[0];
        if (relation != right.Relations[0] || relation is Relation.ElementOf or Relation.Other)
        {
            return Verdict.Different;
        }

        (Verdict verdict, int sign) = scalars.CompareUpToFactor(Difference(left), Difference(right));
        if (verdict != Verdict.Equal)
        {
            return CompareChains(left, right) == Verdict.Equal ? Verdict.Equal : verdict;
        }

        return relation is Relation.Equal or Relation.NotEqual || sign > 0 ? Verdict.Equal : Verdict.Different;
    }

    private static SumExpression Difference(RelationExpression relation) =>
        new([StripUnit(relation.Operands[0]), new ProductExpression([new NumberExpression(-1), StripUnit(relation.Operands[1])])]);

    private static Expression StripUnit(Expression expression) => expression is UnitExpression unit ? unit.Value : expression;

    private Verdict CompareChains(RelationExpression left, RelationExpression right) =>
        left.Relations.SequenceEqual(right.Relations) ? answers.CompareInOrder(left.Operands, right.Operands) : Verdict.Different;
}
