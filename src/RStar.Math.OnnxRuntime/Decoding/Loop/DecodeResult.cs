namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>The answer to a <see cref="DecodeRequest"/>. Its nodes' references belong to the receiver.</summary>
/// <param name="RequestIndex">The index of the request in its call.</param>
/// <param name="Rows">The samples in order; none where the request was cancelled or asked for none.</param>
/// <param name="Value">The first number of the model's output after the target; not a number where the target was not read.</param>
/// <param name="Target">The target, where no samples were asked for and it was read; otherwise null.</param>
internal sealed record DecodeResult(int RequestIndex, IReadOnlyList<FinishedRow> Rows, float Value, KvNode? Target)
{
    /// <summary>Takes back all references where nobody receives the result.</summary>
    public void Release(KvCache cache)
    {
        foreach (FinishedRow row in Rows)
        {
            if (row.Node is not null)
            {
                cache.Release(row.Node);
            }
        }

        if (Target is not null)
        {
            cache.Release(Target);
        }
    }
}
