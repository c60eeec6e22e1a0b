using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Feeds tokens to rows whose keys and values lie in buffers of their own, and adds the new ones to the buffers.</summary>
internal abstract unsafe class PastRunner(PastGraph graph) : IDisposable
{
    private readonly OutputBuffer _output = new(graph.OutputType);
    private NativeBuffer _ids = new(0);
    private NativeBuffer _mask = new(0);
    private (TensorPair? Past, int Capacity, int Tokens, int Rows, int Fed, int Width) _bound;

    public TimeSpan NativeTime => Binding.NativeTime;

    protected PastGraph Graph => graph;

    protected GraphBinding Binding { get; } = new(graph.Session);

    /// <summary>Feeds each row as many tokens.</summary>
    /// <param name="past">The rows' keys and values; there is room for the new ones.</param>
    /// <param name="lengths">How many tokens of each row are in the past.</param>
    /// <param name="tokens">The new tokens, row by row.</param>
    /// <returns>The output at every new token; valid until the next call.</returns>
    public OutputBuffer Run(TensorPair past, ReadOnlySpan<int> lengths, ReadOnlySpan<int> tokens)
    {
        int rows = lengths.Length;
        int fed = tokens.Length / rows;
        int width = MaskWidth(past, lengths, fed);
        Bind(past, rows, fed, width);
        WriteIds(lengths, tokens, fed);
        if (graph.TakesMask)
        {
            WriteMask(lengths, width, past.Tokens, fed);
        }
        else
        {
            WriteLengths(lengths, width, fed);
        }

        Binding.Run();
        TakeNew(past, lengths, fed);
        return _output;
    }

    public void Dispose()
    {
        Binding.Dispose();
        _output.Dispose();
        _ids.Dispose();
        _mask.Dispose();
        DisposeOwn();
    }

    /// <summary>How many tokens the mask covers.</summary>
    protected abstract int MaskWidth(TensorPair past, ReadOnlySpan<int> lengths, int fed);

    /// <summary>Where in the mask a row's new tokens lie.</summary>
    protected abstract int FedStart(int pastTokens, int length);

    /// <summary>Binds the outputs of keys and values.</summary>
    protected abstract void BindPresent(TensorPair past, int rows, int fed);

    /// <summary>Puts the new keys and values where the rows end.</summary>
    protected abstract void TakeNew(TensorPair past, ReadOnlySpan<int> lengths, int fed);

    protected virtual void DisposeOwn()
    {
    }

    private static void Reserve(ref NativeBuffer buffer, long bytes)
    {
        if (buffer.Bytes < bytes)
        {
            buffer.Dispose();
            buffer = new NativeBuffer(2 * bytes);
        }
    }

    private void Bind(TensorPair past, int rows, int fed, int width)
    {
        var bound = (past, past.Capacity, past.Tokens, rows, fed, width);
        if (bound == _bound)
        {
            return;
        }

        _bound = bound;
        Reserve(ref _ids, 2L * rows * fed * sizeof(long));
        Reserve(ref _mask, long.Max((long)rows * width, rows + 1L) * sizeof(long));
        graph.BindIds(Binding, _ids.Pointer, _ids.Pointer + ((long)rows * fed * sizeof(long)), rows, fed);
        if (graph.TakesMask)
        {
            graph.BindMask(Binding, _mask.Pointer, rows, width);
        }
        else
        {
            graph.BindLengths(Binding, _mask.Pointer, rows);
        }

        graph.BindPast(Binding, past, rows);
        BindPresent(past, rows, fed);
        graph.BindOutput(Binding, _output, rows, fed);
    }

    private void WriteIds(ReadOnlySpan<int> lengths, ReadOnlySpan<int> tokens, int fed)
    {
        byte* positions = _ids.Pointer + ((long)tokens.Length * sizeof(long));
        for (int i = 0; i < tokens.Length; i++)
        {
            Write(_ids.Pointer, graph.IdType, i, tokens[i]);
            Write(positions, graph.IdType, i, lengths[i / fed] + (i % fed));
        }
    }

    private void WriteMask(ReadOnlySpan<int> lengths, int width, int pastTokens, int fed)
    {
        for (int row = 0; row < lengths.Length; row++)
        {
            int start = FedStart(pastTokens, lengths[row]);
            for (int i = 0; i < width; i++)
            {
                Write(_mask.Pointer, graph.MaskType, (row * width) + i, i < lengths[row] || (i >= start && i < start + fed) ? 1 : 0);
            }
        }
    }

    private void WriteLengths(ReadOnlySpan<int> lengths, int width, int fed)
    {
        Span<int> numbers = _mask.As<int>();
        for (int row = 0; row < lengths.Length; row++)
        {
            numbers[row] = lengths[row] + fed - 1;
        }

        numbers[lengths.Length] = width;
    }

    private static void Write(byte* numbers, TensorElementType type, int index, int number)
    {
        if (type == TensorElementType.Int64)
        {
            ((long*)numbers)[index] = number;
        }
        else
        {
            ((int*)numbers)[index] = number;
        }
    }
}
