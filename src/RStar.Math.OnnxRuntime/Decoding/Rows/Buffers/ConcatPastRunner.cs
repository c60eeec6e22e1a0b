namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// For graphs that append new keys and values to the past and return both: the past may have holes, which the mask hides, so that rows of
/// different lengths go together; only what is new is taken from the result.
/// </summary>
internal sealed unsafe class ConcatPastRunner(PastGraph graph) : PastRunner(graph)
{
    private TensorPair? _present;

    protected override int MaskWidth(TensorPair past, ReadOnlySpan<int> lengths, int fed) => past.Tokens + fed;

    protected override int FedStart(int pastTokens, int length) => pastTokens;

    protected override void BindPresent(TensorPair past, int rows, int fed)
    {
        int tokens = past.Tokens + fed;
        if (_present is null || _present.Tokens != tokens || _present.Capacity < rows)
        {
            _present?.Dispose();
            _present = new TensorPair(Graph.Kv, past.Capacity, tokens);
        }

        Graph.BindPresent(Binding, _present, rows);
    }

    protected override void TakeNew(TensorPair past, ReadOnlySpan<int> lengths, int fed)
    {
        KvLayout layout = Graph.Kv;
        for (int layer = 0; layer < layout.LayerCount; layer++)
        {
            for (int row = 0; row < lengths.Length; row++)
            {
                layout.Keys.Copy(
                    _present!.Keys(layer, row), _present.Tokens, past.Tokens, past.Keys(layer, row), past.Tokens, lengths[row], fed);
                layout.Values.Copy(
                    _present.Values(layer, row), _present.Tokens, past.Tokens, past.Values(layer, row), past.Tokens, lengths[row], fed);
            }
        }
    }

    protected override void DisposeOwn() => _present?.Dispose();
}
