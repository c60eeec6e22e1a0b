namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Says when a row has ended, and which tokens its path goes on from.</summary>
internal abstract class StopRule
{
    /// <summary>Gets a row that has no tokens yet ready.</summary>
    public virtual void Begin(DecodeRow row)
    {
    }

    /// <summary>Whether the row ends with its last token, and by what.</summary>
    public abstract RowEnd Check(DecodeRow row);

    /// <summary>
    /// Splits the tokens of a whole step into those that the model has read and those that it reads when the path goes on.
    /// </summary>
    /// <param name="row">The row, which a marker has ended.</param>
    /// <param name="pending">The tokens still to be read, at least one.</param>
    /// <returns>How many of the row's tokens come before them, less than all.</returns>
    public virtual int Split(DecodeRow row, out int[] pending)
    {
        // The last token was drawn but never fed back.
        pending = [row.Tokens[^1]];
        return row.Count - 1;
    }
}
