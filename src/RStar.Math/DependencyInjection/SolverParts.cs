using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RStar.Math.Answers;
using RStar.Math.Execution;

namespace RStar.Math.DependencyInjection;

/// <summary>
/// The executor and the comparer of a solver: what is registered under its key, else what is registered without a key, else the library's
/// own, which follow the settings of the key.
/// </summary>
internal static class SolverParts
{
    private static readonly OwnOf OwnWithoutKey = new(Key: null);

    /// <summary>Registers the library's own executor and comparer of a key.</summary>
    public static void AddOwn(IServiceCollection services, string? key)
    {
        AddOwn(services, new OwnOf(key));
        AddOwn(services, OwnWithoutKey);
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ICodeExecutor>(OwnWithoutKey));
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IAnswerComparer>(OwnWithoutKey));
    }

    /// <summary>The executor or the comparer of a key.</summary>
    public static T Find<T>(IServiceProvider services, string? key)
        where T : class
    {
        if (key is null)
        {
            return services.GetRequiredService<T>();
        }

        if (services.GetKeyedService<T>(key) is T registered)
        {
            return registered;
        }

        T common = services.GetRequiredService<T>();
        bool isOwn = ReferenceEquals(common, services.GetRequiredKeyedService<T>(OwnWithoutKey));
        return isOwn ? services.GetRequiredKeyedService<T>(new OwnOf(key)) : common;
    }

    private static void AddOwn(IServiceCollection services, OwnOf own)
    {
        services.TryAddKeyedSingleton(own, (provider, _) => MakeExecutor(provider, own.Key));
        services.TryAddKeyedSingleton(own, (provider, _) => MakeComparer(provider, own.Key));
    }

    // Interpreters are dear: where the settings are the same, so is the executor.
    private static ICodeExecutor MakeExecutor(IServiceProvider services, string? key)
    {
        PythonExecutorOptions options = OptionsOf(services, key).Python;
        return key is not null && options == OptionsOf(services, key: null).Python
            ? services.GetRequiredKeyedService<ICodeExecutor>(OwnWithoutKey)
            : new PythonCodeExecutor(options, services.GetService<ILoggerFactory>(), services.GetService<TimeProvider>());
    }

    private static IAnswerComparer MakeComparer(IServiceProvider services, string? key) => new AnswerComparer(
        OptionsOf(services, key).Comparison, Find<ICodeExecutor>(services, key), services.GetService<TimeProvider>());

    private static RStarMathOptions OptionsOf(IServiceProvider services, string? key) =>
        services.GetRequiredService<IOptionsMonitor<RStarMathOptions>>().Get(key);

    /// <summary>The key that nobody else can register under: that of the library's own parts for a solver's key.</summary>
    private sealed record OwnOf(string? Key);
}
