namespace RStar.Math.Scheduling;

/// <summary>One call of a model: some requests of some groups, and the borrowed states that it keeps alive.</summary>
internal sealed class BatchCall<TRequest, TResult>(BatchContract<TRequest, TResult> contract, long started)
    where TRequest : class
    where TResult : class
{
    private readonly List<TRequest> _requests = [];
    private readonly List<(RequestGroup<TRequest, TResult> Group, int Index)?> _waiters = [];
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _lock = new();
    private bool _running;

    /// <summary>When the call was made, as a timestamp of the time provider.</summary>
    public long Started { get; } = started;

    public int Count => _requests.Count;

    /// <summary>Adds a request unless its waiter has gone away.</summary>
    public void TryAdd(RequestGroup<TRequest, TResult> group, int index)
    {
        TRequest request = group.Requests[index];
        if (group.HasEnded)
        {
            return;
        }

        if (contract.BorrowedState(request)?.TryAddReference() == false)
        {
            group.Fail(new ModelFailedException($"A request to {contract.Name} borrows a state that was released before."));
            return;
        }

        _requests.Add(request);
        lock (_lock)
        {
            _waiters.Add((group, index));
        }

        if (_waiters.Count == 1 || _waiters[^2]?.Group != group)
        {
            group.WhenGivenUp(CancelIfNobodyWaits);
        }
    }

    /// <summary>
    /// Makes the call and hands out its results; whatever happens is told to the groups, and nothing is thrown. Where the model threw with
    /// several requests, one of them may be to blame, or their number: those that have no answer are given back, to be asked again apart.
    /// </summary>
    public async Task<(RequestGroup<TRequest, TResult> Group, int Index)[]> RunAsync()
    {
        lock (_lock)
        {
            _running = true;
        }

        CancelIfNobodyWaits();
        try
        {
            await foreach (TResult result in contract.CallAsync(_requests, _cancellation.Token).ConfigureAwait(false))
            {
                Answer(result);
            }

            if (Unanswered() is { Length: > 0 } unanswered)
            {
                FailRest(new ModelFailedException(
                    $"{Capitalized(contract.Name)} answered only {Count - unanswered.Length} of {Count} requests."));
            }
        }
        catch (ModelFailedException failure)
        {
            FailRest(failure);
        }
#pragma warning disable CA1031 // Whatever a model throws ends the solves that wait for it, and nothing else.
        catch (Exception failure)
        {
            if (Count > 1 && !_cancellation.IsCancellationRequested)
            {
                return Unanswered();
            }

            FailRest(new ModelFailedException($"{Capitalized(contract.Name)} failed: {failure.Message}", failure));
        }
#pragma warning restore CA1031
        finally
        {
            End();
        }

        return [];
    }

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private void Answer(TResult result)
    {
        if (result is null)
        {
            throw new ModelFailedException($"{Capitalized(contract.Name)} gave null for a result.");
        }

        int index = contract.RequestIndex(result);
        (RequestGroup<TRequest, TResult> Group, int Index)? waiter = null;
        if ((uint)index < (uint)Count)
        {
            lock (_lock)
            {
                (waiter, _waiters[index]) = (_waiters[index], null);
            }
        }

        if (waiter is not var (group, place))
        {
            contract.Release(result);
            throw new ModelFailedException((uint)index < (uint)Count
                ? $"{Capitalized(contract.Name)} answered request {index} of a call twice."
                : $"{Capitalized(contract.Name)} answered request {index} in a call of {Count} requests.");
        }

        group.Answer(place, result);
    }

    private (RequestGroup<TRequest, TResult> Group, int Index)[] Unanswered()
    {
        lock (_lock)
        {
            return [.. _waiters.OfType<(RequestGroup<TRequest, TResult>, int)>()];
        }
    }

    private void FailRest(ModelFailedException failure)
    {
        foreach ((RequestGroup<TRequest, TResult> group, _) in Unanswered())
        {
            group.Fail(failure);
        }
    }

    private void CancelIfNobodyWaits()
    {
        lock (_lock)
        {
            if (!_running || _waiters.Exists(waiter => waiter is var (group, _) && !group.HasEnded))
            {
                return;
            }

            _running = false;
        }

        // On the pool: what a model does when it is cancelled must not run inside the search that gave up.
        ThreadPool.UnsafeQueueUserWorkItem(static cancellation => cancellation.Cancel(), _cancellation, preferLocal: false);
    }

    private void End()
    {
        lock (_lock)
        {
            _running = false;
        }

        foreach (TRequest request in _requests)
        {
            contract.BorrowedState(request)?.DropReference();
        }
    }
}
