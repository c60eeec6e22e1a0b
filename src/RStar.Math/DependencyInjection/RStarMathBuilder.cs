using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using RStar.Math.DependencyInjection;

namespace RStar.Math;

/// <summary>Says what the solver that <c>AddRStarMath</c> registered is made of.</summary>
/// <remarks>
/// All are singletons, registered under the solver's key; of several, the latest counts. The container disposes of what it makes
/// itself, by type or by factory; an instance stays its giver's. Not thread-safe, like the service collection.
/// </remarks>
public sealed class RStarMathBuilder
{
    internal RStarMathBuilder(IServiceCollection services, string? serviceKey)
    {
        Services = services;
        ServiceKey = serviceKey;
    }

    /// <summary>Where the solver is registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The solver's key, or <see langword="null"/> for the solver without one.</summary>
    public string? ServiceKey { get; }

    /// <summary>Takes a policy model, which proposes steps.</summary>
    /// <param name="model">The model.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UsePolicyModel(IPolicyModel model) => Use(model);

    /// <summary>Takes a policy model, which proposes steps.</summary>
    /// <param name="factory">Makes the model, once.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UsePolicyModel(Func<IServiceProvider, IPolicyModel> factory) => Use(factory);

    /// <summary>Takes a policy model, which proposes steps.</summary>
    /// <typeparam name="TModel">The model's type; the container fills its constructor.</typeparam>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UsePolicyModel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TModel>()
        where TModel : class, IPolicyModel =>
        Use<IPolicyModel, TModel>();

    /// <summary>Takes a process reward model, which values paths.</summary>
    /// <param name="model">The model.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseRewardModel(IProcessRewardModel model) => Use(model);

    /// <summary>Takes a process reward model, which values paths.</summary>
    /// <param name="factory">Makes the model, once.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseRewardModel(Func<IServiceProvider, IProcessRewardModel> factory) => Use(factory);

    /// <summary>Takes a process reward model, which values paths.</summary>
    /// <typeparam name="TModel">The model's type; the container fills its constructor.</typeparam>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseRewardModel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TModel>()
        where TModel : class, IProcessRewardModel =>
        Use<IProcessRewardModel, TModel>();

    /// <summary>Takes a code executor, which runs the code of steps.</summary>
    /// <param name="executor">The executor.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseCodeExecutor(ICodeExecutor executor) => Use(executor);

    /// <summary>Takes a code executor, which runs the code of steps.</summary>
    /// <param name="factory">Makes the executor, once.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseCodeExecutor(Func<IServiceProvider, ICodeExecutor> factory) => Use(factory);

    /// <summary>Takes a code executor, which runs the code of steps.</summary>
    /// <typeparam name="TExecutor">The executor's type; the container fills its constructor.</typeparam>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseCodeExecutor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TExecutor>()
        where TExecutor : class, ICodeExecutor =>
        Use<ICodeExecutor, TExecutor>();

    /// <summary>Takes an answer comparer, which says which answers are the same.</summary>
    /// <param name="comparer">The comparer.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseAnswerComparer(IAnswerComparer comparer) => Use(comparer);

    /// <summary>Takes an answer comparer, which says which answers are the same.</summary>
    /// <param name="factory">Makes the comparer, once.</param>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseAnswerComparer(Func<IServiceProvider, IAnswerComparer> factory) => Use(factory);

    /// <summary>Takes an answer comparer, which says which answers are the same.</summary>
    /// <typeparam name="TComparer">The comparer's type; the container fills its constructor.</typeparam>
    /// <returns>This builder.</returns>
    public RStarMathBuilder UseAnswerComparer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TComparer>()
        where TComparer : class, IAnswerComparer =>
        Use<IAnswerComparer, TComparer>();

    /// <summary>Leaves the solver and its models without telemetry decorators.</summary>
    /// <returns>This builder.</returns>
    public RStarMathBuilder WithoutTelemetry() => Configure(options => options.Telemetry = false);

    /// <summary>Leaves the solver and its models without logging decorators.</summary>
    /// <returns>This builder.</returns>
    public RStarMathBuilder WithoutLogging() => Configure(options => options.Logging = false);

    private RStarMathBuilder Use<TService>(TService instance)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Use(ServiceDescriptor.KeyedSingleton(ServiceKey, instance));
    }

    private RStarMathBuilder Use<TService>(Func<IServiceProvider, TService> factory)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        return Use(ServiceDescriptor.KeyedSingleton(ServiceKey, (services, _) => factory(services)));
    }

    private RStarMathBuilder Use<
        TService, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>()
        where TService : class
        where TImplementation : class, TService =>
        Use(ServiceDescriptor.KeyedSingleton<TService, TImplementation>(ServiceKey));

    private RStarMathBuilder Use(ServiceDescriptor descriptor)
    {
        Services.Add(descriptor);
        return this;
    }

    private RStarMathBuilder Configure(Action<DiagnosticsOptions> configure)
    {
        Services.Configure(ServiceKey, configure);
        return this;
    }
}
