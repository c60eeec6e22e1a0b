using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RStar.Math.Validation;

namespace RStar.Math.Execution;

/// <summary>Runs Python in warm interpreters, each run contained in a process of its own.</summary>
/// <remarks>
/// <para>
/// On Linux a run is a fork of a warm interpreter and its process lives on as the path's state: a further step forks that process, so that
/// a step costs itself and not its path. What contains the code is told by <see cref="Isolation"/>. On other systems a run takes a fresh
/// warm process and runs the path's steps in it first.
/// </para>
/// <para>Thread-safe. Interpreters start with the first run or with <see cref="WarmUpAsync"/>.</para>
/// </remarks>
public sealed class PythonCodeExecutor : ICodeExecutor, IDisposable, IAsyncDisposable
{
    private readonly PythonExecutorOptions _options;
    private readonly TimeProvider _time;
    private readonly ISessionHost _host;
    private readonly SemaphoreSlim _workers;
    private int _disposed;

    /// <summary>Creates the executor; starts nothing yet.</summary>
    /// <param name="options">Limits and where Python is; <see langword="null"/> for the defaults.</param>
    /// <param name="loggers">Where to log; <see langword="null"/> for nowhere.</param>
    /// <param name="timeProvider">The clock of limits; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PythonCodeExecutor(PythonExecutorOptions? options = null, ILoggerFactory? loggers = null, TimeProvider? timeProvider = null)
        : this(options ?? new(), timeProvider ?? TimeProvider.System, host: null, loggers)
    {
    }

    internal PythonCodeExecutor(PythonExecutorOptions options, TimeProvider time, ISessionHost? host, ILoggerFactory? loggers)
    {
        Faults.ThrowIfAny(options.Validate(), nameof(options));
        _options = options;
        _time = time;
        ILogger logger = (ILogger?)loggers?.CreateLogger<PythonCodeExecutor>() ?? NullLogger.Instance;
        _host = host ?? (OperatingSystem.IsLinux() ? new ForkingHost(options, time, logger) : new SpareHost(options, time, logger));
        _workers = new SemaphoreSlim(options.Workers);
    }

    /// <summary>What contains the code that runs; <see langword="null"/> until the first interpreter is warm.</summary>
    public Isolation? Isolation => _host.Isolation;

    internal ISessionHost Host => _host;

    /// <summary>Starts the interpreters, so that the first run need not wait for them.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">
    /// There is no Python with sympy, or it does not start, or isolation is required and incomplete.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The executor was disposed.</exception>
    public Task WarmUpAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        return _host.WarmUpAsync(cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">
    /// There is no Python with sympy, or it does not start, or isolation is required and incomplete.
    /// </exception>
    /// <exception cref="ArgumentException">A request's state was made by another executor.</exception>
    /// <exception cref="ObjectDisposedException">The executor, or a request's state, was disposed.</exception>
    public async IAsyncEnumerable<CodeResult> ExecuteAsync(
        IReadOnlyList<CodeRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        var results = Channel.CreateUnbounded<CodeResult>(new UnboundedChannelOptions { SingleReader = true });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task answering = AnswerAllAsync(requests, results.Writer, ending);
        try
        {
            await foreach (CodeResult result in results.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return result;
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await answering.ConfigureAwait(false);
            while (results.Reader.TryRead(out CodeResult? unread))
            {
                unread.State?.Dispose();
            }
        }
    }

    /// <summary>Ends every process and removes every file of the executor. States that are still held become worthless.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="DisposeAsync"/>, for containers that are disposed synchronously.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Answers each request into the channel, then completes it: with the first failure, where one failed.</summary>
    private async Task AnswerAllAsync(
        IReadOnlyList<CodeRequest> requests, ChannelWriter<CodeResult> results, CancellationTokenSource ending)
    {
        Exception? failure = null;
        var answers = new Task[requests.Count];
        for (int i = 0; i < answers.Length; i++)
        {
            answers[i] = AnswerInTurnAsync(i);
        }

        await Task.WhenAll(answers).ConfigureAwait(false);
        results.Complete(failure);

        async Task AnswerInTurnAsync(int index)
        {
            try
            {
                results.TryWrite(await AnswerAsync(index, requests[index], ending.Token).ConfigureAwait(false));
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
                await ending.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<CodeResult> AnswerAsync(int index, CodeRequest request, CancellationToken ending)
    {
        using SharedPath path = SharedPath.Of(request);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ending, request.Cancellation);
        long start = _time.GetTimestamp();
        try
        {
            await _workers.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                start = _time.GetTimestamp();
                (RunOutcome outcome, PythonState? state) =
                    await _host.RunAsync(path.Last, request.Code, either.Token).ConfigureAwait(false);
                return Result(index, outcome, state, _time.GetElapsedTime(start));
            }
            finally
            {
                _workers.Release();
            }
        }
        catch (OperationCanceledException) when (request.Cancellation.IsCancellationRequested && !ending.IsCancellationRequested)
        {
            return new CodeResult(index, CodeStatus.Cancelled)
            {
                Error = new CodeError("Cancelled", "The request was cancelled."),
                Elapsed = _time.GetElapsedTime(start),
            };
        }
    }

    private CodeResult Result(int index, RunOutcome outcome, PythonState? state, TimeSpan elapsed) => new(index, outcome.Status)
    {
        Output = MiddleShortening.Shorten(outcome.Output, _options.ShortenedLength),
        Value = outcome.Value is null ? null : MiddleShortening.Shorten(outcome.Value, _options.ShortenedLength),
        Error = outcome.Error is null ? null : outcome.Error with
        {
            Type = MiddleShortening.Shorten(outcome.Error.Type, _options.ShortenedLength),
            Message = MiddleShortening.Shorten(outcome.Error.Message, _options.ShortenedLength),
        },
        State = state,
        Elapsed = elapsed,
    };
}
