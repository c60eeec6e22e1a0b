namespace RStar.Math.OnnxRuntime;

/// <summary>What a model folder holds and how it would be run, read without loading its weights.</summary>
public sealed record ModelFolderInfo
{
    /// <summary>The folder's path.</summary>
    public required string Folder { get; init; }

    /// <summary>The architecture's name, as <c>llama</c> or <c>qwen2</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>Whether the model values paths; otherwise it is a policy.</summary>
    public required bool IsRewardModel { get; init; }

    /// <summary>The most tokens of a sequence.</summary>
    public required int ContextLength { get; init; }

    /// <summary>The number of tokens that the model knows.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>The number of layers.</summary>
    public required int LayerCount { get; init; }

    /// <summary>The number of query heads; 0 where the folder does not say.</summary>
    public required int HeadCount { get; init; }

    /// <summary>The number of key and value heads.</summary>
    public required int KeyValueHeadCount { get; init; }

    /// <summary>The length of a head's vectors.</summary>
    public required int HeadSize { get; init; }

    /// <summary>The file of the graph that would be run.</summary>
    public required string GraphFile { get; init; }

    /// <summary>What the model would be computed on.</summary>
    public required ExecutionProvider Provider { get; init; }

    /// <summary>What would decode it: <see cref="InferenceEngine.Tree"/> or <see cref="InferenceEngine.Generator"/>.</summary>
    public required InferenceEngine Engine { get; init; }

    /// <summary>Why that engine and that graph.</summary>
    public required string EngineReason { get; init; }

    /// <summary>Reads a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How it would be run, or <see langword="null"/> for the defaults; the paths in it mean nothing here.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="path"/> is <see langword="null"/> or empty, or an option is out of range.
    /// </exception>
    /// <exception cref="ModelFolderException">The folder cannot be run; the message says why.</exception>
    /// <exception cref="NotSupportedException">CUDA was asked for and does not load.</exception>
    public static ModelFolderInfo Read(string path, OnnxRuntimeModelOptions? options = null)
    {
        options = OnnxRuntimeModelOptions.Checked(options);
        ModelFolder folder = ModelFolder.Read(path);
        ExecutionProvider provider = ExecutionDevice.Choose(options.Execution).Provider;
        bool isReward = folder.Layout.OutputKind != OutputKind.Logits;
        (InferenceEngine engine, string? fallbackReason) = isReward
            ? (InferenceEngine.Tree, null)
            : EngineChoice.ForPolicy(folder, options.Engine, provider);
        return new ModelFolderInfo
        {
            Folder = path,
            Architecture = folder.Config.Type,
            IsRewardModel = isReward,
            ContextLength = folder.Layout.ContextLength,
            VocabularySize = folder.Config.VocabularySize,
            LayerCount = folder.Config.LayerCount,
            HeadCount = folder.Config.HeadCount,
            KeyValueHeadCount = folder.Config.KeyValueHeadCount,
            HeadSize = folder.Config.HeadSize,
            GraphFile = folder.Layout.GraphFile,
            Provider = provider,
            Engine = engine,
            EngineReason = fallbackReason ?? folder.Layout.Reason,
        };
    }
}
