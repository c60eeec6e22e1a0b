using Microsoft.Extensions.Logging;

namespace RStar.Math.Execution;

/// <summary>
/// Sessions where processes cannot fork: spare interpreters wait warm, each runs the steps of one path and is thrown away. A step then
/// costs its whole path, and nothing of one run can reach another.
/// </summary>
internal sealed class SpareHost(PythonExecutorOptions options, TimeProvider time, ILogger logger) : ISessionHost
{
    private static readonly Dictionary<IsolationLayers, string> MissingLayers =
        new[] { IsolationLayers.PrivateRoot, IsolationLayers.NetworkNamespace, IsolationLayers.SystemCallFilter }
            .ToDictionary(layer => layer, _ => "this system has no such layer here");

    private readonly PythonInstallation _installation = new(options, logger);
    private readonly Queue<Task<WorkerProcess>> _spares = new();
    private readonly CancellationTokenSource _disposing = new();
    private readonly Lock _lock = new();
    private bool _disposed;

    public Isolation? Isolation => _installation.Isolation;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        Task<WorkerProcess> next;
        lock (_lock)
        {
            Fill();
            next = _spares.Peek();
        }

        await next.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<(RunOutcome Outcome, PythonState? State)> RunAsync(
        PythonState? parent, string code, CancellationToken cancellationToken)
    {
        using WorkerProcess worker = await Take().ConfigureAwait(false);
        RunOutcome outcome = RunOutcome.WorkerLost;
        foreach (string step in (string[])[.. Lineage(parent), code])
        {
            outcome = await RunStepAsync(worker, step, cancellationToken).ConfigureAwait(false);
            if (outcome.Status != CodeStatus.Succeeded)
            {
                return (outcome, null);
            }
        }

        return (outcome, new PythonState(parent, code, letGo: null));
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        await _disposing.CancelAsync().ConfigureAwait(false);
        foreach (Task<WorkerProcess> spare in _spares)
        {
            try
            {
                (await spare.ConfigureAwait(false)).Dispose();
            }
            catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
            {
                // It never came up.
            }
        }

        _disposing.Dispose();
    }

    private static IEnumerable<string> Lineage(PythonState? state) =>
        state is null ? [] : Lineage(state.Parent).Append(state.Code);

    /// <summary>The spare that waits longest; another starts in its place.</summary>
    private Task<WorkerProcess> Take()
    {
        lock (_lock)
        {
            Fill();
            Task<WorkerProcess> spare = _spares.Dequeue();
            Fill();
            return spare;
        }
    }

    /// <summary>
    /// Starts the spares that there are too few of. Called under the lock, so that none is started that disposal does not see.
    /// </summary>
    private void Fill()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(PythonCodeExecutor));
        for (int looked = _spares.Count; looked > 0; looked--)
        {
            // One that did not come up is dropped: what it lacked may be there now.
            Task<WorkerProcess> spare = _spares.Dequeue();
            if (spare is not ({ IsFaulted: true } or { IsCanceled: true }))
            {
                _spares.Enqueue(spare);
            }
        }

        while (_spares.Count < options.Workers)
        {
            _spares.Enqueue(Task.Run(StartAsync));
        }
    }

    private async Task<RunOutcome> RunStepAsync(WorkerProcess worker, string code, CancellationToken cancellationToken)
    {
        using var wallClock = new CancellationTokenSource(options.WallClockLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(wallClock.Token, cancellationToken);
        using CancellationTokenRegistration killing = either.Token.Register(worker.Kill);
        Frame? frame = worker.TryWrite(Frames.WriteExecute(1, 0, code)) ? await ReadAsync(worker).ConfigureAwait(false) : null;
        if (frame is { Kind: Frames.Finished })
        {
            return RunOutcome.ReadFinished(frame.Payload);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return wallClock.IsCancellationRequested
            ? RunOutcome.OverTime(options.WallClockLimit)
            : RunOutcome.Crash("The process ended before its code did.");
    }

    private async Task<WorkerProcess> StartAsync()
    {
        string python = await _installation.FindAsync(_disposing.Token).ConfigureAwait(false);
        WorkerProcess worker = WorkerProcess.Start(python, "spare.py", options);
        try
        {
            if (await ReadAsync(worker).ConfigureAwait(false) is not { Kind: Frames.Ready })
            {
                throw new InvalidOperationException($"The Python worker did not start: {worker.Errors}");
            }

            IsolationLayers inForce = worker.IsInJob ? IsolationLayers.JobObject : IsolationLayers.None;
            _installation.Accept(python, new Isolation(inForce, MissingLayers), notImported: []);
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    // The worker's pipe is read by one waiting thread; no cancellation: who cancels kills the worker.
    private static Task<Frame?> ReadAsync(WorkerProcess worker) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                return worker.Read();
            }
            catch (InvalidDataException)
            {
                return null;
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
