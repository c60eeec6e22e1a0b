using Microsoft.Extensions.Logging;
using RStar.Math.Diagnostics;

namespace RStar.Math;

/// <summary>Decorates models, executors and solvers with telemetry and logging, as AddRStarMath does by itself.</summary>
/// <remarks>
/// <para>The decorators change nothing that passes through them: requests, results, states, cancellation and exceptions are the inner
/// one's.</para>
/// <para>
/// Telemetry is what <see cref="RStarMathTelemetry"/> lists; without a listener a call goes straight through. Logs hold counts, times, ids
/// and, at the end of a solve, its answer; the texts of problems and steps are logged at <see cref="LogLevel.Trace"/> alone. The
/// message of an exception is logged with it, whatever its maker has written there.
/// </para>
/// </remarks>
public static class DiagnosticsExtensions
{
    /// <summary>A solver that measures its solves: duration, rollouts, nodes, tokens, executions, evaluations, time by part.</summary>
    /// <param name="solver">The solver to measure.</param>
    /// <param name="timeProvider">The clock for solves that throw; <see langword="null"/> for the system's.</param>
    public static ISolver WithTelemetry(this ISolver solver, TimeProvider? timeProvider = null) =>
        new TelemetrySolver(solver, timeProvider ?? TimeProvider.System);

    /// <summary>A policy model that measures its calls: size and duration.</summary>
    /// <param name="model">The model to measure.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public static IPolicyModel WithTelemetry(this IPolicyModel model, TimeProvider? timeProvider = null) =>
        new TelemetryPolicyModel(model, timeProvider ?? TimeProvider.System);

    /// <summary>A process reward model that measures its calls: size and duration.</summary>
    /// <param name="model">The model to measure.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public static IProcessRewardModel WithTelemetry(this IProcessRewardModel model, TimeProvider? timeProvider = null) =>
        new TelemetryProcessRewardModel(model, timeProvider ?? TimeProvider.System);

    /// <summary>A code executor that measures its calls: size and duration.</summary>
    /// <param name="executor">The executor to measure.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public static ICodeExecutor WithTelemetry(this ICodeExecutor executor, TimeProvider? timeProvider = null) =>
        new TelemetryCodeExecutor(executor, timeProvider ?? TimeProvider.System);

    /// <summary>A solver that logs its solves: their beginning at Debug, their end at Information, failures at Warning.</summary>
    /// <param name="solver">The solver to log.</param>
    /// <param name="logger">Where to.</param>
    public static ISolver WithLogging(this ISolver solver, ILogger logger) => new LoggingSolver(solver, Required(logger));

    /// <summary>A policy model that logs its calls at Debug and their failures at Warning.</summary>
    /// <param name="model">The model to log.</param>
    /// <param name="logger">Where to.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public static IPolicyModel WithLogging(this IPolicyModel model, ILogger logger, TimeProvider? timeProvider = null) =>
        new LoggingPolicyModel(model, Required(logger), timeProvider ?? TimeProvider.System);

    /// <summary>A process reward model that logs its calls at Debug and their failures at Warning.</summary>
    /// <param name="model">The model to log.</param>
    /// <param name="logger">Where to.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public static IProcessRewardModel WithLogging(this IProcessRewardModel model, ILogger logger, TimeProvider? timeProvider = null) =>
        new LoggingProcessRewardModel(model, Required(logger), timeProvider ?? TimeProvider.System);

    /// <summary>A code executor that logs its calls at Debug and their failures at Warning.</summary>
    /// <param name="executor">The executor to log.</param>
    /// <param name="logger">Where to.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public static ICodeExecutor WithLogging(this ICodeExecutor executor, ILogger logger, TimeProvider? timeProvider = null) =>
        new LoggingCodeExecutor(executor, Required(logger), timeProvider ?? TimeProvider.System);

    private static ILogger Required(ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        return logger;
    }
}
