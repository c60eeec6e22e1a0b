using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RStar.Math;
using RStar.Math.DependencyInjection;
using RStar.Math.Validation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers solvers.</summary>
public static class RStarMathServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="ISolver"/>, a singleton.</summary>
    /// <remarks>
    /// <para>
    /// Its models come from the builder that is returned, or from registrations of <see cref="IPolicyModel"/>, <see cref="ICodeExecutor"/>,
    /// <see cref="IProcessRewardModel"/> and <see cref="IAnswerComparer"/> made otherwise; the latest of each counts. Resolving the solver
    /// without a policy model or a code executor throws an <see cref="InvalidOperationException"/> that names the call to make.
    /// A <see cref="TimeProvider"/> and a logger factory are used where the container has them.
    /// </para>
    /// <para>
    /// Settings out of range are reported, all at once, when a host starts or the solver is first resolved. A second call adds its settings
    /// to the first's.
    /// </para>
    /// </remarks>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Changes the settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static RStarMathBuilder AddRStarMath(this IServiceCollection services, Action<RStarMathOptions>? configure = null) =>
        Add(services, serviceKey: null, configure);

    /// <summary>Registers an <see cref="ISolver"/> under a key, with settings and models of its own; otherwise as without a key.</summary>
    /// <remarks>
    /// What is not registered under the key is taken from the registrations without one, and what is not registered there either is the
    /// library's own, with the settings of the key.
    /// </remarks>
    /// <param name="services">Where to register.</param>
    /// <param name="serviceKey">The key, which is also the name of the solver's <see cref="RStarMathOptions"/>.</param>
    /// <param name="configure">Changes the settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/> or <paramref name="serviceKey"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is empty.</exception>
    public static RStarMathBuilder AddRStarMath(
        this IServiceCollection services, string serviceKey, Action<RStarMathOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return Add(services, serviceKey, configure);
    }

    private static RStarMathBuilder Add(IServiceCollection services, string? serviceKey, Action<RStarMathOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<RStarMathOptions> options = services.AddOptions<RStarMathOptions>(serviceKey).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RStarMathOptions>>(
            new OptionsValidator<RStarMathOptions>(settings => settings.Validate())));
        services.TryAdd(ServiceDescriptor.KeyedSingleton<ISolver>(serviceKey, (provider, _) => SolverFactory.Create(provider, serviceKey)));
        SolverParts.AddOwn(services, serviceKey);
        return new RStarMathBuilder(services, serviceKey);
    }
}
