namespace RStar.Math;

/// <summary>Runs the Python that a policy model wrote, one step on top of another.</summary>
/// <remarks>
/// Implementations must be thread-safe: the solver makes several calls at once, each with requests of many trees.
/// A call answers each of its requests exactly once, in any order and as soon as it can. Code that raises, or that runs over a limit, is an
/// answer; an exception says that the executor itself has failed: the requests that were not answered yet are asked again in
/// smaller calls, and one that fails alone ends its solve.
/// States belong to the receiver once their result is given out; until then, as when a call is cancelled, the maker releases them itself.
/// </remarks>
public interface ICodeExecutor
{
    /// <summary>Runs the code of each request.</summary>
    /// <param name="requests">What to run; never empty.</param>
    /// <param name="cancellationToken">Ends the whole call.</param>
    /// <returns>One result a request, told apart by <see cref="CodeResult.RequestIndex"/>.</returns>
    IAsyncEnumerable<CodeResult> ExecuteAsync(IReadOnlyList<CodeRequest> requests, CancellationToken cancellationToken = default);
}
