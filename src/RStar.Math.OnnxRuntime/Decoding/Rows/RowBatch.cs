namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// The rows that a model decodes together, each a continuation of some node, and the reading of new text. One subclass for each way in
/// which graphs take keys and values. Belongs to the model's own thread.
/// </summary>
/// <remarks>
/// Rows are numbered from 0 without gaps: a new one gets the next number, and the last one takes the place of one that is removed.
/// </remarks>
internal abstract class RowBatch : IDisposable
{
    /// <summary>The shape of keys and values in segments.</summary>
    public abstract KvLayout Layout { get; }

    /// <summary>How many numbers the model says at a token: the vocabulary's size, or 1 for a value.</summary>
    public abstract int OutputLength { get; }

    /// <summary>The most tokens of a row, its prefix included.</summary>
    public abstract int ContextLength { get; }

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>How long native calls took in all.</summary>
    public abstract TimeSpan NativeTime { get; }

    /// <summary>Adds a row that continues a node; the whole chain of the node is in memory.</summary>
    public abstract void Add(KvNode node);

    /// <summary>Removes a row; the last row takes its number.</summary>
    public abstract void Remove(int row);

    /// <summary>
    /// Whether the rows, with some more on a node, would stay within the batch's memory. An empty batch has always room for one.
    /// </summary>
    public abstract bool HasRoom(KvNode node);

    /// <summary>Feeds each row one token.</summary>
    /// <param name="tokens">A token for each row.</param>
    /// <returns>The outputs, [rows, <see cref="OutputLength"/>]; valid until the next call.</returns>
    public abstract ReadOnlySpan<float> Step(ReadOnlySpan<int> tokens);

    /// <summary>A copy of the keys and values of a row's first own tokens.</summary>
    /// <param name="row">The row.</param>
    /// <param name="count">How many tokens, at most as many as the row was fed.</param>
    public abstract KvSegment TakeSegment(int row, int count);

    /// <summary>Reads text: fills the segments of the items, whose prefixes are all in memory.</summary>
    public abstract void Prefill(IReadOnlyList<PrefillItem> items);

    /// <summary>Removes all rows.</summary>
    public void Clear()
    {
        while (Count > 0)
        {
            Remove(Count - 1);
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
