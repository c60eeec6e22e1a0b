using System.Runtime.CompilerServices;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime.Decoding;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// A process reward model read as a tree: a path's state is its keys and values, so that valuing a step costs the step's own tokens, and
/// candidates of one path are read together on one copy of it. Without states it values whole trajectories, as an outcome reward model.
/// </summary>
/// <remarks>
/// Thread-safe. One thread of its own makes all native calls. The value is tanh(v / scale) of the graph's number v after the last token
/// of the path's text. A path that is longer than the model's context is worth -1: it can lead to no answer. A path that ends in
/// an answer gets no state, since nothing follows it.
/// </remarks>
internal sealed class TreeRewardModel : IProcessRewardModel, IAsyncDisposable
{
    // Nobody draws tokens meanwhile, so that reading may take longer at once than in a policy.
    private const int ReadTokens = 8192;

    private readonly DecodeLoop _loop;
    private readonly PathNodes _paths;
    private readonly double _scale;
    private readonly ModelTokenizer _tokenizer;

    /// <summary>Makes a model.</summary>
    /// <param name="batch">The rows of its graph; owned from now on.</param>
    /// <param name="tokenizer">Its tokenizer; owned from now on.</param>
    /// <param name="head">Reads a value out of the graph's output.</param>
    /// <param name="scale">What the value is divided by before tanh; checked.</param>
    /// <param name="options">How it uses memory; checked.</param>
    internal TreeRewardModel(RowBatch batch, ModelTokenizer tokenizer, ValueHead head, double scale, TreeEngineOptions options)
    {
        _scale = scale;
        _tokenizer = tokenizer;
        _loop = new DecodeLoop(batch, new MarkerStops(0, []), options.CacheBytes, options.MaxRows, "RStar.Math reward")
        {
            ReadTokens = ReadTokens,
            Head = head,
        };
        _paths = new PathNodes(_loop.Cache, new TrajectoryEncoder(tokenizer));
    }

    /// <summary>Loads a folder's reward model into the CPU's memory.</summary>
    /// <param name="folder">A folder that <see cref="EngineChoice"/> takes for a reward model's.</param>
    /// <param name="session">How to load the graph; not owned.</param>
    /// <param name="scale">
    /// What the graph's number is divided by before tanh: 1 for this library's models, 5 for those of the released code.
    /// </param>
    /// <param name="options">How the model uses memory; checked.</param>
    /// <exception cref="ModelFolderException">Head or tokenizer cannot be loaded.</exception>
    /// <exception cref="NotSupportedException">The tree engine does not run such a graph; the message says why.</exception>
    /// <exception cref="OnnxRuntimeException">The graph cannot be loaded.</exception>
    internal static TreeRewardModel Load(ModelFolder folder, SessionOptions session, double scale, TreeEngineOptions options)
    {
        GraphLayout layout = folder.Layout;
        ValueHead head = layout.OutputKind == OutputKind.HiddenStates
            ? LinearValueHead.Load(folder.Path, layout.OutputLength)
            : ValueHead.OfGraph;
        return TreeLoading.Load(
            folder, session, options.RowBytes, (batch, tokenizer) => new TreeRewardModel(batch, tokenizer, head, scale, options));
    }

    /// <summary>What the cache of keys and values holds and has saved.</summary>
    public KvCacheStatistics CacheStatistics => _loop.Cache.Statistics;

    /// <inheritdoc/>
    public async IAsyncEnumerable<RewardResult> EvaluateAsync(
        IReadOnlyList<RewardRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (DecodeResult result in _loop.RunAsync(requests, Open, cancellationToken).ConfigureAwait(false))
        {
            yield return ToResult(result, requests[result.RequestIndex].Path.LastStep?.Kind);
        }
    }

    /// <summary>Ends all calls and frees the model's memory. States that are still held stay valid and empty.</summary>
    public async ValueTask DisposeAsync()
    {
        await _loop.DisposeAsync().ConfigureAwait(false);
        _tokenizer.Dispose();
    }

    private DecodeRequest Open(int index, RewardRequest request) => new()
    {
        Index = index,
        Target = _paths.OpenWhole(request.Path, request.State),
        Cancellation = request.Cancellation,
    };

    private RewardResult ToResult(DecodeResult result, StepKind? last)
    {
        double value = float.IsNaN(result.Value) ? -1 : double.Tanh(result.Value / _scale);
        if (result.Target is not KvNode node)
        {
            return new RewardResult(result.RequestIndex, value);
        }

        if (last == StepKind.Answer)
        {
            _loop.Cache.Release(node);
            return new RewardResult(result.RequestIndex, value);
        }

        return new RewardResult(result.RequestIndex, value) { State = new TreeState(_loop.Cache, node, []) };
    }
}
