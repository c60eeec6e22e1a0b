using Microsoft.Extensions.Logging;

namespace RStar.Math.Diagnostics;

/// <summary>Logs one call of a model or of the executor.</summary>
internal sealed class CallLog<TResult>(ModelPart part, int requests, ILogger logger, TimeProvider time, Action<ILogger, TResult> logContent)
    : SequenceObserver<TResult>
{
    private readonly long _started = time.GetTimestamp();
    private readonly bool _logsContent = logger.IsEnabled(LogLevel.Trace);
    private int _results;
    private bool _failed;

    private double ElapsedMilliseconds => time.GetElapsedTime(_started).TotalMilliseconds;

    /// <param name="call">The results of the call.</param>
    /// <param name="part">Who is called.</param>
    /// <param name="requests">The number of requests.</param>
    /// <param name="logger">Where to log.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logContent">Logs what a result holds, at <see cref="LogLevel.Trace"/>.</param>
    public static IAsyncEnumerable<TResult> Observe(
        IAsyncEnumerable<TResult> call,
        ModelPart part,
        int requests,
        ILogger logger,
        TimeProvider time,
        Action<ILogger, TResult> logContent) =>
        ObservedSequence.ReadAsync(call, () => new CallLog<TResult>(part, requests, logger, time, logContent), CancellationToken.None);

    public override void OnItem(TResult item)
    {
        _results++;
        if (_logsContent && item is not null)
        {
            logContent(logger, item);
        }
    }

    public override void OnFailure(Exception failure)
    {
        _failed = true;
        if (failure is OperationCanceledException)
        {
            logger.CallCancelled(part.Title, _results, requests, ElapsedMilliseconds);
        }
        else
        {
            logger.CallFailed(failure, part.Title, _results, requests, ElapsedMilliseconds);
        }
    }

    public override void OnEnd()
    {
        if (!_failed && logger.IsEnabled(LogLevel.Debug))
        {
            logger.CallEnded(part.Title, _results, requests, ElapsedMilliseconds);
        }
    }
}
