using Microsoft.Extensions.Logging;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// A process reward model in a model folder, run by ONNX Runtime; without states it values whole trajectories, as an outcome reward model.
/// </summary>
/// <remarks>
/// The folder's graph gives <c>value</c>, or <c>hidden_states</c> with a linear head in <c>value_head.safetensors</c>. The value of a path
/// is tanh(output / scale) after the last token of its text. Thread-safe. Calls under way when it is disposed end with an
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed class OnnxRuntimeRewardModel : IProcessRewardModel, IDisposable, IAsyncDisposable
{
    private readonly TreeRewardModel _engine;

    private OnnxRuntimeRewardModel(string folder, TreeRewardModel engine, ExecutionProvider provider)
    {
        Folder = folder;
        _engine = engine;
        Provider = provider;
    }

    /// <summary>The model folder.</summary>
    public string Folder { get; }

    /// <summary>What the model is computed on: <see cref="ExecutionProvider.Cpu"/> or <see cref="ExecutionProvider.Cuda"/>.</summary>
    public ExecutionProvider Provider { get; }

    /// <summary>What the cache of keys and values holds and has saved.</summary>
    public KvCacheStatistics CacheStatistics => _engine.CacheStatistics;

    /// <summary>Loads a model folder; takes as long as reading its weights.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How to run it, or <see langword="null"/> for the defaults; the paths in it mean nothing here.</param>
    /// <param name="loggers">Where to say what was chosen and why, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="path"/> is <see langword="null"/> or empty, or an option is out of range.
    /// </exception>
    /// <exception cref="ModelFolderException">The folder cannot be run, or is a policy's; the message says why.</exception>
    /// <exception cref="NotSupportedException">CUDA was asked for and does not load.</exception>
    public static OnnxRuntimeRewardModel Load(string path, OnnxRuntimeModelOptions? options = null, ILoggerFactory? loggers = null)
    {
        options = OnnxRuntimeModelOptions.Checked(options);
        ModelFolder folder = ModelFolder.Read(path);
        ExecutionDevice device = ExecutionDevice.Choose(options.Execution);
        TreeRewardModel engine = EngineFactory.LoadReward(folder, device, options);
        EngineLog.Create(loggers).Loaded(
            "reward", path, device.Provider, device.Reason, InferenceEngine.Tree, folder.Layout.Kind, folder.Layout.Reason);
        return new OnnxRuntimeRewardModel(path, engine, device.Provider);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RewardResult> EvaluateAsync(
        IReadOnlyList<RewardRequest> requests, CancellationToken cancellationToken = default) =>
        _engine.EvaluateAsync(requests, cancellationToken);

    /// <summary>Ends calls under way and frees the model; waits for it. States that are still held stay valid and empty.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Ends calls under way and frees the model. States that are still held stay valid and empty.</summary>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
