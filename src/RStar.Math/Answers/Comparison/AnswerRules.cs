using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>Compares parsed answers: dispatches on what they are, and knows tuples, lists, sets and matrices.</summary>
internal sealed class AnswerRules
{
    private readonly ComparisonBudget _budget;
    private readonly ScalarRules _scalars;
    private readonly RelationRules _relations;

    public AnswerRules(double relativeTolerance, ComparisonBudget budget)
    {
        _budget = budget;
        _scalars = new ScalarRules(relativeTolerance, budget);
        _relations = new RelationRules(this, _scalars, budget);
    }

    public Verdict Compare(Expression left, Expression right)
    {
        _budget.Spend();
        (left, right) = (Prepared(left), Prepared(right));
        SetExpression? leftPoints = Solutions.TryReadPoints(left, isSorted: false);
        SetExpression? rightPoints = Solutions.TryReadPoints(right, isSorted: false);
        (left, right) = leftPoints is null || rightPoints is null
            ? (leftPoints ?? left, rightPoints ?? right)
            : (Solutions.TryReadPoints(left, isSorted: true)!, Solutions.TryReadPoints(right, isSorted: true)!);
        if (left is UnitExpression { IsScalar: false } leftUnit && right is not UnitExpression)
        {
            left = leftUnit.Value;
        }

        if (right is UnitExpression { IsScalar: false } rightUnit && left is not UnitExpression)
        {
            right = rightUnit.Value;
        }

        if (left.IsScalar && right.IsScalar)
        {
            return _scalars.Compare(left, right);
        }

        return (left, right) switch
        {
            (TextExpression a, TextExpression b) => a.Text == b.Text ? Verdict.Equal : Verdict.Different,
            (TextExpression, _) or (_, TextExpression) => Verdict.Different,
            (UnitExpression a, UnitExpression b) => a.Unit == b.Unit ? Compare(a.Value, b.Value) : Verdict.Different,
            (RelationExpression a, RelationExpression b) => _relations.Compare(a, b),
            (RatioExpression a, _) => CompareRatio(a, right),
            (_, RatioExpression b) => CompareRatio(b, left),
            (MatrixExpression a, MatrixExpression b) => CompareMatrices(a, b),
            (MatrixExpression { IsVector: true } a, TupleExpression b) => CompareInOrder(a.Entries, b.Items),
            (TupleExpression a, MatrixExpression { IsVector: true } b) => CompareInOrder(a.Items, b.Entries),
            (TupleExpression a, TupleExpression b) =>
                a.Open == b.Open && a.Close == b.Close ? CompareInOrder(a.Items, b.Items) : Verdict.Different,
            (NamedSetExpression a, NamedSetExpression b) => a.Name == b.Name ? Verdict.Equal : Verdict.Different,
            _ => CompareSets(left, right),
        };
    }

    public Verdict CompareInOrder(IReadOnlyList<Expression> left, IReadOnlyList<Expression> right)
    {
        if (left.Count != right.Count)
        {
            return Verdict.Different;
        }

        Verdict verdict = Verdict.Equal;
        for (int at = 0; at < left.Count; at++)
        {
            switch (Compare(left[at], right[at]))
            {
                case Verdict.Different:
                    return Verdict.Different;
                case Verdict.Undecided:
                    verdict = Verdict.Undecided;
                    break;
            }
        }

        return verdict;
    }

    private static Expression Prepared(Expression expression) =>
        ExpandSigns(MatrixArithmetic.Simplify(Solutions.WithoutParameters(expression)));

    /// <summary>Both values of what holds a plus-minus sign, as a list; the items of a list each by themselves.</summary>
    private static Expression ExpandSigns(Expression expression)
    {
        if (expression is SetExpression set)
        {
            return new SetExpression([.. set.Items.SelectMany(Rewriter.ExpandSigns)], set.Notation);
        }

        IReadOnlyList<Expression> values = Rewriter.ExpandSigns(expression);
        return values.Count == 1 ? values[0] : new SetExpression(values, SetNotation.Commas);
    }

    private Verdict CompareSets(Expression left, Expression right)
    {
        // The same inequalities joined by "and" and by "or" are two sets; the same solutions are one list.
        if (left is SetExpression a && right is SetExpression b
            && !((a.Notation, b.Notation) is (SetNotation.And, SetNotation.Or) or (SetNotation.Or, SetNotation.And)
                && IsRealSet(left) && IsRealSet(right)))
        {
            Verdict items = CompareItems(a, b);
            if (items == Verdict.Equal)
            {
                return items;
            }
        }

        if (IsRealSet(left) || IsRealSet(right))
        {
            var leftReader = new RealSetReader(_budget);
            var rightReader = new RealSetReader(_budget);
            if (leftReader.TryRead(left) is RealSet leftSet && rightReader.TryRead(right) is RealSet rightSet
                && (leftReader.Variable is null || rightReader.Variable is null || leftReader.Variable == rightReader.Variable
                    || left is SetBuilderExpression || right is SetBuilderExpression))
            {
                return leftSet.Compare(rightSet, _scalars.Compare);
            }
        }

        return (left, right) switch
        {
            (RelationExpression relation, _) => _relations.CompareWithOther(relation, right),
            (_, RelationExpression relation) => _relations.CompareWithOther(relation, left),
            (SetExpression list, TupleExpression or MatrixExpression) => CompareAssignments(list, right),
            (TupleExpression or MatrixExpression, SetExpression list) => CompareAssignments(list, left),
            (SetBuilderExpression one, SetBuilderExpression other) =>
                Both(Compare(one.Element, other.Element), CompareUnordered(one.Conditions, other.Conditions)),
            (SetExpression { Items: [var single] }, _) when right is not SetExpression => Compare(single, right),
            (_, SetExpression { Items: [var single] }) when left is not SetExpression => Compare(left, single),
            (SetOperationExpression one, SetOperationExpression other) when one.Operation == other.Operation =>
                Both(Compare(one.Left, other.Left), Compare(one.Right, other.Right)),
            _ => Verdict.Different,
        };
    }

