using System.Runtime.CompilerServices;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime.Decoding;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// A policy model decoded as a tree: the keys and values of a prefix are computed once and shared by all that continues it, samples of all
/// requests are drawn together and each leaves when it ends.
/// </summary>
/// <remarks>
/// <para>
/// Thread-safe. One thread of its own makes all native calls. A path's state is its keys and values; where the cache had to drop them, they
/// are computed again from the path's tokens. A request whose path is longer than the model's context gets no candidates.
/// </para>
/// <para>
/// A candidate's log-probability is the model's own, of the softmax at temperature 1 over all tokens, whatever the sampling options were;
/// of samples that were merged, the first one's. A step that holds a marker where none belongs is no candidate.
/// </para>
/// </remarks>
internal sealed class TreePolicyModel : IPolicyEngine
{
    private readonly DecodeLoop _loop;
    private readonly PathNodes _paths;
    private readonly ProposalAssembly _assembly;
    private readonly ModelTokenizer _tokenizer;

    /// <summary>Makes a model.</summary>
    /// <param name="batch">The rows of its graph; owned from now on.</param>
    /// <param name="tokenizer">Its tokenizer; owned from now on.</param>
    /// <param name="options">How it uses memory; checked.</param>
    internal TreePolicyModel(RowBatch batch, ModelTokenizer tokenizer, TreeEngineOptions options)
    {
        _tokenizer = tokenizer;
        StopRule stops = StopRules.For(tokenizer, batch.OutputLength);
        _loop = new DecodeLoop(batch, stops, options.CacheBytes, options.MaxRows, "RStar.Math policy");
        _paths = new PathNodes(_loop.Cache, new TrajectoryEncoder(tokenizer));
        _assembly = new ProposalAssembly(tokenizer, _loop.Cache);
    }

    /// <summary>Loads a folder's policy into the CPU's memory.</summary>
    /// <param name="folder">A folder that <see cref="EngineChoice"/> lets this engine run.</param>
    /// <param name="session">How to load the graph; not owned.</param>
    /// <param name="options">How the model uses memory; checked.</param>
    /// <exception cref="ModelFolderException">The tokenizer cannot be loaded.</exception>
    /// <exception cref="NotSupportedException">The tree engine does not run such a graph; the message says why.</exception>
    /// <exception cref="OnnxRuntimeException">The graph cannot be loaded.</exception>
    internal static TreePolicyModel Load(ModelFolder folder, SessionOptions session, TreeEngineOptions options) =>
        TreeLoading.Load(folder, session, options.RowBytes, (batch, tokenizer) => new TreePolicyModel(batch, tokenizer, options));

    public InferenceEngine Kind => InferenceEngine.Tree;

    public ModelTokenizer Tokenizer => _tokenizer;

    KvCacheStatistics? IPolicyEngine.CacheStatistics => CacheStatistics;

    /// <summary>What the cache of keys and values holds and has saved.</summary>
    public KvCacheStatistics CacheStatistics => _loop.Cache.Statistics;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The sampling options of a request are out of range, or its count is under 1.</exception>
    public async IAsyncEnumerable<Proposal> ProposeAsync(
        IReadOnlyList<ProposalRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        cancellationToken.ThrowIfCancellationRequested();
        ProposalRequestCheck.ThrowIfInvalid(requests);
        await foreach (DecodeResult result in _loop.RunAsync(requests, Open, cancellationToken).ConfigureAwait(false))
        {
            yield return _assembly.Assemble(result);
        }
    }

    /// <summary>Ends all calls and frees the model's memory. States that are still held stay valid and empty.</summary>
    public async ValueTask DisposeAsync()
    {
        await _loop.DisposeAsync().ConfigureAwait(false);
        _tokenizer.Dispose();
    }

    private DecodeRequest Open(int index, ProposalRequest request) => new()
    {
        Index = index,
        Target = _paths.OpenForNextStep(request.Path, request.State),
        Count = request.Count,
        Sampling = request.Sampling,
        Seed = request.Seed,
        Cancellation = request.Cancellation,
    };
}
