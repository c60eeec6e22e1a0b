using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RStar.Math.OnnxRuntime;

/// <summary>One call of a policy model on its way: takes proposals from the model's thread and gives them out as they come.</summary>
/// <remarks>A request that fails leaves the others of its call alone: they are answered first, then the failure is thrown.</remarks>
internal sealed class ProposalCall
{
    private readonly Channel<Proposal> _answers = Channel.CreateUnbounded<Proposal>(new UnboundedChannelOptions { SingleReader = true });
    private int _open;
    private Exception? _failure;
    private volatile bool _isGivenUp;

    public ProposalCall(IReadOnlyList<ProposalRequest> requests)
    {
        Requests = requests;
        _open = requests.Count;
        Close(requests.Count == 0);
    }

    public IReadOnlyList<ProposalRequest> Requests { get; }

    /// <summary>Whether nobody waits for the answer to a request any longer.</summary>
    public bool IsGivenUp(ProposalRequest request) => _isGivenUp || request.Cancellation.IsCancellationRequested;

    public void Answer(Proposal proposal)
    {
        _answers.Writer.TryWrite(proposal);
        Close(Interlocked.Decrement(ref _open) == 0);
    }

    public void Fail(Exception failure)
    {
        Interlocked.CompareExchange(ref _failure, failure, null);
        Close(Interlocked.Decrement(ref _open) == 0);
    }

    /// <summary>The answers as they come.</summary>
    public async IAsyncEnumerable<Proposal> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (Proposal proposal in _answers.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return proposal;
            }
        }
        finally
        {
            _isGivenUp = true;
        }
    }

    private void Close(bool isDone)
    {
        if (isDone)
        {
            _answers.Writer.TryComplete(_failure);
        }
    }
}
