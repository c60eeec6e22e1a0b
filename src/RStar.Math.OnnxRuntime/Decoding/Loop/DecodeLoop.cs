using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// The thread that owns a model: all calls' requests come to it, rows join and leave its batch at every token, and each request is answered
/// when its last row has ended.
/// </summary>
internal sealed class DecodeLoop : IAsyncDisposable
{
    private readonly RowBatch _batch;
    private readonly Channel<DecodeCall> _calls = Channel.CreateUnbounded<DecodeCall>(new() { SingleReader = true });
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RunningRows _rows;
    private readonly ChainReader _reader;
    private readonly int _maxRows;

    // Requests that wait for room or have samples still to begin, the oldest first.
    private readonly List<DecodeRequest> _waiting = [];
    private readonly List<DecodeRequest> _admitted = [];
    private volatile bool _disposed;

    /// <summary>Starts the thread.</summary>
    /// <param name="batch">The rows; owned from now on.</param>
    /// <param name="stops">When a row ends.</param>
    /// <param name="cacheBytes">The most bytes of keys and values that are kept for states.</param>
    /// <param name="maxRows">The most rows at once.</param>
    /// <param name="name">The thread's name.</param>
    public DecodeLoop(RowBatch batch, StopRule stops, long cacheBytes, int maxRows, string name)
    {
        _batch = batch;
        _maxRows = maxRows;
        Cache = new KvCache(batch.Layout, cacheBytes);
        _rows = new RunningRows(batch, Cache, stops);
        _reader = new ChainReader(Cache, batch);
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    public KvCache Cache { get; }

    /// <summary>The most tokens that one reading of text takes beside the oldest request, so that running rows do not wait long.</summary>
    public int ReadTokens { get; init; } = 1024;

    /// <summary>How long the thread worked in all, native calls included; the rest of the time it waited.</summary>
    public TimeSpan WorkTime { get; private set; }

    /// <summary>How long native calls took in all.</summary>
    public TimeSpan NativeTime => _batch.NativeTime;

    /// <summary>What is made of the model's output where a request asks for no samples.</summary>
    public ValueHead Head { get => _rows.Head; init => _rows.Head = value; }

    /// <summary>Opens a request for each of what was asked, hands them to the thread and gives their results as they come.</summary>
    public async IAsyncEnumerable<DecodeResult> RunAsync<T>(
        IReadOnlyList<T> asked, Func<int, T, DecodeRequest> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = new DecodeCall(Cache, Open(asked, open), cancellationToken);
        try
        {
            Post(call);
            await foreach (DecodeResult result in call.ReadAsync().ConfigureAwait(false))
            {
                yield return result;
            }
        }
        finally
        {
            call.Leave();
        }
    }

    /// <summary>Hands a call's requests to the thread.</summary>
    public void Post(DecodeCall call)
    {
        if (!_calls.Writer.TryWrite(call))
        {
            Abandon(call.Requests);
            call.Fail(new ObjectDisposedException("model"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        _calls.Writer.TryComplete();
        await _stopped.Task.ConfigureAwait(false);
    }

    private List<DecodeRequest> Open<T>(IReadOnlyList<T> asked, Func<int, T, DecodeRequest> open)
    {
        var opened = new List<DecodeRequest>(asked.Count);
        try
        {
            for (int i = 0; i < asked.Count; i++)
            {
                opened.Add(open(i, asked[i]));
            }
        }
        catch
        {
            opened.ForEach(request => Cache.Release(request.Target));
            throw;
        }

        return opened;
    }

    private void Run()
    {
        Exception end = new ObjectDisposedException("model", "The model was disposed while requests were under way.");
        try
        {
            while (!_disposed && TakeCalls())
            {
                Advance();
            }
        }
#pragma warning disable CA1031 // A fault of the loop itself ends its requests, not the process.
        catch (Exception fault)
        {
            end = fault;
        }
#pragma warning restore CA1031

        End(end);
        _stopped.SetResult();
    }

    /// <summary>Takes what has come, waiting only where there is nothing to do; false where nothing will come any more.</summary>
    private bool TakeCalls()
    {
        bool idle = _waiting.Count == 0 && _rows.Count == 0;
        if (idle && !_calls.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            return false;
        }

        while (_calls.Reader.TryRead(out DecodeCall? call))
        {
            _waiting.AddRange(call.Requests);
        }

        return true;
    }

    /// <summary>One token of every row, after those that left were removed and those that wait were let in.</summary>
    private void Advance()
    {
        long start = Stopwatch.GetTimestamp();
        Cache.BeginUse();
        _rows.RemoveGivenUp();
        RemoveGivenUp();
        FindAdmissible();
        if (_admitted.Count > 0)
        {
            BeginAdmitted();
        }

        if (_rows.Count > 0)
        {
            Step();
        }

        WorkTime += Stopwatch.GetElapsedTime(start);
    }

    private void RemoveGivenUp()
    {
        for (int i = _waiting.Count - 1; i >= 0; i--)
        {
            if (_waiting[i].IsGivenUp)
            {
                DecodeRequest request = _waiting[i];
                _waiting.RemoveAt(i);
                _rows.Remove(request);
                _rows.GiveUp(request);
            }
        }
    }

    /// <summary>The requests that can begin or go on beginning now: as many, oldest first, as rows and reading allow.</summary>
    private void FindAdmissible()
    {
        _admitted.Clear();
        int rows = _rows.Count;
        int tokens = 0;
        foreach (DecodeRequest request in _waiting)
        {
            int missing = ChainReader.CountMissing(request.Target);
            bool fits = request.Count == 0 || (rows < _maxRows && (rows == 0 || _batch.HasRoom(request.Target)));
            if (!fits || (_admitted.Count > 0 && tokens + missing > ReadTokens))
            {
                break;
            }

            _admitted.Add(request);
            tokens += missing;
            rows += request.RowCount - request.NextSample;
        }
    }

    private void BeginAdmitted()
    {
        try
        {
            _reader.Read([.. _admitted.Where(FitsContext).Select(request => request.Target)]);
            foreach (DecodeRequest request in _admitted)
            {
                if (_rows.Begin(request, _maxRows))
                {
                    _waiting.Remove(request);
                }
            }
        }
#pragma warning disable CA1031 // Whatever a reading throws ends the requests that it held, and nothing else.
        catch (Exception exception)
        {
            foreach (DecodeRequest request in _admitted.Where(request => !request.IsAnswered))
            {
                _rows.Remove(request);
                Fail(request, exception);
            }
        }
#pragma warning restore CA1031
    }

    private bool FitsContext(DecodeRequest request) => request.Target.Length <= _batch.ContextLength;

    private void Step()
    {
        try
        {
            _rows.Step();
        }
#pragma warning disable CA1031 // Whatever a step throws ends the requests that it held, and nothing else.
        catch (Exception exception)
        {
            foreach (DecodeRequest request in _rows.Abort())
            {
                Fail(request, exception);
            }
        }
#pragma warning restore CA1031
    }

    private void Fail(DecodeRequest request, Exception exception)
    {
        _waiting.Remove(request);
        request.Call.Fail(exception);
        _rows.GiveUp(request);
    }

    private void End(Exception exception)
    {
        _calls.Writer.TryComplete();
        while (_calls.Reader.TryRead(out DecodeCall? call))
        {
            _waiting.AddRange(call.Requests);
        }

        foreach (DecodeRequest request in _rows.Abort().Union(_waiting).ToArray())
        {
            Fail(request, exception);
        }

        Cache.Dispose();
        _batch.Dispose();
    }

    private void Abandon(IReadOnlyList<DecodeRequest> requests)
    {
        foreach (DecodeRequest request in requests)
        {
            Cache.Release(request.Target);
        }
    }
}
