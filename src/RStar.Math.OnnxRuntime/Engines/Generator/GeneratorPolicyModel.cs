using System.Runtime.CompilerServices;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// A policy model on GenAI's Generator: runs whatever GenAI runs, shares no prefix and keeps no states. What the tree engine is judged by,
/// and what is used where the tree engine cannot be.
/// </summary>
/// <remarks>
/// <para>
/// A request is a batch of its own, or several: of 32 samples at most, and of fewer where its prompt is long and the vocabulary large. So
/// its draws depend on nothing else: the same path, count, sampling and seed give the same candidates. The Generator has one random
/// sequence a batch, so another count gives other draws from the first sample on. The rows of a batch all run until the longest has ended.
/// </para>
/// <para>The Generator does not know min-p. Its top-p works within top-k where both are set. Thread-safe.</para>
/// </remarks>
internal sealed class GeneratorPolicyModel : IPolicyEngine
{
    private readonly Model _model;
    private readonly GeneratorSampling _sampling;
    private readonly OwnerThread _thread;

    private GeneratorPolicyModel(Model model, ModelFolder folder, ModelTokenizer tokenizer)
    {
        _model = model;
        Tokenizer = tokenizer;
        _sampling = new GeneratorSampling(model, tokenizer, folder.Config);
        _thread = new OwnerThread("RStar.Math Generator");
    }

    public InferenceEngine Kind => InferenceEngine.Generator;

    public ModelTokenizer Tokenizer { get; }

    public KvCacheStatistics? CacheStatistics => null;

    /// <summary>Loads a folder's model.</summary>
    /// <exception cref="ModelFolderException">GenAI refuses the folder, or its tokenizer cannot be loaded.</exception>
    public static GeneratorPolicyModel Load(ModelFolder folder, ExecutionDevice device)
    {
        ModelTokenizer tokenizer = folder.LoadTokenizer();
        Model? model = null;
        try
        {
            model = LoadModel(folder, device);
            return new GeneratorPolicyModel(model, folder, tokenizer);
        }
        catch
        {
            model?.Dispose();
            tokenizer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The sampling options of a request are out of range, or its count is under 1.</exception>
    public IAsyncEnumerable<Proposal> ProposeAsync(IReadOnlyList<ProposalRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return ReadAsync(requests, cancellationToken);
    }

    /// <summary>Ends calls under way with an <see cref="ObjectDisposedException"/> and frees the model.</summary>
    public async ValueTask DisposeAsync()
    {
        await _thread.DisposeAsync().ConfigureAwait(false);
        _model.Dispose();
        Tokenizer.Dispose();
    }

    private static Model LoadModel(ModelFolder folder, ExecutionDevice device)
    {
        try
        {
            using var config = new Config(folder.Path);
            device.ApplyTo(config);
            return new Model(config);
        }
        catch (OnnxRuntimeGenAIException fault)
        {
            throw new ModelFolderException(folder.Path, $"GenAI refuses it on {device.Provider}: {fault.Message}", fault);
        }
    }

    private async IAsyncEnumerable<Proposal> ReadAsync(
        IReadOnlyList<ProposalRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ProposalRequestCheck.ThrowIfInvalid(requests);
        var call = new ProposalCall(requests);
        for (int i = 0; i < requests.Count; i++)
        {
            int index = i;
            _thread.Post(() => Answer(call, index));
        }

        await foreach (Proposal proposal in call.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return proposal;
        }
    }

    private void Answer(ProposalCall call, int index)
    {
        ProposalRequest request = call.Requests[index];
        try
        {
            ObjectDisposedException.ThrowIf(_thread.IsStopping, this);
            IReadOnlyList<Candidate> candidates = _sampling.Draw(
                request, () => call.IsGivenUp(request) || _thread.IsStopping);
            ObjectDisposedException.ThrowIf(_thread.IsStopping, this);
            call.Answer(new Proposal(index, candidates));
        }
        catch (Exception failure)
        {
            call.Fail(failure);
        }
    }
}
