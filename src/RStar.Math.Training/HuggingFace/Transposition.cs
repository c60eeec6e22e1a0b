namespace RStar.Math.Training.HuggingFace;

/// <summary>Turns matrices over.</summary>
internal static class Transposition
{
    private const int Block = 32;

    /// <summary>Writes rows as columns: row <c>i</c> becomes column <c>firstColumn + i</c>.</summary>
    /// <param name="rows">Rows of <paramref name="rowLength"/> numbers.</param>
    /// <param name="rowLength">The length of a row, the number of rows of the target.</param>
    /// <param name="columns">The target, row by row.</param>
    /// <param name="columnCount">The length of the target's rows.</param>
    /// <param name="firstColumn">Where the first row goes.</param>
    public static void Apply(ReadOnlySpan<float> rows, int rowLength, Span<float> columns, int columnCount, int firstColumn = 0)
    {
        int rowCount = rows.Length / rowLength;

        // Block by block, so that what is read and what is written both stay in the cache.
        for (int top = 0; top < rowCount; top += Block)
        {
            for (int left = 0; left < rowLength; left += Block)
            {
                int bottom = int.Min(top + Block, rowCount);
                int right = int.Min(left + Block, rowLength);
                for (int row = top; row < bottom; row++)
                {
                    for (int column = left; column < right; column++)
                    {
                        columns[(int)(((long)column * columnCount) + firstColumn + row)] = rows[(row * rowLength) + column];
                    }
                }
            }
        }
    }
}
