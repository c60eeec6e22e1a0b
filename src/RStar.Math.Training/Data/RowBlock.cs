namespace RStar.Math.Training;

/// <summary>Sequences as the rows of one block of token ids, padded at the right to one length.</summary>
internal sealed class RowBlock
{
    public RowBlock(IReadOnlyList<ReadOnlyMemory<int>> rows, MicroBatchPlan plan)
    {
        Rows = rows.Count;
        Length = plan.Pad(rows.Max(row => row.Length));
        InputIds = new long[Rows * Length];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<int> tokens = rows[row].Span;
            for (int i = 0; i < tokens.Length; i++)
            {
                InputIds[At(row, i)] = tokens[i];
            }
        }
    }

    public int Rows { get; }

    public int Length { get; }

    /// <summary>Rows * Length token ids; padding is token 0, which no real token sees.</summary>
    public long[] InputIds { get; }

    /// <summary>The place of a row's token in <see cref="InputIds"/>.</summary>
    public int At(int row, int token) => (row * Length) + token;
}
