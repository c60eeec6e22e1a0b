namespace RStar.Math.Scheduling;

/// <summary>
/// Gathers the requests of all trees into calls of one model. Each waiter gets its results as soon as they are there; a slow request, one
/// at which the model fails and a waiter that has gone away concern nobody else: a call that failed is made again in halves.
/// </summary>
internal sealed class RequestBatcher<TRequest, TResult>
    where TRequest : class
    where TResult : class
{
    private readonly BatchContract<TRequest, TResult> _contract;
    private readonly SchedulingOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Queue<(RequestGroup<TRequest, TResult> Group, int Index)> _waiting = new();
    private readonly Queue<ArraySegment<(RequestGroup<TRequest, TResult> Group, int Index)>> _again = new();
    private readonly List<BatchCall<TRequest, TResult>> _calls = [];
    private readonly ITimer _stragglerTimer;
    private bool _timerIsSet;
    private bool _dispatchIsQueued;

    public RequestBatcher(BatchContract<TRequest, TResult> contract, SchedulingOptions options, TimeProvider time)
    {
        _contract = contract;
        _options = options;
        _time = time;
        _stragglerTimer = time.CreateTimer(
            static self => ((RequestBatcher<TRequest, TResult>)self!).OnStragglerTimer(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>The results of some requests, in their order.</summary>
    /// <exception cref="ModelFailedException">The model threw, hung, or broke its contract.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TResult[]> SendAsync(TRequest[] requests, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var group = new RequestGroup<TRequest, TResult>(_contract, requests);
        Enqueue(group);
        bool isTaken = false;
        try
        {
            TResult[] results = await group.Results.WaitAsync(_options.RequestTimeout, _time, cancellationToken).ConfigureAwait(false);
            isTaken = true;
            return results;
        }
        catch (TimeoutException)
        {
            throw new ModelFailedException($"A request to {_contract.Name} was not answered within {_options.RequestTimeout}.");
        }
        finally
        {
            if (!isTaken)
            {
                group.Abandon();
            }
        }
    }

    private void Enqueue(RequestGroup<TRequest, TResult> group)
    {
        lock (_lock)
        {
            for (int i = 0; i < group.Requests.Length; i++)
            {
                _waiting.Enqueue((group, i));
            }

            QueueDispatch();
        }
    }

    // The lock is held. A work item rather than a call here: a model that blocks must not block the search, and requests that are made at
    // the same moment find themselves in one call.
    private void QueueDispatch()
    {
        if (_dispatchIsQueued || (_waiting.Count == 0 && _again.Count == 0))
        {
            return;
        }

        if (BusyCalls(_time.GetTimestamp(), out TimeSpan untilStraggler) >= _options.MaxConcurrentCalls)
        {
            if (!_timerIsSet)
            {
                _timerIsSet = true;
                _stragglerTimer.Change(untilStraggler, Timeout.InfiniteTimeSpan);
            }

            return;
        }

        _dispatchIsQueued = true;
        ThreadPool.UnsafeQueueUserWorkItem(static self => self.Dispatch(), this, preferLocal: false);
    }

    private int BusyCalls(long now, out TimeSpan untilStraggler)
    {
        int busy = 0;
        untilStraggler = _options.StragglerTimeout;
        foreach (BatchCall<TRequest, TResult> call in _calls)
        {
            TimeSpan left = _options.StragglerTimeout - _time.GetElapsedTime(call.Started, now);
            if (left > TimeSpan.Zero)
            {
                busy++;
                untilStraggler = left < untilStraggler ? left : untilStraggler;
            }
        }

        return busy;
    }

    private void OnStragglerTimer()
    {
        lock (_lock)
        {
            _timerIsSet = false;
            QueueDispatch();
        }
    }

    private void Dispatch()
    {
        BatchCall<TRequest, TResult>? call;
        lock (_lock)
        {
            _dispatchIsQueued = false;
            call = TakeCall();
            if (call is not null)
            {
                _calls.Add(call);
            }

            QueueDispatch();
        }

        if (call is not null)
        {
            _ = RunAsync(call);
        }
    }

    private BatchCall<TRequest, TResult>? TakeCall()
    {
        var call = new BatchCall<TRequest, TResult>(_contract, _time.GetTimestamp());
        if (_again.TryDequeue(out ArraySegment<(RequestGroup<TRequest, TResult> Group, int Index)> half))
        {
            foreach ((RequestGroup<TRequest, TResult> group, int index) in half)
            {
                call.TryAdd(group, index);
            }
        }
        else
        {
            while (call.Count < _options.MaxBatchSize && _waiting.TryDequeue(out (RequestGroup<TRequest, TResult> Group, int Index) entry))
            {
                call.TryAdd(entry.Group, entry.Index);
            }
        }

        return call.Count == 0 ? null : call;
    }

    private async Task RunAsync(BatchCall<TRequest, TResult> call)
    {
        (RequestGroup<TRequest, TResult> Group, int Index)[] unanswered = await call.RunAsync().ConfigureAwait(false);
        lock (_lock)
        {
            _calls.Remove(call);
            if (unanswered.Length > 0)
            {
                int half = (unanswered.Length + 1) / 2;
                _again.Enqueue(new(unanswered, 0, half));
                _again.Enqueue(new(unanswered, half, unanswered.Length - half));
            }

            QueueDispatch();
        }
    }
}