    private static Verdict Both(Verdict first, Verdict second) =>
        first == Verdict.Different || second == Verdict.Different ? Verdict.Different
        : first == Verdict.Undecided ? first : second;

    /// <summary>Whether the expression says a set of reals and nothing else; a pair in round brackets may also be a point.</summary>
    private static bool IsRealSet(Expression expression) => expression switch
    {
        SetOperationExpression or SetBuilderExpression or NamedSetExpression => true,
        RelationExpression relation => relation.Relations.Any(each => each != Relation.Equal),
        SetExpression { Notation: not SetNotation.Braces } set =>
            set.Items.Any(item => item is RelationExpression relation && IsRealSet(relation)),
        _ => false,
    };

    private Verdict CompareItems(SetExpression left, SetExpression right)
    {
        if (TryReadAssignments(left, out IReadOnlyList<Expression>? values)
            != TryReadAssignments(right, out IReadOnlyList<Expression>? others))
        {
            // "x = 1, y = 2" against "1, 2": the order says which is which.
            return CompareInOrder(values ?? left.Items, others ?? right.Items);
        }

        bool areSets = left.Notation == SetNotation.Braces && right.Notation == SetNotation.Braces;
        return areSets ? CompareUnordered(Distinct(left.Items), Distinct(right.Items)) : CompareUnordered(left.Items, right.Items);
    }

    /// <summary>"x = 1, y = 2" against (1, 2).</summary>
    private Verdict CompareAssignments(SetExpression list, Expression vector)
    {
        IReadOnlyList<Expression> entries = vector is TupleExpression tuple ? tuple.Items : ((MatrixExpression)vector).Entries;
        bool isVector = vector is TupleExpression { Open: '(', Close: ')' } or MatrixExpression { IsVector: true };
        return isVector && TryReadAssignments(list, out IReadOnlyList<Expression>? values)
            ? CompareInOrder(values!, entries)
            : Verdict.Different;
    }

    /// <summary>The values of equations that each give another variable.</summary>
    private static bool TryReadAssignments(SetExpression list, out IReadOnlyList<Expression>? values)
    {
        var names = new HashSet<string>();
        var found = new List<Expression>();
        values = null;
        foreach (Expression item in list.Items)
        {
            if (!RelationRules.TryReadAssignment(item, out Expression name, out Expression value) || name is not SymbolExpression symbol
                || !names.Add(symbol.Name))
            {
                return false;
            }

            found.Add(value);
        }

        values = found.Count > 1 ? found : null;
        return values is not null;
    }

    private List<Expression> Distinct(IReadOnlyList<Expression> items)
    {
        var distinct = new List<Expression>();
        foreach (Expression item in items)
        {
            if (!distinct.Any(other => Compare(item, other) == Verdict.Equal))
            {
                distinct.Add(item);
            }
        }

        return distinct;
    }

    private Verdict CompareUnordered(IReadOnlyList<Expression> left, IReadOnlyList<Expression> right)
    {
        if (left.Count != right.Count)
        {
            return Verdict.Different;
        }

        var rest = new List<Expression>(right);
        bool undecided = false;
        foreach (Expression item in left)
        {
            int match = -1;
            for (int at = 0; at < rest.Count && match < 0; at++)
            {
                Verdict verdict = Compare(item, rest[at]);
                undecided |= verdict == Verdict.Undecided;
                match = verdict == Verdict.Equal ? at : -1;
            }

            if (match < 0)
            {
                return undecided ? Verdict.Undecided : Verdict.Different;
            }

            rest.RemoveAt(match);
        }

        return Verdict.Equal;
    }

    private Verdict CompareMatrices(MatrixExpression left, MatrixExpression right) =>
        left.Rows.Count == right.Rows.Count && left.Rows[0].Count == right.Rows[0].Count
            ? CompareInOrder(left.Entries, right.Entries)
            : Verdict.Different;

    /// <summary>3:4 is 6:8, and 3/4.</summary>
    private Verdict CompareRatio(RatioExpression ratio, Expression other)
    {
        if (other is RelationExpression relation)
        {
            return _relations.CompareWithOther(relation, ratio);
        }

        if (ratio.Terms.Any(term => !term.IsScalar))
        {
            return Verdict.Different;
        }

        if (other is RatioExpression { Terms: var terms })
        {
            return terms.Count == ratio.Terms.Count && terms.All(term => term.IsScalar)
                ? Enumerable.Range(1, terms.Count - 1).Select(at => _scalars.Compare(
                    new ProductExpression([ratio.Terms[0], terms[at]]), new ProductExpression([ratio.Terms[at], terms[0]]))).Min()
                : Verdict.Different;
        }

        return other.IsScalar && ratio.Terms.Count == 2
            ? _scalars.Compare(new QuotientExpression(ratio.Terms[0], ratio.Terms[1]), other)
            : Verdict.Different;
    }
}
