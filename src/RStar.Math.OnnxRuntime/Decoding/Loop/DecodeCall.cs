using System.Threading.Channels;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>One call of a model: its requests, and the results on their way to the caller.</summary>
internal sealed class DecodeCall
{
    private readonly KvCache _cache;
    private readonly CancellationToken _cancellation;
    private readonly Lock _lock = new();
    private readonly Channel<DecodeResult> _results = Channel.CreateUnbounded<DecodeResult>(new() { SingleReader = true });
    private volatile bool _ended;
    private int _unanswered;

    public DecodeCall(KvCache cache, IReadOnlyList<DecodeRequest> requests, CancellationToken cancellation)
    {
        _cache = cache;
        _cancellation = cancellation;
        _unanswered = requests.Count;
        Requests = requests;
        foreach (DecodeRequest request in requests)
        {
            request.Call = this;
        }

        if (_unanswered == 0)
        {
            _results.Writer.Complete();
        }
    }

    public IReadOnlyList<DecodeRequest> Requests { get; }

    /// <summary>Whether nobody reads results any longer: the call was cancelled, left or has failed.</summary>
    public bool IsGivenUp => _ended || _cancellation.IsCancellationRequested;

    /// <summary>The results as they come.</summary>
    public IAsyncEnumerable<DecodeResult> ReadAsync() => _results.Reader.ReadAllAsync(_cancellation);

    /// <summary>Hands a result to the caller, who may have gone.</summary>
    public void Answer(DecodeResult result)
    {
        lock (_lock)
        {
            _unanswered--;
            if (_ended)
            {
                result.Release(_cache);
                return;
            }

            _results.Writer.TryWrite(result);
            if (_unanswered == 0)
            {
                _results.Writer.Complete();
            }
        }
    }

    /// <summary>Ends the call with an exception, after the results that were given before.</summary>
    public void Fail(Exception exception)
    {
        lock (_lock)
        {
            if (!_ended)
            {
                _ended = true;
                _results.Writer.TryComplete(exception);
            }
        }
    }

    /// <summary>Says that the caller reads no more: what was not read is released.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _ended = true;
            _results.Writer.TryComplete();
            while (_results.Reader.TryRead(out DecodeResult? result))
            {
                result.Release(_cache);
            }
        }
    }
}
