using System.Runtime.InteropServices;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>The keys and values of each row's tokens since it left its prefix.</summary>
internal sealed unsafe class OwnTokens : IDisposable
{
    // Coarse enough that a step of usual length moves its row's tokens once.
    private const int Bucket = 32;

    private readonly KvLayout _layout;
    private readonly List<int> _lengths = [];
    private readonly TokenMask _mask = new();

    public OwnTokens(KvLayout layout)
    {
        _layout = layout;
        Tensors = new TensorPair(layout, 1, Bucket);
        _mask.Write(1, Bucket, []);
    }

    public TensorPair Tensors { get; }

    public int Count => _lengths.Count;

    public byte* Mask => _mask.Pointer;

    public int Length(int row) => _lengths[row];

    public void Add()
    {
        if (Count == Tensors.Capacity)
        {
            Resize(2 * Tensors.Capacity, Tensors.Tokens);
        }

        _lengths.Add(0);
        _mask.Set(Count - 1, 0);
    }

    /// <summary>Removes a row; the last row takes its number.</summary>
    public void Remove(int row)
    {
        int last = Count - 1;
        if (row != last)
        {
            Tensors.Move(last, row);
            _lengths[row] = _lengths[last];
            _mask.Set(row, _lengths[row]);
        }

        _lengths.RemoveAt(last);
    }

    /// <summary>Makes room for one token more in every row, and gives room back that no row needs.</summary>
    public void MakeRoom()
    {
        int needed = 1;
        foreach (int length in _lengths)
        {
            needed = int.Max(needed, length + 1);
        }

        int tokens = (needed + Bucket - 1) / Bucket * Bucket;
        if (tokens > Tensors.Tokens || tokens <= Tensors.Tokens / 2)
        {
            Resize(Tensors.Capacity, tokens);
        }
    }

    /// <summary>Adds the token that each row was fed.</summary>
    /// <param name="fed">The keys and values of one token of each row.</param>
    public void Append(TensorPair fed)
    {
        int count = Count;
        for (int layer = 0; layer < _layout.LayerCount; layer++)
        {
            for (int row = 0; row < count; row++)
            {
                int end = _lengths[row];
                _layout.Keys.Copy(fed.Keys(layer, row), 1, 0, Tensors.Keys(layer, row), Tensors.Tokens, end, 1);
                _layout.Values.Copy(fed.Values(layer, row), 1, 0, Tensors.Values(layer, row), Tensors.Tokens, end, 1);
            }
        }

        for (int row = 0; row < count; row++)
        {
            _mask.Show(row, _lengths[row]++);
        }
    }

    public void Dispose()
    {
        Tensors.Dispose();
        _mask.Dispose();
    }

    private void Resize(int capacity, int tokens)
    {
        int[] same = [.. Enumerable.Range(0, Count)];
        Span<int> lengths = CollectionsMarshal.AsSpan(_lengths);
        Tensors.Resize(capacity, tokens, same, lengths);
        _mask.Write(capacity, tokens, lengths);
    }
}
