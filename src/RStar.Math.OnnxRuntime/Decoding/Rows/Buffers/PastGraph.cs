using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// A graph that takes each row's past as one tensor of keys and one of values a layer, and gives them back with the new tokens.
/// </summary>
internal sealed unsafe class PastGraph : IDisposable
{
    private readonly GraphLayout _layout;

    /// <summary>Reads types from a session.</summary>
    /// <param name="session">The graph, loaded; owned from now on.</param>
    /// <param name="layout">The names of its inputs and outputs.</param>
    /// <param name="config">The numbers of its heads.</param>
    /// <exception cref="NotSupportedException">The graph has an input that is not among those named.</exception>
    public PastGraph(InferenceSession session, GraphLayout layout, ModelConfig config)
    {
        Session = session;
        _layout = layout;
        string?[] fed =
        [
            layout.InputIds, layout.AttentionMask, layout.PositionIds, layout.SequenceLengths, layout.TotalLength,
            .. layout.PastKeys, .. layout.PastValues,
        ];
        if (session.InputMetadata.Keys.Except(fed).FirstOrDefault() is string unknown)
        {
            throw new NotSupportedException($"The graph has the input '{unknown}', which the tree engine does not know.");
        }

        ElementType = session.InputMetadata[layout.PastKeys[0]].ElementDataType;
        int size = GraphBinding.SizeOf(ElementType);
        Kv = new KvLayout(layout.PastKeys.Length, config.KeyValueHeadCount, config.HeadSize, size, KeysTransposed: false);
        NodeMetadata output = session.OutputMetadata[layout.Output];
        OutputType = output.ElementDataType;
        OutputIsFlat = output.Dimensions.Length == 2;
    }

    public InferenceSession Session { get; }

    /// <summary>The shape of keys and values.</summary>
    public KvLayout Kv { get; }

    public int ContextLength => _layout.ContextLength;

    public int OutputLength => _layout.OutputLength;

    public TensorElementType OutputType { get; }

    public TensorElementType ElementType { get; }

    /// <summary>Whether the graph takes a mask over past and new tokens; otherwise it takes lengths.</summary>
    public bool TakesMask => _layout.AttentionMask is not null;

    public bool TakesPositions => _layout.PositionIds is not null;

    /// <summary>The type of token ids and positions: int64, or int32.</summary>
    public TensorElementType IdType => Session.InputMetadata[_layout.InputIds].ElementDataType;

    public TensorElementType MaskType => Session.InputMetadata[_layout.AttentionMask!].ElementDataType;

    // Whether a value has no dimension of its own.
    private bool OutputIsFlat { get; }

    public void BindIds(GraphBinding binding, byte* ids, byte* positions, int rows, int fed)
    {
        binding.BindInput(_layout.InputIds, IdType, ids, rows, fed);
        if (TakesPositions)
        {
            binding.BindInput(_layout.PositionIds!, IdType, positions, rows, fed);
        }
    }

    public void BindMask(GraphBinding binding, byte* mask, int rows, int width) =>
        binding.BindInput(_layout.AttentionMask!, MaskType, mask, rows, width);

    /// <summary>Binds the tokens of each row less one, and after them the tokens of the longest row.</summary>
    public void BindLengths(GraphBinding binding, byte* lengths, int rows)
    {
        binding.BindInput(_layout.SequenceLengths!, TensorElementType.Int32, lengths, rows);
        if (_layout.TotalLength is string total)
        {
            ReadOnlySpan<long> shape = Session.InputMetadata[total].Dimensions.Length == 0 ? [] : [1];
            binding.BindInput(total, TensorElementType.Int32, lengths + (rows * sizeof(int)), shape);
        }
    }

    public void BindPast(GraphBinding binding, TensorPair past, int rows)
    {
        for (int layer = 0; layer < Kv.LayerCount; layer++)
        {
            binding.BindInput(_layout.PastKeys[layer], ElementType, past.Keys(layer), rows, Kv.HeadCount, past.Tokens, Kv.HeadSize);
            binding.BindInput(_layout.PastValues[layer], ElementType, past.Values(layer), rows, Kv.HeadCount, past.Tokens, Kv.HeadSize);
        }
    }

    public void BindPresent(GraphBinding binding, TensorPair present, int rows)
    {
        for (int layer = 0; layer < Kv.LayerCount; layer++)
        {
            binding.BindOutput(
                _layout.PresentKeys[layer], ElementType, present.Keys(layer), rows, Kv.HeadCount, present.Tokens, Kv.HeadSize);
            binding.BindOutput(
                _layout.PresentValues[layer], ElementType, present.Values(layer), rows, Kv.HeadCount, present.Tokens, Kv.HeadSize);
        }
    }

    public void BindOutput(GraphBinding binding, OutputBuffer buffer, int rows, int tokens)
    {
        byte* memory = buffer.Reserve((long)rows * tokens * OutputLength);
        if (OutputIsFlat)
        {
            binding.BindOutput(_layout.Output, OutputType, memory, rows, tokens);
        }
        else
        {
            binding.BindOutput(_layout.Output, OutputType, memory, rows, tokens, OutputLength);
        }
    }

    public void Dispose() => Session.Dispose();
}
