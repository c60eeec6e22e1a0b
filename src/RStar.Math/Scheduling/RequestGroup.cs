namespace RStar.Math.Scheduling;

/// <summary>
/// The requests that one expansion makes of one model, and the wait for all their results. It ends once: with every result, with a failure,
/// or abandoned by who waited; results that arrive after that are released.
/// </summary>
internal sealed class RequestGroup<TRequest, TResult>
    where TRequest : class
    where TResult : class
{
    private readonly BatchContract<TRequest, TResult> _contract;
    private readonly TaskCompletionSource<TResult[]> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TResult?[] _results;
    private readonly Lock _lock = new();
    private int _missing;
    private bool _ended;
    private Action? _givenUp;

    public RequestGroup(BatchContract<TRequest, TResult> contract, TRequest[] requests)
    {
        _contract = contract;
        Requests = requests;
        _results = new TResult?[requests.Length];
        _missing = requests.Length;
    }

    public TRequest[] Requests { get; }

    public Task<TResult[]> Results => _completion.Task;

    public bool HasEnded => Volatile.Read(ref _ended);

    /// <summary>Asks to be told, once, when the group ends without all its results.</summary>
    public void WhenGivenUp(Action givenUp)
    {
        lock (_lock)
        {
            _givenUp += givenUp;
        }
    }

    public void Answer(int index, TResult result)
    {
        lock (_lock)
        {
            if (!_ended)
            {
                _results[index] = result;
                if (--_missing == 0)
                {
                    _ended = true;
                    _completion.SetResult(_results!);
                }

                return;
            }
        }

        _contract.Release(result);
    }

    public void Fail(Exception failure)
    {
        if (TryEnd())
        {
            _completion.SetException(failure);
        }
    }

    /// <summary>Nobody waits any longer, be it that all results arrived at that very moment.</summary>
    public void Abandon()
    {
        if (!TryEnd() && _completion.Task.IsCompletedSuccessfully)
        {
            Release(_results);
        }
    }

    private bool TryEnd()
    {
        lock (_lock)
        {
            if (_ended)
            {
                return false;
            }

            _ended = true;
        }

        Release(_results);
        _givenUp?.Invoke();
        return true;
    }

    private void Release(TResult?[] results)
    {
        foreach (TResult? result in results)
        {
            if (result is not null)
            {
                _contract.Release(result);
            }
        }
    }
}
