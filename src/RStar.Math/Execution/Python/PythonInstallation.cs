using Microsoft.Extensions.Logging;

namespace RStar.Math.Execution;

/// <summary>The Python of an executor: where it is, and what contains it. Thread-safe.</summary>
internal sealed class PythonInstallation(PythonExecutorOptions options, ILogger logger)
{
    private readonly ExecutorLog _log = new(logger);
    private readonly Lock _lock = new();
    private Task<string>? _path;

    /// <summary>What contains the code; <see langword="null"/> until the first worker came up.</summary>
    public Isolation? Isolation { get; private set; }

    /// <summary>Its path. It is looked for once; where that failed, again with the next call.</summary>
    /// <exception cref="InvalidOperationException">There is none that imports sympy.</exception>
    public Task<string> FindAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _path is null or { IsFaulted: true } or { IsCanceled: true }
                ? _path = PythonLocator.FindAsync(options.InterpreterPath, cancellationToken)
                : _path;
        }
    }

    /// <summary>Takes note of a worker that came up; the first one is logged.</summary>
    /// <exception cref="InvalidOperationException">Isolation is required and the worker's is incomplete.</exception>
    public void Accept(string path, Isolation isolation, IReadOnlyList<string> notImported)
    {
        if (options.RequireIsolation && !isolation.IsComplete)
        {
            throw new InvalidOperationException(
                $"{nameof(options.RequireIsolation)} is set, but this system does not give every layer of isolation: {isolation}.");
        }

        lock (_lock)
        {
            if (Isolation is not null)
            {
                return;
            }

            Isolation = isolation;
        }

        _log.Started(path, isolation.InForce);
        foreach ((IsolationLayers layer, string reason) in isolation.Missing)
        {
            _log.LayerMissing(layer, reason);
        }

        if (notImported.Count > 0)
        {
            _log.NotImported(string.Join(", ", notImported));
        }
    }
}
