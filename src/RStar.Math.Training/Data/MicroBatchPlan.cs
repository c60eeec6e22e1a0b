namespace RStar.Math.Training;

/// <summary>Lays pieces of several rows and one length out in portions of bounded size.</summary>
/// <param name="tokenBudget">The most tokens of a portion, padding included.</param>
/// <param name="lengthMultiple">What lengths are padded to a multiple of.</param>
/// <param name="maxLength">The longest row that the model can read; no row is padded beyond it.</param>
internal sealed class MicroBatchPlan(int tokenBudget, int lengthMultiple, int maxLength)
{
    /// <summary>The length of a row with its padding.</summary>
    public int Pad(int length) =>
        int.Max(length, int.Min(maxLength, (length + lengthMultiple - 1) / lengthMultiple * lengthMultiple));

    /// <summary>Whether a piece fits into a portion.</summary>
    public bool Fits(int rows, int length) => (long)rows * Pad(length) <= tokenBudget;

    /// <summary>Groups pieces of like lengths; the longest come first, and a piece over the budget is alone.</summary>
    /// <typeparam name="T">What a piece is.</typeparam>
    /// <param name="pieces">The pieces.</param>
    /// <param name="rows">The number of rows of a piece.</param>
    /// <param name="length">The length of a piece's longest row.</param>
    public IEnumerable<IReadOnlyList<T>> Group<T>(IEnumerable<T> pieces, Func<T, int> rows, Func<T, int> length)
    {
        var portion = new List<T>();
        int portionRows = 0;
        int longest = 0;
        foreach (T piece in pieces.OrderByDescending(piece => Pad(length(piece))))
        {
            if (portion.Count > 0 && !Fits(portionRows + rows(piece), longest))
            {
                yield return portion;
                portion = [];
                portionRows = 0;
            }

            longest = portion.Count == 0 ? length(piece) : longest;
            portion.Add(piece);
            portionRows += rows(piece);
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }
}
