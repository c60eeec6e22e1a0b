using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>Lists that name their solutions: "p = 5, q = 3; p = 7, q = 3", "x = kπ, k ∈ Z".</summary>
internal static class Solutions
{
    /// <summary>The list without the conditions that say of a parameter which numbers it runs through.</summary>
    public static Expression WithoutParameters(Expression expression)
    {
        if (expression is not SetExpression { Notation: not SetNotation.Braces } list)
        {
            return expression;
        }

        List<Expression> rest = [.. list.Items.Where(item => item is not RelationExpression { IsDomain: true })];
        return rest.Count == list.Items.Count || rest.Count == 0 ? expression
            : rest.Count == 1 ? rest[0]
            : new SetExpression(rest, list.Notation);
    }

    /// <summary>
    /// The points of a list of equations that go through the same names again and again; <see langword="null"/> for any other list.
    /// </summary>
    /// <param name="expression">The list.</param>
    /// <param name="isSorted">Whether the coordinates are in the order of their names rather than as written.</param>
    public static SetExpression? TryReadPoints(Expression expression, bool isSorted)
    {
        if (expression is not SetExpression list)
        {
            return null;
        }

        var names = new List<string>();
        var values = new List<Expression>();
        foreach (Expression item in list.Items)
        {
            if (!RelationRules.TryReadAssignment(item, out Expression name, out Expression value) || name is not SymbolExpression symbol)
            {
                return null;
            }

            names.Add(symbol.Name);
            values.Add(value);
        }

        int size = names.IndexOf(names[0], 1);
        if (size < 2 || names.Count % size != 0 || Enumerable.Range(0, names.Count).Any(at => names[at] != names[at % size])
            || names.Take(size).Distinct().Count() != size)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, size)];
        if (isSorted)
        {
            Array.Sort(order, (a, b) => string.CompareOrdinal(names[a], names[b]));
        }

        return new SetExpression(
            [.. values.Chunk(size).Select(point => new TupleExpression('(', [.. order.Select(at => point[at])], ')'))], SetNotation.Commas);
    }
}
