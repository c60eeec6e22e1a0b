using RStar.Math;
using RStar.Math.OnnxRuntime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives solvers the small model of this package.</summary>
public static class SmallModelExtensions
{
    /// <summary>Takes policy and process preference model from <see cref="SmallModel"/>.</summary>
    /// <remarks>
    /// As <see cref="OnnxRuntimeModelsExtensions.AddOnnxRuntimeModels"/>, with the paths set, and the tree engine on every device: GenAI's
    /// Generator, which is otherwise taken on CUDA, does not know <see cref="SamplingOptions.MinP"/>, of which
    /// <see cref="SmallModel.SolveOptions"/> makes use.
    /// </remarks>
    /// <param name="builder">The builder that <c>AddRStarMath</c> returned.</param>
    /// <param name="configure">Changes how the models are run, or their paths; <see langword="null"/> for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static RStarMathBuilder AddSmallModel(this RStarMathBuilder builder, Action<OnnxRuntimeModelOptions>? configure = null) =>
        builder.AddOnnxRuntimeModels(options =>
        {
            options.PolicyPath = SmallModel.PolicyFolder;
            options.RewardPath = SmallModel.RewardFolder;
            options.Engine = InferenceEngine.Tree;
            configure?.Invoke(options);
        });
}
