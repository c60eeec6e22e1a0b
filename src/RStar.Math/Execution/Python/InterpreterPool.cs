using Microsoft.Extensions.Logging;

namespace RStar.Math.Execution;

/// <summary>The warm interpreters: started when first needed, replaced when they die.</summary>
internal sealed class InterpreterPool : IDisposable
{
    // One interpreter forks for many runs at a time. This many share one before forking becomes what they wait for.
    private const int RunsPerInterpreter = 4;

    private readonly PythonExecutorOptions _options;
    private readonly TimeProvider _time;
    private readonly ExecutorLog _log;
    private readonly PythonInstallation _installation;
    private readonly Lock _lock = new();
    private readonly Task<ForkingInterpreter>?[] _places;
    private readonly List<Task> _leaving = [];
    private readonly CancellationTokenSource _disposing = new();
    private bool _disposed;

    public InterpreterPool(PythonExecutorOptions options, TimeProvider time, ILogger logger)
    {
        _options = options;
        _time = time;
        _log = new ExecutorLog(logger);
        _installation = new PythonInstallation(options, logger);
        _places = new Task<ForkingInterpreter>?[(options.Workers + RunsPerInterpreter - 1) / RunsPerInterpreter];
    }

    public Isolation? Isolation => _installation.Isolation;

    public IEnumerable<int> WorkerProcessIds =>
        _places.Where(p => p is { IsCompletedSuccessfully: true }).Select(p => p!.Result.WorkerProcessId);

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            await At(i).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The interpreter with the fewest runs under way.</summary>
    /// <exception cref="InvalidOperationException">None can be started.</exception>
    public Task<ForkingInterpreter> TakeAsync(CancellationToken cancellationToken)
    {
        int best = 0;
        int fewest = int.MaxValue;
        for (int i = 0; i < _places.Length && fewest > 0; i++)
        {
            int active = Volatile.Read(ref _places[i]) is { IsCompletedSuccessfully: true } task && !task.Result.IsLost
                ? task.Result.Active
                : 0;
            if (active < fewest)
            {
                (best, fewest) = (i, active);
            }
        }

        return At(best).WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        _disposing.Cancel();
        foreach (Task<ForkingInterpreter>? place in _places)
        {
            if (place is null)
            {
                continue;
            }

            try
            {
                place.GetAwaiter().GetResult().Dispose();
            }
            catch (Exception e) when (e is OperationCanceledException or InvalidOperationException)
            {
                // It never came up.
            }
        }

        Task.WaitAll(_leaving);
        _disposing.Dispose();
    }

    private Task<ForkingInterpreter> At(int index)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(PythonCodeExecutor));
            Task<ForkingInterpreter>? place = _places[index];
            if (place is { IsCompletedSuccessfully: true } && place.Result.IsLost)
            {
                _log.Replaced(place.Result.Errors);
                LetGo(place.Result);
                place = null;
            }

            if (place is null or { IsFaulted: true } or { IsCanceled: true })
            {
                place = Task.Run(StartAsync);
                _places[index] = place;
            }

            return place;
        }
    }

    // Its processes may take seconds to end, and nobody who wants an interpreter should wait for that.
    private void LetGo(ForkingInterpreter lost)
    {
        _leaving.RemoveAll(task => task.IsCompleted);
        _leaving.Add(Task.Run(lost.Dispose));
    }

    private async Task<ForkingInterpreter> StartAsync()
    {
        string python = await _installation.FindAsync(_disposing.Token).ConfigureAwait(false);
        ForkingInterpreter interpreter =
            await ForkingInterpreter.StartAsync(python, _options, _time, _disposing.Token).ConfigureAwait(false);
        try
        {
            _installation.Accept(python, interpreter.Isolation, interpreter.NotImported);
            return interpreter;
        }
        catch
        {
            interpreter.Dispose();
            throw;
        }
    }
}
