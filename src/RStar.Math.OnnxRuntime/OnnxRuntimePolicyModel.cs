using Microsoft.Extensions.Logging;

namespace RStar.Math.OnnxRuntime;

/// <summary>A policy model in a model folder, run by ONNX Runtime.</summary>
/// <remarks>
/// <para>
/// The tree engine computes the keys and values of a prefix once and shares them among all that continues it; a candidate's state is its
/// own part of them. The Generator is what runs folders that the tree engine cannot; it keeps no states, knows no min-p, and draws the
/// samples of a request from one random sequence. Each request's candidates depend on the request alone.
/// </para>
/// <para>Thread-safe. Calls under way when it is disposed end with an <see cref="ObjectDisposedException"/>.</para>
/// </remarks>
public sealed class OnnxRuntimePolicyModel : IPolicyModel, IDisposable, IAsyncDisposable
{
    private readonly IPolicyEngine _engine;

    private OnnxRuntimePolicyModel(string folder, IPolicyEngine engine, ExecutionProvider provider)
    {
        Folder = folder;
        _engine = engine;
        Provider = provider;
    }

    /// <summary>The model folder.</summary>
    public string Folder { get; }

    /// <summary>What the model is computed on: <see cref="ExecutionProvider.Cpu"/> or <see cref="ExecutionProvider.Cuda"/>.</summary>
    public ExecutionProvider Provider { get; }

    /// <summary>What decodes it: <see cref="InferenceEngine.Tree"/> or <see cref="InferenceEngine.Generator"/>.</summary>
    public InferenceEngine Engine => _engine.Kind;

    /// <summary>What the cache of keys and values holds and has saved; <see langword="null"/> for the Generator, which has none.</summary>
    public KvCacheStatistics? CacheStatistics => _engine.CacheStatistics;

    /// <summary>Loads a model folder; takes as long as reading its weights.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How to run it, or <see langword="null"/> for the defaults; the paths in it mean nothing here.</param>
    /// <param name="loggers">Where to say what was chosen and why, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="path"/> is <see langword="null"/> or empty, or an option is out of range.
    /// </exception>
    /// <exception cref="ModelFolderException">The folder cannot be run; the message says why.</exception>
    /// <exception cref="NotSupportedException">CUDA was asked for and does not load.</exception>
    public static OnnxRuntimePolicyModel Load(string path, OnnxRuntimeModelOptions? options = null, ILoggerFactory? loggers = null)
    {
        options = OnnxRuntimeModelOptions.Checked(options);
        ModelFolder folder = ModelFolder.Read(path);
        ExecutionDevice device = ExecutionDevice.Choose(options.Execution);
        IPolicyEngine engine = EngineFactory.LoadPolicy(folder, device, options, out string? fallbackReason);
        var log = EngineLog.Create(loggers);
        log.Loaded("policy", path, device.Provider, device.Reason, engine.Kind, folder.Layout.Kind, folder.Layout.Reason);
        if (fallbackReason is not null)
        {
            log.FellBack(path, fallbackReason);
        }

        if (!engine.Tokenizer.HasMarkers)
        {
            log.NoMarkers(path);
        }

        return new OnnxRuntimePolicyModel(path, engine, device.Provider);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Proposal> ProposeAsync(
        IReadOnlyList<ProposalRequest> requests, CancellationToken cancellationToken = default) =>
        _engine.ProposeAsync(requests, cancellationToken);

    /// <summary>Ends calls under way and frees the model; waits for it. States that are still held stay valid and empty.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Ends calls under way and frees the model. States that are still held stay valid and empty.</summary>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
