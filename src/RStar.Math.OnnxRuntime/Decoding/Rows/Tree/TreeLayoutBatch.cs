using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Rows on a graph in the tree layout: prefixes shared by groups of rows, own tokens by row.</summary>
internal sealed unsafe class TreeLayoutBatch : RowBatch
{
    private readonly TreeGraph _graph;
    private readonly long _byteBudget;
    private readonly GraphBinding _binding;
    private readonly PrefixGroups _groups;
    private readonly OwnTokens _own;
    private readonly TreePrefill _prefill;
    private readonly List<int> _prefixLengths = [];
    private readonly OutputBuffer _output;
    private TensorPair _fed;
    private NativeBuffer _numbers = new(0);
    private int _boundRows;
    private long _boundTokens;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="graph">The graph; owned from now on.</param>
    /// <param name="byteBudget">The most bytes of the rows' keys and values.</param>
    public TreeLayoutBatch(TreeGraph graph, long byteBudget)
    {
        _graph = graph;
        _byteBudget = byteBudget;
        _binding = new GraphBinding(graph.Session);
        _groups = new PrefixGroups(graph.Layout);
        _own = new OwnTokens(graph.Layout);
        _prefill = new TreePrefill(graph);
        _output = new OutputBuffer(graph.OutputType);
        _fed = new TensorPair(graph.Layout, 1, 1);
    }

    public override KvLayout Layout => _graph.Layout;

    public override int OutputLength => _graph.OutputLength;

    public override int ContextLength => _graph.ContextLength;

    public override int Count => _own.Count;

    public override TimeSpan NativeTime => _binding.NativeTime + _prefill.NativeTime;

    public override bool HasRoom(KvNode node)
    {
        long prefix = (_groups.GroupCount + 1L) * int.Max(_groups.Prefixes.Tokens, node.Length);
        long own = (Count + 1L) * _own.Tensors.Tokens;
        return Count == 0 || (prefix + own) * Layout.BytesPerToken <= _byteBudget;
    }

    public override void Add(KvNode node)
    {
        _groups.Add(node);
        _own.Add();
        _prefixLengths.Add(node.Length);
    }

    public override void Remove(int row)
    {
        _groups.Remove(row);
        _own.Remove(row);
        _prefixLengths[row] = _prefixLengths[^1];
        _prefixLengths.RemoveAt(_prefixLengths.Count - 1);
    }

    public override ReadOnlySpan<float> Step(ReadOnlySpan<int> tokens)
    {
        Bind();
        int rows = Count;
        Span<long> numbers = _numbers.As<long>();
        for (int row = 0; row < rows; row++)
        {
            numbers[row] = tokens[row];
            numbers[rows + row] = _prefixLengths[row] + _own.Length(row);
        }

        _binding.Run();
        _own.Append(_fed);
        return _output.Read(0, rows * OutputLength);
    }

    public override KvSegment TakeSegment(int row, int count) => _own.Tensors.CopySegment(row, 0, count);

    public override void Prefill(IReadOnlyList<PrefillItem> items) => _prefill.Run(items);

    protected override void Dispose(bool disposing)
    {
        _binding.Dispose();
        _prefill.Dispose();
        _groups.Dispose();
        _own.Dispose();
        _output.Dispose();
        _fed.Dispose();
        _numbers.Dispose();
        _graph.Dispose();
    }

    private void Bind()
    {
        _own.MakeRoom();
        int rows = Count;
        bool regrouped = _groups.Arrange();
        if (regrouped)
        {
            _graph.BindPrefixes(_binding, _groups, rows);
        }

        long tokens = ((long)_own.Tensors.Capacity << 32) | (uint)_own.Tensors.Tokens;
        if (regrouped || tokens != _boundTokens || rows != _boundRows)
        {
            _graph.BindOwn(_binding, _own.Tensors, _own.Mask, rows);
            _boundTokens = tokens;
        }

        if (rows != _boundRows)
        {
            BindRows(rows);
            _boundRows = rows;
        }
    }

    private void BindRows(int rows)
    {
        if (_fed.Capacity < rows)
        {
            _fed.Dispose();
            _fed = new TensorPair(Layout, 2 * rows, 1);
        }

        if (_numbers.Bytes < 3L * rows * sizeof(long))
        {
            _numbers.Dispose();
            _numbers = new NativeBuffer(6L * rows * sizeof(long));
        }

        Span<long> numbers = _numbers.As<long>();
        for (int row = 0; row < rows; row++)
        {
            numbers[(2 * rows) + row] = row;
        }

        long* first = (long*)_numbers.Pointer;
        _binding.BindInput(TreeLayoutNames.InputIds, TensorElementType.Int64, (byte*)first, rows, 1);
        _binding.BindInput(TreeLayoutNames.PositionIds, TensorElementType.Int64, (byte*)(first + rows), rows, 1);
        _binding.BindInput(TreeLayoutNames.OutputIndex, TensorElementType.Int64, (byte*)(first + (2 * rows)), rows);
        _graph.BindOutput(_binding, _output, rows);
        _graph.BindNew(_binding, _fed, rows);
    }
}
