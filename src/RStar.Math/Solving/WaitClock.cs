namespace RStar.Math.Solving;

/// <summary>Measures how long at least one of many waits was under way. Thread-safe.</summary>
internal sealed class WaitClock(TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _underWay;
    private long _since;
    private TimeSpan _ended;

    /// <summary>How long there was a wait under way, until now.</summary>
    public TimeSpan Waited
    {
        get
        {
            lock (_lock)
            {
                return _underWay == 0 ? _ended : _ended + time.GetElapsedTime(_since);
            }
        }
    }

    /// <summary>Waits for a task that has just begun; gives its result and how long the wait took.</summary>
    public async Task<(T Result, TimeSpan Waited)> WaitAsync<T>(Task<T> task)
    {
        long began = Begin();
        try
        {
            T result = await task.ConfigureAwait(false);
            return (result, time.GetElapsedTime(began));
        }
        finally
        {
            End();
        }
    }

    private long Begin()
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            _since = _underWay == 0 ? now : _since;
            _underWay++;
            return now;
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _underWay--;
            _ended += _underWay == 0 ? time.GetElapsedTime(_since) : TimeSpan.Zero;
        }
    }
}
