namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// For grouped-query attention: past and present are the same memory, and the graph writes a row's new keys and values where the row ends,
/// which it learns from the number of ones in the row's mask.
/// </summary>
internal sealed class SharedPastRunner(PastGraph graph) : PastRunner(graph)
{
    // While decoding, the whole buffer, so that nothing has to be bound again at each token; while reading text the exact length,
    // by which the graph knows the beginning of a text.
    protected override int MaskWidth(TensorPair past, ReadOnlySpan<int> lengths, int fed) => fed == 1 ? past.Tokens : lengths[0] + fed;

    protected override int FedStart(int pastTokens, int length) => length;

    protected override void BindPresent(TensorPair past, int rows, int fed) => Graph.BindPresent(Binding, past, rows);

    protected override void TakeNew(TensorPair past, ReadOnlySpan<int> lengths, int fed)
    {
    }
}
