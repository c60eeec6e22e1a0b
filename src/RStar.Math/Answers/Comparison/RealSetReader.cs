using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>Reads intervals, unions, inequalities and set-builder notation as sets of real numbers.</summary>
internal sealed class RealSetReader(ComparisonBudget budget)
{
    /// <summary>The variable that the inequalities constrain, or <see langword="null"/> where a set stands without one.</summary>
    public string? Variable { get; private set; }

    /// <summary>The set, or <see langword="null"/> where the expression is none of real numbers with known ends.</summary>
    public RealSet? TryRead(Expression expression)
    {
        budget.Spend();
        return expression switch
        {
            NamedSetExpression { Name: NamedSetExpression.Reals } => RealSet.All,
            NamedSetExpression { Name: NamedSetExpression.Empty } => RealSet.Empty,
            UnitExpression unit => TryRead(unit.Value),
            TupleExpression { Items.Count: 2 } interval => ReadInterval(interval),
            SetExpression { Notation: SetNotation.Braces } set => ReadPoints(set.Items),
            SetExpression set => ReadConditions(set.Items, set.Notation),
            SetOperationExpression operation => ReadOperation(operation),
            SetBuilderExpression builder => ReadBuilder(builder),
            RelationExpression relation => ReadRelation(relation),
            _ => null,
        };
    }

    private Breakpoint? Place(Expression expression)
    {
        if (!expression.IsScalar)
        {
            return null;
        }

        Expression value = Rewriter.ResolveScales(expression is UnitExpression unit ? unit.Value : expression);
        if (ScalarRules.InfinitySign(value) is int sign)
        {
            return new(value, sign > 0 ? double.PositiveInfinity : double.NegativeInfinity);
        }

        Approximation position = new Evaluator(new Dictionary<string, System.Numerics.Complex>(), false, budget).Evaluate(value);
        return position.IsDefined && position.IsReal ? new(value, position.Value.Real) : null;
    }

    private RealSet? ReadInterval(TupleExpression interval)
    {
        if (Place(interval.Items[0]) is not Breakpoint low || Place(interval.Items[1]) is not Breakpoint high
            || !(low.Position < high.Position))
        {
            return null;
        }

        RealSet above = double.IsNegativeInfinity(low.Position) ? RealSet.All : RealSet.Ray(low, true, interval.Open == '[');
        RealSet below = double.IsPositiveInfinity(high.Position) ? RealSet.All : RealSet.Ray(high, false, interval.Close == ']');
        return above.Intersection(below, budget);
    }

    private RealSet? ReadPoints(IReadOnlyList<Expression> items)
    {
        RealSet set = RealSet.Empty;
        foreach (Expression item in items)
        {
            if (Place(item) is not Breakpoint place || !double.IsFinite(place.Position))
            {
                return null;
            }

            set = set.Union(RealSet.Point(place), budget);
        }

        return set;
    }

    private RealSet? ReadOperation(SetOperationExpression operation)
    {
        if (TryRead(operation.Left) is not RealSet left || TryRead(operation.Right) is not RealSet right)
        {
            return null;
        }

        return operation.Operation switch
        {
            SetOperator.Union => left.Union(right, budget),
            SetOperator.Intersection => left.Intersection(right, budget),
            _ => left.Difference(right, budget),
        };
    }

    private RealSet? ReadBuilder(SetBuilderExpression builder)
    {
        RealSet? domain = builder.Element switch
        {
            SymbolExpression symbol => Constrain(symbol.Name, RealSet.All),
            RelationExpression relation => TryRead(relation),
            _ => null,
        };
        return domain is not null && ReadConditions(builder.Conditions, SetNotation.And) is RealSet conditions
            ? domain.Intersection(conditions, budget)
            : null;
    }

    private RealSet? ReadConditions(IReadOnlyList<Expression> items, SetNotation notation)
    {
        RealSet all = RealSet.All;
        RealSet any = RealSet.Empty;
        foreach (Expression item in items)
        {
            if (item is not (RelationExpression or SetExpression { Notation: not SetNotation.Braces })
                || TryRead(item) is not RealSet condition)
            {
                return null;
            }

            all = all.Intersection(condition, budget);
            any = any.Union(condition, budget);
        }

        // Commas join conditions, but "x < 1, x > 3" can only mean either.
        return notation == SetNotation.Or || (notation == SetNotation.Commas && all.IsEmpty) ? any : all;
    }

    private RealSet? ReadRelation(RelationExpression relation)
    {
        if (relation is { Relations: [Relation.ElementOf], Operands: [SymbolExpression element, var members] })
        {
            return TryRead(members) is RealSet set ? Constrain(element.Name, set) : null;
        }

        RealSet all = RealSet.All;
        for (int at = 0; at < relation.Relations.Count; at++)
        {
            if (ReadPair(relation.Operands[at], relation.Relations[at], relation.Operands[at + 1]) is not RealSet pair)
            {
                return null;
            }

            all = all.Intersection(pair, budget);
        }

        return all;
    }

    private RealSet? ReadPair(Expression left, Relation relation, Expression right)
    {
        if (IsSubject(right) && !IsSubject(left))
        {
            return ReadPair(right, Flip(relation), left);
        }

        if (left is FunctionExpression { Name: FunctionNames.Absolute, Arguments: [SymbolExpression inside] }
            && relation is not (Relation.Equal or Relation.NotEqual))
        {
            var opposite = new ProductExpression([new NumberExpression(-1), right]);
            if (ReadPair(inside, relation, right) is not RealSet positive
                || ReadPair(inside, Flip(relation), opposite) is not RealSet negative)
            {
                return null;
            }

            return relation is Relation.Less or Relation.LessOrEqual
                ? positive.Intersection(negative, budget)
                : positive.Union(negative, budget);
        }

        if (NameOf(left) is not string name || Place(right) is not Breakpoint place)
        {
            return null;
        }

        RealSet? set = double.IsFinite(place.Position) ? relation switch
        {
            Relation.Equal => RealSet.Point(place),
            Relation.NotEqual => RealSet.Point(place).Complement(),
            Relation.Less => RealSet.Ray(place, false, false),
            Relation.LessOrEqual => RealSet.Ray(place, false, true),
            Relation.Greater => RealSet.Ray(place, true, false),
            Relation.GreaterOrEqual => RealSet.Ray(place, true, true),
            _ => null,
        }
        : relation is Relation.Less or Relation.LessOrEqual == double.IsPositive(place.Position)
            && relation is not (Relation.Equal or Relation.NotEqual)
            ? RealSet.All : null;
        return set is null ? null : Constrain(name, set);
    }

    private static bool IsSubject(Expression expression) =>
        NameOf(expression) is not null || expression is FunctionExpression { Name: FunctionNames.Absolute, Arguments: [SymbolExpression] };

    /// <summary>What an inequality can be about: x, or f(x).</summary>
    private static string? NameOf(Expression expression) => expression switch
    {
        SymbolExpression symbol => symbol.Name,
        FunctionExpression { Name: ['f' or 'g' or 'h'] function, Arguments: [SymbolExpression argument] } => $"{function}({argument.Name})",
        _ => null,
    };

    public static Relation Flip(Relation relation) => relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        _ => relation,
    };

    /// <summary>Two variables make no set of the line.</summary>
    private RealSet? Constrain(string variable, RealSet set)
    {
        Variable ??= variable;
        return Variable == variable ? set : null;
    }
}
