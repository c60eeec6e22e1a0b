namespace RStar.Math.OnnxRuntime;

/// <summary>Decides what decodes a policy model.</summary>
internal static class EngineChoice
{
    /// <summary>The engine for a folder, and why not the tree engine where <see cref="InferenceEngine.Auto"/> does not take it.</summary>
    /// <exception cref="ModelFolderException">The engine asked for cannot run the folder, or the folder is a reward model's.</exception>
    public static (InferenceEngine Engine, string? FallbackReason) ForPolicy(
        ModelFolder folder, InferenceEngine asked, ExecutionProvider provider)
    {
        GraphLayout layout = folder.Layout;
        if (layout.OutputKind != OutputKind.Logits)
        {
            throw new ModelFolderException(
                folder.Path, $"it is a reward model's ({layout.GraphFile} gives '{layout.Output}'); a policy model gives logits.");
        }

        if (asked == InferenceEngine.Generator)
        {
            return !GeneratorFeeds(layout)
                ? throw new ModelFolderException(
                    folder.Path, $"GenAI's Generator was asked for and does not feed the input '{layout.SequenceLengths}'.")
                : (InferenceEngine.Generator, null);
        }

        if (layout.Kind != LayoutKind.GeneratorOnly)
        {
            return asked == InferenceEngine.Auto && provider == ExecutionProvider.Cuda && GeneratorFeeds(layout)
                ? (InferenceEngine.Generator, "on CUDA it would copy keys and values from the computer's memory at every call")
                : (InferenceEngine.Tree, null);
        }

        return asked == InferenceEngine.Auto
            ? (InferenceEngine.Generator, layout.Reason)
            : throw new ModelFolderException(
                folder.Path, $"the tree engine was asked for and cannot run {layout.GraphFile}: {layout.Reason}.");
    }

    /// <exception cref="ModelFolderException">The folder is a policy's, or can be run by the Generator only.</exception>
    public static void CheckReward(ModelFolder folder)
    {
        GraphLayout layout = folder.Layout;
        if (layout.Kind == LayoutKind.GeneratorOnly)
        {
            throw new ModelFolderException(
                folder.Path, $"{layout.GraphFile} can be run by GenAI's Generator only, which gives no values: {layout.Reason}.");
        }

        if (layout.OutputKind == OutputKind.Logits)
        {
            throw new ModelFolderException(
                folder.Path,
                $"it is a policy's ({layout.GraphFile} gives logits); a reward model gives 'value', or 'hidden_states' with a linear head "
                + $"in {LayoutDecision.ValueHeadFile}.");
        }
    }

    private static bool GeneratorFeeds(GraphLayout layout) => layout is not { SequenceLengths: not null, AttentionMask: null };
}
