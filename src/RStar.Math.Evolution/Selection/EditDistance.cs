namespace RStar.Math.Evolution;

/// <summary>Levenshtein distance: how many characters must be put in, taken out or changed.</summary>
internal static class EditDistance
{
    /// <summary>Whether the texts are at least so many edits apart. O(length × limit): only a band around the diagonal matters.</summary>
    public static bool IsAtLeast(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (int.Abs(left.Length - right.Length) >= limit)
        {
            return true;
        }

        int[] row = new int[right.Length + 1];
        for (int column = 0; column < row.Length; column++)
        {
            row[column] = int.Min(column, limit);
        }

        for (int line = 1; line <= left.Length; line++)
        {
            int first = int.Max(1, line - limit);
            int last = int.Min(right.Length, line + limit);
            int diagonal = row[first - 1];
            row[first - 1] = first == 1 ? int.Min(line, limit) : limit;
            for (int column = first; column <= last; column++)
            {
                int substituted = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = int.Min(limit, int.Min(substituted, 1 + int.Min(row[column], row[column - 1])));
            }
        }

        return row[right.Length] >= limit;
    }
}
