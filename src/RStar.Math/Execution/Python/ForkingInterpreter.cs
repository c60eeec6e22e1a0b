using System.Collections.Concurrent;
using System.Text.Json;

namespace RStar.Math.Execution;

/// <summary>A warm interpreter on Linux, which runs each code in a forked copy of itself or of such a copy.</summary>
internal sealed class ForkingInterpreter : IDisposable
{
    private const uint Untouched = 0;

    // A killed process is reported at once; one that is not is stuck in the kernel, or the supervisor is.
    private static readonly TimeSpan PatienceAfterKill = TimeSpan.FromSeconds(10);

    private readonly PythonExecutorOptions _options;
    private readonly TimeProvider _time;
    private readonly WorkerProcess _worker;
    private readonly ConcurrentDictionary<uint, TaskCompletionSource<RunOutcome>> _runs = new();
    private readonly ConcurrentDictionary<uint, LiveSession> _sessions = new();
    private readonly TaskCompletionSource<Frame> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private uint _lastNumber;
    private int _active;
    private volatile bool _lost;

    private ForkingInterpreter(WorkerProcess worker, PythonExecutorOptions options, TimeProvider time)
    {
        _worker = worker;
        _options = options;
        _time = time;
    }

    /// <summary>Whether its process is known to have gone.</summary>
    public bool IsLost => _lost;

    /// <summary>How many runs are under way.</summary>
    public int Active => Volatile.Read(ref _active);

    /// <summary>The end of what the worker wrote to its standard error.</summary>
    public string Errors => _worker.Errors;

    public int WorkerProcessId => _worker.Id;

    public Isolation Isolation { get; private set; } = new(IsolationLayers.None, new Dictionary<IsolationLayers, string>());

    /// <summary>Modules asked for that are not installed.</summary>
    public IReadOnlyList<string> NotImported { get; private set; } = [];

    /// <exception cref="InvalidOperationException">The worker did not come up.</exception>
    public static async Task<ForkingInterpreter> StartAsync(
        string python, PythonExecutorOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var interpreter = new ForkingInterpreter(WorkerProcess.Start(python, "main.py", options), options, time);
        try
        {
            new Thread(interpreter.ReadFrames) { IsBackground = true, Name = "Python worker" }.Start();
            interpreter.Understand(await interpreter._ready.Task.WaitAsync(cancellationToken).ConfigureAwait(false));
            return interpreter;
        }
        catch
        {
            interpreter._worker.Kill();
            interpreter.Dispose();
            throw;
        }
    }

    /// <summary>Runs code on top of a session of this interpreter, or on top of nothing.</summary>
    /// <returns>The outcome and, where it was kept, the session after it.</returns>
    public async Task<(RunOutcome Outcome, LiveSession? Session)> RunAsync(
        LiveSession? parent, string code, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _active);
        uint number = Interlocked.Increment(ref _lastNumber);
        var run = new TaskCompletionSource<RunOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        _runs[number] = run;
        var session = new LiveSession(this, number);
        _sessions[number] = session;
        bool kept = false;
        try
        {
            if (_lost || !_worker.TryWrite(Frames.WriteExecute(number, parent?.Number ?? Untouched, code)))
            {
                _lost = true; // Known here before the reader may have met the end: the next attempt is to find another worker.
                return (RunOutcome.WorkerLost, null);
            }

            using var wallClock = new CancellationTokenSource(_options.WallClockLimit, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(wallClock.Token, cancellationToken);
            try
            {
                RunOutcome outcome = await run.Task.WaitAsync(either.Token).ConfigureAwait(false);
                kept = outcome.Kept && outcome.Status == CodeStatus.Succeeded;
                return (outcome, kept ? session : null);
            }
            catch (OperationCanceledException)
            {
                await KillAsync(number, run.Task).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                return (RunOutcome.OverTime(_options.WallClockLimit), null);
            }
        }
        finally
        {
            _runs.TryRemove(number, out _);
            if (!kept)
            {
                _sessions.TryRemove(number, out _);
            }

            Interlocked.Decrement(ref _active);
        }
    }

    /// <summary>Ends the process of a session.</summary>
    public void Drop(LiveSession session)
    {
        if (_sessions.TryRemove(session.Number, out _))
        {
            session.HasGone = true;
            _worker.TryWrite(Frames.WriteKill(session.Number));
        }
    }

    public void Dispose()
    {
        _worker.Dispose();
        Lose();
    }

    private async Task KillAsync(uint number, Task run)
    {
        _worker.TryWrite(Frames.WriteKill(number));
        try
        {
            await run.WaitAsync(PatienceAfterKill, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _worker.Kill();
        }
    }

    private void ReadFrames()
    {
        try
        {
            while (_worker.Read() is Frame frame)
            {
                Heed(frame);
            }
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            // A worker that cannot be understood is no worker.
            _worker.Kill();
        }

        Lose();
    }

    private void Heed(Frame frame)
    {
        switch (frame.Kind)
        {
            case Frames.Ready:
                _ready.TrySetResult(frame);
                break;
            case Frames.Finished:
                RunOutcome outcome = RunOutcome.ReadFinished(frame.Payload);
                if (outcome.Kept && outcome.Status != CodeStatus.Succeeded)
                {
                    _worker.TryWrite(Frames.WriteKill(frame.Number));
                }

                Answer(frame.Number, outcome);
                break;
            case Frames.NotStarted:
                Answer(frame.Number, RunOutcome.StateLost);
                break;
            case Frames.Ended:
                if (_sessions.TryRemove(frame.Number, out LiveSession? session))
                {
                    session.HasGone = true;
                }

                Answer(frame.Number, RunOutcome.ReadEnded(frame.Payload, _options.CpuLimit));
                break;
        }
    }

    private void Answer(uint number, RunOutcome outcome)
    {
        if (_runs.TryGetValue(number, out TaskCompletionSource<RunOutcome>? run))
        {
            run.TrySetResult(outcome);
        }
    }

    private void Lose()
    {
        _lost = true;
        _ready.TrySetException(new InvalidOperationException($"The Python worker did not start: {_worker.Errors}"));
        foreach (LiveSession session in _sessions.Values)
        {
            session.HasGone = true;
        }

        foreach (TaskCompletionSource<RunOutcome> run in _runs.Values)
        {
            run.TrySetResult(RunOutcome.WorkerLost);
        }
    }

    private void Understand(Frame ready)
    {
        using JsonDocument document = JsonDocument.Parse(ready.Payload);
        IsolationLayers inForce = IsolationLayers.None;
        foreach (JsonElement layer in document.RootElement.GetProperty("in_force").EnumerateArray())
        {
            inForce |= Enum.Parse<IsolationLayers>(layer.GetString()!);
        }

        var missing = new Dictionary<IsolationLayers, string>();
        foreach (JsonProperty layer in document.RootElement.GetProperty("missing").EnumerateObject())
        {
            IsolationLayers key = Enum.Parse<IsolationLayers>(layer.Name);
            if (!inForce.HasFlag(key))
            {
                missing[key] = layer.Value.GetString()!;
            }
        }

        Isolation = new Isolation(inForce, missing);
        NotImported = [.. document.RootElement.GetProperty("not_imported").EnumerateArray().Select(m => m.GetString()!)];
    }
}
