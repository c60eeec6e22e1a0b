using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RStar.Math.DependencyInjection;

/// <summary>Makes the solver of a key out of what the container holds.</summary>
internal static class SolverFactory
{
    public static ISolver Create(IServiceProvider services, string? key)
    {
        RStarMathOptions options = services.GetRequiredService<IOptionsMonitor<RStarMathOptions>>().Get(key);
        DiagnosticsOptions diagnostics = services.GetRequiredService<IOptionsMonitor<DiagnosticsOptions>>().Get(key);
        TimeProvider time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        IPolicyModel policy = Find<IPolicyModel>(services, key) ?? throw NoPolicyModel(key);
        ICodeExecutor executor = SolverParts.Find<ICodeExecutor>(services, key);
        IProcessRewardModel? reward = Find<IProcessRewardModel>(services, key);
        IAnswerComparer comparer = SolverParts.Find<IAnswerComparer>(services, key);

        // Logging goes inside telemetry, so that what is logged carries the ids of the activity it belongs to.
        ILoggerFactory? loggers = diagnostics.Logging ? services.GetService<ILoggerFactory>() : null;
        if (loggers is not null)
        {
            policy = policy.WithLogging(loggers.CreateLogger("RStar.Math.PolicyModel"), time);
            executor = executor.WithLogging(loggers.CreateLogger("RStar.Math.CodeExecutor"), time);
            reward = reward?.WithLogging(loggers.CreateLogger("RStar.Math.ProcessRewardModel"), time);
        }

        if (diagnostics.Telemetry)
        {
            policy = policy.WithTelemetry(time);
            executor = executor.WithTelemetry(time);
            reward = reward?.WithTelemetry(time);
        }

        ISolver solver = new Solver(policy, executor, reward, comparer, options, time);
        solver = loggers is null ? solver : solver.WithLogging(loggers.CreateLogger("RStar.Math.Solver"));
        return diagnostics.Telemetry ? solver.WithTelemetry(time) : solver;
    }

    private static T? Find<T>(IServiceProvider services, string? key)
        where T : class =>
        (key is null ? null : services.GetKeyedService<T>(key)) ?? services.GetService<T>();

    private static InvalidOperationException NoPolicyModel(string? key)
    {
        string place = key is null ? "" : $" under the key '{key}' or without a key";
        return new InvalidOperationException(
            $"No policy model is registered{place}: "
            + $"call {nameof(RStarMathBuilder.UsePolicyModel)}(...) on the builder that AddRStarMath returned.");
    }
}
