using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Reads text of many rows at once on a graph in the tree layout, rows on one prefix sharing it.</summary>
internal sealed unsafe class TreePrefill : IDisposable
{
    /// <summary>The most tokens of one native call, padding included, unless one row alone has more.</summary>
    public const int MostTokens = 2048;

    // The most bytes of prefixes that one call assembles, unless one row alone has more.
    private const long MostPrefixBytes = 256L << 20;

    private readonly TreeGraph _graph;
    private readonly GraphBinding _binding;
    private readonly OutputBuffer _output;
    private readonly PrefixGroups _groups;
    private readonly TensorPair _own;
    private readonly TensorPair _fed;
    private readonly TokenMask _ownMask = new();
    private NativeBuffer _numbers = new(0);

    public TreePrefill(TreeGraph graph)
    {
        _graph = graph;
        _binding = new GraphBinding(graph.Session);
        _output = new OutputBuffer(graph.OutputType);
        _groups = new PrefixGroups(graph.Layout);
        _own = new TensorPair(graph.Layout, 1, 1);
        _fed = new TensorPair(graph.Layout, 1, 1);
    }

    public TimeSpan NativeTime => _binding.NativeTime;

    public void Run(IReadOnlyList<PrefillItem> items)
    {
        // Rows of like length side by side, so that little is padding.
        PrefillItem[] ordered = [.. items.OrderByDescending(item => item.Tokens.Length)];
        for (int start = 0, count; start < ordered.Length; start += count)
        {
            count = RowsOfOneCall(ordered.AsSpan(start));
            RunCall(ordered.AsSpan(start, count));
        }
    }

    public void Dispose()
    {
        _binding.Dispose();
        _output.Dispose();
        _groups.Dispose();
        _own.Dispose();
        _fed.Dispose();
        _ownMask.Dispose();
        _numbers.Dispose();
    }

    private int RowsOfOneCall(ReadOnlySpan<PrefillItem> items)
    {
        int rows = int.Max(1, MostTokens / items[0].Tokens.Length);
        int longest = 1;
        int count = 0;
        while (count < items.Length && count < rows)
        {
            longest = int.Max(longest, items[count].Prefix.Length);
            if (count > 0 && (count + 1) * longest * _graph.Layout.BytesPerToken > MostPrefixBytes)
            {
                break;
            }

            count++;
        }

        return count;
    }

    private void RunCall(ReadOnlySpan<PrefillItem> items)
    {
        int rows = items.Length;
        int length = items[0].Tokens.Length;
        _groups.Clear();
        foreach (PrefillItem item in items)
        {
            _groups.Add(item.Prefix);
        }

        _groups.Arrange();
        _own.Resize(int.Max(_own.Capacity, rows), 1, [], []);
        _fed.Resize(rows, length, [], []);
        _ownMask.Write(_own.Capacity, 1, new int[rows]);
        _graph.BindPrefixes(_binding, _groups, rows);
        _graph.BindOwn(_binding, _own, _ownMask.Pointer, rows);
        _graph.BindNew(_binding, _fed, rows);
        BindTokens(items, length);
        _binding.Run();
        for (int row = 0; row < rows; row++)
        {
            Take(items[row], row);
        }
    }

    private void BindTokens(ReadOnlySpan<PrefillItem> items, int length)
    {
        int rows = items.Length;
        int count = rows * length;
        if (_numbers.Bytes < ((2L * count) + rows) * sizeof(long))
        {
            _numbers.Dispose();
            _numbers = new NativeBuffer(((2L * count) + rows) * sizeof(long));
        }

        Span<long> numbers = _numbers.As<long>();
        for (int row = 0; row < rows; row++)
        {
            PrefillItem item = items[row];
            for (int i = 0; i < length; i++)
            {
                numbers[(row * length) + i] = i < item.Tokens.Length ? item.Tokens[i] : 0;
                numbers[count + (row * length) + i] = int.Min(item.Prefix.Length + i, _graph.ContextLength - 1);
            }

            numbers[(2 * count) + row] = (row * length) + item.Tokens.Length - 1;
        }

        long* first = (long*)_numbers.Pointer;
        _binding.BindInput(TreeLayoutNames.InputIds, TensorElementType.Int64, (byte*)first, rows, length);
        _binding.BindInput(TreeLayoutNames.PositionIds, TensorElementType.Int64, (byte*)(first + count), rows, length);
        _binding.BindInput(TreeLayoutNames.OutputIndex, TensorElementType.Int64, (byte*)(first + (2 * count)), rows);
        _graph.BindOutput(_binding, _output, rows);
    }

    private void Take(PrefillItem item, int row)
    {
        for (int layer = 0; layer < _graph.Layout.LayerCount; layer++)
        {
            item.TakeLayer(_graph.Layout, layer, _fed.Keys(layer, row), _fed.Values(layer, row), _fed.Tokens, 0);
        }

        _output.Read(row * _graph.OutputLength, _graph.OutputLength).CopyTo(item.Output);
    }
}
