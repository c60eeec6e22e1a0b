namespace RStar.Math;

/// <summary>Proposes next steps of paths: the policy of the search.</summary>
/// <remarks>
/// Implementations must be thread-safe: the solver makes several calls at once, each with requests of many trees.
/// A call answers each of its requests exactly once, in any order and as soon as it can, so that a slow request holds up no other.
/// After an exception the requests that were not answered yet are asked again in smaller calls: one that fails alone ends its solve, as
/// does one that is left without an answer.
/// States belong to the receiver once their result is given out; until then, as when a call is cancelled, the maker releases them itself.
/// </remarks>
public interface IPolicyModel
{
    /// <summary>Proposes candidate steps for each of many paths.</summary>
    /// <param name="requests">The paths to continue; never empty.</param>
    /// <param name="cancellationToken">
    /// Ends the whole call; a single request is ended by its own <see cref="ProposalRequest.Cancellation"/>.
    /// </param>
    /// <returns>One proposal a request, told apart by <see cref="Proposal.RequestIndex"/>.</returns>
    IAsyncEnumerable<Proposal> ProposeAsync(IReadOnlyList<ProposalRequest> requests, CancellationToken cancellationToken = default);
}
