using Microsoft.Extensions.Logging;

namespace RStar.Math.Diagnostics;

/// <summary>All that the library logs. Texts of problems, steps and programs appear at <see cref="LogLevel.Trace"/> alone.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "Solving problem {ProblemId}.")]
    public static partial void SolveBegan(this ILogger logger, string? problemId);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "The solve of problem {ProblemId} ended with the answer {Answer} (confidence {Confidence:0.###}): "
        + "{StopReason} after {Rollouts} rollouts, {Tokens} tokens, {ElapsedSeconds:0.###} s.")]
    public static partial void SolveEnded(
        this ILogger logger,
        string? problemId,
        string? answer,
        double confidence,
        StopReason stopReason,
        long rollouts,
        long tokens,
        double elapsedSeconds);

    [LoggerMessage(3, LogLevel.Warning, "The solve of problem {ProblemId} failed: {Error}")]
    public static partial void SolveFailed(this ILogger logger, string? problemId, string error);

    [LoggerMessage(4, LogLevel.Warning, "The solve of problem {ProblemId} threw an exception.")]
    public static partial void SolveThrew(this ILogger logger, Exception exception, string? problemId);

    [LoggerMessage(5, LogLevel.Trace, "Problem {ProblemId} is: {Text}")]
    public static partial void ProblemRead(this ILogger logger, string? problemId, string text);

    [LoggerMessage(10, LogLevel.Debug, "The {Part} answered {Results} of {Requests} requests in {ElapsedMilliseconds:0.###} ms.")]
    public static partial void CallEnded(this ILogger logger, string part, int results, int requests, double elapsedMilliseconds);

    [LoggerMessage(
        11,
        LogLevel.Debug,
        "A call of the {Part} was cancelled after {Results} of {Requests} requests and {ElapsedMilliseconds:0.###} ms.")]
    public static partial void CallCancelled(this ILogger logger, string part, int results, int requests, double elapsedMilliseconds);

    [LoggerMessage(
        12,
        LogLevel.Warning,
        "The {Part} failed after it had answered {Results} of {Requests} requests in {ElapsedMilliseconds:0.###} ms.")]
    public static partial void CallFailed(
        this ILogger logger, Exception exception, string part, int results, int requests, double elapsedMilliseconds);

    [LoggerMessage(13, LogLevel.Trace, "A step was proposed ({End}, {Tokens} tokens): {Text}")]
    public static partial void StepProposed(this ILogger logger, StepEnd end, int tokens, string text);

    [LoggerMessage(14, LogLevel.Trace, "The path of request {Request} was valued at {Value}.")]
    public static partial void PathValued(this ILogger logger, int request, double value);

    [LoggerMessage(15, LogLevel.Trace, "The code of request {Request} ended with {Status} {Error}: {Output}")]
    public static partial void CodeRan(this ILogger logger, int request, CodeStatus status, CodeError? error, string output);
}
