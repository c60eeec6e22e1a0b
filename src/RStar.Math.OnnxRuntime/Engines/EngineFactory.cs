using Microsoft.ML.OnnxRuntime;

namespace RStar.Math.OnnxRuntime;

/// <summary>Loads model folders into engines.</summary>
internal static class EngineFactory
{
    /// <summary>Loads a policy into the engine that was asked for, or the best there is.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="device">What to compute on.</param>
    /// <param name="options">The engine asked for, and its settings.</param>
    /// <param name="fallbackReason">Why not the tree engine, where <see cref="InferenceEngine.Auto"/> does not take it.</param>
    /// <exception cref="ModelFolderException">The folder cannot be run so.</exception>
    public static IPolicyEngine LoadPolicy(
        ModelFolder folder, ExecutionDevice device, OnnxRuntimeModelOptions options, out string? fallbackReason)
    {
        (InferenceEngine kind, fallbackReason) = EngineChoice.ForPolicy(folder, options.Engine, device.Provider);
        if (kind == InferenceEngine.Generator)
        {
            return GeneratorPolicyModel.Load(folder, device);
        }

        try
        {
            return Load(folder, device, session => TreePolicyModel.Load(folder, session, options.Tree));
        }
        catch (NotSupportedException fault) when (options.Engine == InferenceEngine.Auto)
        {
            fallbackReason = fault.Message;
            return GeneratorPolicyModel.Load(folder, device);
        }
        catch (NotSupportedException fault)
        {
            throw new ModelFolderException(folder.Path, fault.Message, fault);
        }
    }

    /// <exception cref="ModelFolderException">The folder cannot be run so.</exception>
    public static TreeRewardModel LoadReward(ModelFolder folder, ExecutionDevice device, OnnxRuntimeModelOptions options)
    {
        EngineChoice.CheckReward(folder);
        try
        {
            return Load(folder, device, session => TreeRewardModel.Load(folder, session, options.RewardScale, options.Tree));
        }
        catch (NotSupportedException fault)
        {
            throw new ModelFolderException(folder.Path, fault.Message, fault);
        }
    }

    private static T Load<T>(ModelFolder folder, ExecutionDevice device, Func<SessionOptions, T> load)
    {
        try
        {
            using SessionOptions session = device.CreateSessionOptions();
            return load(session);
        }
        catch (OnnxRuntimeException fault)
        {
            throw new ModelFolderException(
                folder.Path, $"ONNX Runtime refuses {folder.Layout.GraphFile} on {device.Provider}: {fault.Message}", fault);
        }
    }
}
