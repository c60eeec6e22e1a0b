namespace RStar.Math.Execution;

/// <summary>
/// A path's session after a step: the step's code on top of an earlier session and, while one lives, the process that ran it.
/// </summary>
/// <param name="parent">The session before, or <see langword="null"/> for none.</param>
/// <param name="code">The step's code.</param>
/// <param name="letGo">Called once with the process that lives at the release.</param>
internal sealed class PythonState(PythonState? parent, string code, Action<LiveSession>? letGo) : PathState
{
    private readonly Lock _lock = new();
    private LiveSession? _session;
    private bool _released;

    public PythonState? Parent { get; } = parent;

    public string Code { get; } = code;

    /// <summary>Who rebuilds the session; one at a time, so that siblings that miss it wait for one rebuild.</summary>
    public SemaphoreSlim Rebuilding { get; } = new(1, 1);

    public LiveSession? Session
    {
        get
        {
            lock (_lock)
            {
                return _session;
            }
        }
    }

    /// <summary>Sets the process; false where the state has been released, so that nobody would let go of it.</summary>
    public bool TrySetSession(LiveSession session)
    {
        lock (_lock)
        {
            if (_released)
            {
                return false;
            }

            _session = session;
            return true;
        }
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        LiveSession? session;
        lock (_lock)
        {
            _released = true;
            session = _session;
            _session = null;
        }

        if (session is not null)
        {
            letGo?.Invoke(session);
        }
    }
}
