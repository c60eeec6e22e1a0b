using Microsoft.Extensions.Logging;

namespace RStar.Math.Execution;

/// <summary>Sessions as forked processes: a step costs itself, and a session whose process was let go is built again when needed.</summary>
internal sealed class ForkingHost(PythonExecutorOptions options, TimeProvider time, ILogger logger) : ISessionHost
{
    // A run whose worker dies under it is not to blame at first sight: another's code may be. Then it is.
    private const int Attempts = 3;

    private readonly InterpreterPool _pool = new(options, time, logger);
    private readonly LiveSessions _sessions = new(options.MaxLiveStates);

    public Isolation? Isolation => _pool.Isolation;

    /// <summary>How many sessions live as processes.</summary>
    public int LiveCount => _sessions.Count;

    /// <summary>The system's numbers of the workers' first processes.</summary>
    public IEnumerable<int> WorkerProcessIds => _pool.WorkerProcessIds;

    public Task WarmUpAsync(CancellationToken cancellationToken) => _pool.WarmUpAsync(cancellationToken);

    public async Task<(RunOutcome Outcome, PythonState? State)> RunAsync(
        PythonState? parent, string code, CancellationToken cancellationToken)
    {
        RunOutcome outcome = RunOutcome.WorkerLost;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            (outcome, LiveSession? session) = await ForkAsync(parent, code, cancellationToken).ConfigureAwait(false);
            if (session is not null)
            {
                var state = new PythonState(parent, code, _sessions.Remove);
                state.TrySetSession(session);
                _sessions.EndUse(session);
                return (outcome, state);
            }

            if (!IsLoss(outcome))
            {
                break;
            }
        }

        return (outcome, null);
    }

    // It waits for processes to end.
    public ValueTask DisposeAsync() => new(Task.Run(_pool.Dispose));

    private static bool IsLoss(RunOutcome outcome) =>
        ReferenceEquals(outcome, RunOutcome.StateLost) || ReferenceEquals(outcome, RunOutcome.WorkerLost);

    /// <summary>Runs code in a fork of the parent's process; the new session is in use until the caller ends that.</summary>
    private async Task<(RunOutcome Outcome, LiveSession? Session)> ForkAsync(
        PythonState? parent, string code, CancellationToken cancellationToken)
    {
        if (parent is null)
        {
            ForkingInterpreter interpreter = await _pool.TakeAsync(cancellationToken).ConfigureAwait(false);
            return InUse(await interpreter.RunAsync(null, code, cancellationToken).ConfigureAwait(false));
        }

        (LiveSession? session, bool owned, RunOutcome? failure) = await LiveAsync(parent, cancellationToken).ConfigureAwait(false);
        if (session is null)
        {
            return (failure!, null);
        }

        try
        {
            (RunOutcome Outcome, LiveSession? Session) forked =
                await session.Interpreter.RunAsync(session, code, cancellationToken).ConfigureAwait(false);
            if (ReferenceEquals(forked.Outcome, RunOutcome.StateLost))
            {
                session.HasGone = true;
            }

            return InUse(forked);
        }
        finally
        {
            _sessions.EndUse(session);
            if (!owned)
            {
                _sessions.Remove(session);
            }
        }
    }

    private (RunOutcome Outcome, LiveSession? Session) InUse((RunOutcome Outcome, LiveSession? Session) forked)
    {
        if (forked.Session is not null)
        {
            _sessions.AddInUse(forked.Session);
        }

        return forked;
    }

    /// <summary>
    /// The process of a state, built again where it has gone; in use until the caller ends that, and let go where nobody owns it.
    /// </summary>
    private async Task<(LiveSession? Session, bool Owned, RunOutcome? Failure)> LiveAsync(
        PythonState state, CancellationToken cancellationToken)
    {
        if (state.Session is LiveSession live && _sessions.TryUse(live))
        {
            return (live, true, null);
        }

        await state.Rebuilding.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (state.Session is LiveSession rebuilt && _sessions.TryUse(rebuilt))
            {
                return (rebuilt, true, null);
            }

            (RunOutcome outcome, LiveSession? session) = await ForkAsync(state.Parent, state.Code, cancellationToken).ConfigureAwait(false);
            return session is null
                ? (null, false, WithoutLine(outcome))
                : (session, state.TrySetSession(session), null);
        }
        finally
        {
            state.Rebuilding.Release();
        }
    }

    // The line is one of an earlier step's code, not of the request's.
    private static RunOutcome WithoutLine(RunOutcome outcome) =>
        IsLoss(outcome) || outcome.Error is null ? outcome : outcome with { Output = "", Error = outcome.Error with { Line = null } };
}
