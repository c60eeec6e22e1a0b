using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RStar.Math;
using RStar.Math.OnnxRuntime;
using RStar.Math.Validation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives solvers models that ONNX Runtime runs.</summary>
public static class OnnxRuntimeModelsExtensions
{
    /// <summary>
    /// Takes the policy model and, where its path is set, the process reward model from model folders. They are loaded when the solver is
    /// first resolved, and the container disposes of them.
    /// </summary>
    /// <remarks>
    /// The settings are the <see cref="OnnxRuntimeModelOptions"/> of the solver's key. Those out of range are reported, all at once, when a
    /// host starts or the solver is first resolved. Which of the two models there are is decided here, by the paths that
    /// <paramref name="configure"/> sets; it is called now and again when the models are loaded.
    /// </remarks>
    /// <param name="builder">The builder that <c>AddRStarMath</c> returned.</param>
    /// <param name="configure">Sets the paths and changes the settings.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static RStarMathBuilder AddOnnxRuntimeModels(this RStarMathBuilder builder, Action<OnnxRuntimeModelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<OnnxRuntimeModelOptions>(builder.ServiceKey).Configure(configure).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OnnxRuntimeModelOptions>>(
            new OptionsValidator<OnnxRuntimeModelOptions>(settings => settings.Validate())));
        var stated = new OnnxRuntimeModelOptions();
        configure(stated);

        // Where neither path is set, the policy's registration is what reports it.
        if (stated.PolicyPath is not null || stated.RewardPath is null)
        {
            builder.UsePolicyModel(services =>
            {
                OnnxRuntimeModelOptions options = OptionsOf(services, builder.ServiceKey);
                return OnnxRuntimePolicyModel.Load(options.PolicyPath!, options, services.GetService<ILoggerFactory>());
            });
        }

        if (stated.RewardPath is not null)
        {
            builder.UseRewardModel(services =>
            {
                OnnxRuntimeModelOptions options = OptionsOf(services, builder.ServiceKey);
                return OnnxRuntimeRewardModel.Load(options.RewardPath!, options, services.GetService<ILoggerFactory>());
            });
        }

        return builder;
    }

    private static OnnxRuntimeModelOptions OptionsOf(IServiceProvider services, string? key) =>
        services.GetRequiredService<IOptionsMonitor<OnnxRuntimeModelOptions>>().Get(key);
}
