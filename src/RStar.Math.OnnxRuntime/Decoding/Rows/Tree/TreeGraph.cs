using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// A graph in the tree layout, which reads a prefix that rows share, the rows' own tokens and new tokens as separate tensors.
/// </summary>
/// <remarks>docs/models.md describes the layout.</remarks>
internal sealed unsafe class TreeGraph : IDisposable
{
    private readonly string[] _prefixKeys;
    private readonly string[] _prefixValues;
    private readonly string[] _ownKeys;
    private readonly string[] _ownValues;
    private readonly string[] _newKeys;
    private readonly string[] _newValues;

    /// <summary>Reads types from a session.</summary>
    /// <param name="session">The graph, loaded; owned from now on.</param>
    /// <param name="layout">What it says, and how long its sequences may be.</param>
    /// <param name="config">The numbers of its layers and heads.</param>
    public TreeGraph(InferenceSession session, GraphLayout layout, ModelConfig config)
    {
        Session = session;
        ContextLength = layout.ContextLength;
        OutputLength = layout.OutputLength;
        Output = layout.Output;
        OutputType = session.OutputMetadata[Output].ElementDataType;
        ElementType = session.InputMetadata[TreeLayoutNames.InLayer(TreeLayoutNames.PrefixKey, 0)].ElementDataType;
        int size = GraphBinding.SizeOf(ElementType);
        Layout = new KvLayout(config.LayerCount, config.KeyValueHeadCount, config.HeadSize, size, KeysTransposed: true);
        _prefixKeys = InLayers(TreeLayoutNames.PrefixKey);
        _prefixValues = InLayers(TreeLayoutNames.PrefixValue);
        _ownKeys = InLayers(TreeLayoutNames.OwnKey);
        _ownValues = InLayers(TreeLayoutNames.OwnValue);
        _newKeys = InLayers(TreeLayoutNames.NewKey);
        _newValues = InLayers(TreeLayoutNames.NewValue);
    }

    public InferenceSession Session { get; }

    public KvLayout Layout { get; }

    public int ContextLength { get; }

    public int OutputLength { get; }

    /// <summary>The name of the output: logits or value.</summary>
    public string Output { get; }

    public TensorElementType OutputType { get; }

    public TensorElementType ElementType { get; }

    public void BindPrefixes(GraphBinding binding, PrefixGroups groups, int rows)
    {
        int count = groups.GroupCount;
        binding.BindInput(TreeLayoutNames.Slots, TensorElementType.Int64, groups.Slots, (long)count * groups.SlotCount);
        binding.BindInput(TreeLayoutNames.RowSlot, TensorElementType.Int64, groups.SlotOfRow, rows);
        binding.BindInput(TreeLayoutNames.PrefixMask, TensorElementType.Float, groups.Mask, count, groups.Prefixes.Tokens);
        BindKeysAndValues(binding, _prefixKeys, _prefixValues, groups.Prefixes, count);
    }

    public void BindOwn(GraphBinding binding, TensorPair own, byte* mask, int rows)
    {
        binding.BindInput(TreeLayoutNames.OwnMask, TensorElementType.Float, mask, rows, own.Tokens);
        BindKeysAndValues(binding, _ownKeys, _ownValues, own, rows);
    }

    /// <summary>Binds the output at so many positions.</summary>
    public void BindOutput(GraphBinding binding, OutputBuffer buffer, int positions)
    {
        byte* memory = buffer.Reserve((long)positions * OutputLength);
        if (Session.OutputMetadata[Output].Dimensions.Length == 1)
        {
            binding.BindOutput(Output, OutputType, memory, positions);
        }
        else
        {
            binding.BindOutput(Output, OutputType, memory, positions, OutputLength);
        }
    }

    /// <summary>
    /// Binds the keys and values that the graph computes; <paramref name="fed"/> has room for exactly the tokens that are fed.
    /// </summary>
    public void BindNew(GraphBinding binding, TensorPair fed, int rows)
    {
        for (int layer = 0; layer < Layout.LayerCount; layer++)
        {
            binding.BindOutput(_newKeys[layer], ElementType, fed.Keys(layer), rows, Layout.HeadCount, Layout.HeadSize, fed.Tokens);
            binding.BindOutput(_newValues[layer], ElementType, fed.Values(layer), rows, Layout.HeadCount, fed.Tokens, Layout.HeadSize);
        }
    }

    public void Dispose() => Session.Dispose();

    private void BindKeysAndValues(GraphBinding binding, string[] keys, string[] values, TensorPair pair, int blocks)
    {
        for (int layer = 0; layer < Layout.LayerCount; layer++)
        {
            binding.BindInput(keys[layer], ElementType, pair.Keys(layer), blocks, Layout.HeadCount, Layout.HeadSize, pair.Tokens);
            binding.BindInput(values[layer], ElementType, pair.Values(layer), blocks, Layout.HeadCount, pair.Tokens, Layout.HeadSize);
        }
    }

    private string[] InLayers(string name) =>
        [.. Enumerable.Range(0, Layout.LayerCount).Select(layer => TreeLayoutNames.InLayer(name, layer))];
}
