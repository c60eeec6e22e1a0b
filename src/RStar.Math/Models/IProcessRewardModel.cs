namespace RStar.Math;

/// <summary>
/// Values paths: how likely the steps so far lead to the right answer. The process preference model (PPM) of the paper is one.
/// </summary>
/// <remarks>
/// Implementations must be thread-safe: the solver makes several calls at once, each with requests of many trees.
/// A call answers each of its requests exactly once, in any order and as soon as it can.
/// After an exception the requests that were not answered yet are asked again in smaller calls: one that fails alone ends its solve, as
/// does one that is left without an answer.
/// States belong to the receiver once their result is given out; until then, as when a call is cancelled, the maker releases them itself.
/// </remarks>
public interface IProcessRewardModel
{
    /// <summary>Values each of many paths.</summary>
    /// <param name="requests">The paths to value; never empty.</param>
    /// <param name="cancellationToken">Ends the whole call.</param>
    /// <returns>One result a request, told apart by <see cref="RewardResult.RequestIndex"/>.</returns>
    IAsyncEnumerable<RewardResult> EvaluateAsync(IReadOnlyList<RewardRequest> requests, CancellationToken cancellationToken = default);
}
