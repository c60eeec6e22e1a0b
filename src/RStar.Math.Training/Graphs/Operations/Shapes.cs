namespace RStar.Math.Training.Graphs;

/// <summary>How shapes combine.</summary>
internal static class Shapes
{
    /// <summary>The shape of two operands broadcast against each other. A length by name gives way to a number other than 1.</summary>
    public static IReadOnlyList<Dimension> Broadcast(IReadOnlyList<Dimension> a, IReadOnlyList<Dimension> b)
    {
        int rank = int.Max(a.Count, b.Count);
        var shape = new Dimension[rank];
        for (int fromEnd = 1; fromEnd <= rank; fromEnd++)
        {
            Dimension left = fromEnd <= a.Count ? a[^fromEnd] : 1;
            Dimension right = fromEnd <= b.Count ? b[^fromEnd] : 1;
            shape[^fromEnd] = Broadcast(left, right, a, b);
        }

        return shape;
    }

    /// <summary>The length of pieces laid end to end.</summary>
    public static Dimension Sum(IEnumerable<Dimension> lengths)
    {
        long known = 0;
        var names = new List<string>();
        foreach (Dimension length in lengths)
        {
            if (length.IsKnown)
            {
                known += length.Size.Value;
            }
            else
            {
                names.Add(length.Name);
            }
        }

        string sum = string.Join('+', names);
        return names.Count == 0 ? known : known == 0 ? sum : $"{sum}+{known}";
    }

    /// <summary>The product of lengths that are all numbers, or null.</summary>
    public static long? Product(IEnumerable<Dimension> lengths) =>
        lengths.Aggregate((long?)1, (product, length) => product * length.Size);

    private static Dimension Broadcast(Dimension a, Dimension b, IReadOnlyList<Dimension> shapeA, IReadOnlyList<Dimension> shapeB)
    {
        if (a == b || b == 1)
        {
            return a;
        }

        if (a == 1)
        {
            return b;
        }

        return a.IsKnown && b.IsKnown
            ? throw new ArgumentException($"The shapes [{string.Join(',', shapeA)}] and [{string.Join(',', shapeB)}] cannot be broadcast.")
            : a.IsKnown ? a : b;
    }
}
