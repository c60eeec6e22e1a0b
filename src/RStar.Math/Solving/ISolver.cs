namespace RStar.Math;

/// <summary>Solves mathematical problems by search over the steps of a policy model.</summary>
/// <remarks>
/// <para>Thread-safe. Problems that are solved at the same time, by whatever calls, share the models and fill their batches
/// together.</para>
/// <para>
/// Whatever happens to a problem ends in a <see cref="Solution"/> that carries what is known and the reason: budgets, cancellation, models
/// that fail, a problem that is empty. Exceptions are for calls that are wrong in themselves, such as options out of range.
/// </para>
/// </remarks>
public interface ISolver
{
    /// <summary>Solves one problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How; <see langword="null"/> for the solver's defaults.</param>
    /// <param name="cancellationToken">
    /// Ends the search; the solution then holds what was found until then, with <see cref="StopReason.Cancelled"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="options"/> holds a value out of its range, or asks for a model that the solver does not have.
    /// </exception>
    Task<Solution> SolveAsync(Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Solves one problem and tells of the search while it goes on.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How; <see langword="null"/> for the solver's defaults.</param>
    /// <param name="cancellationToken">Ends the search; the last update then holds what was found until then.</param>
    /// <returns>Updates, the last of which holds the solution.</returns>
    /// <exception cref="ArgumentException">As for <see cref="SolveAsync"/>.</exception>
    IAsyncEnumerable<SolveUpdate> SolveStreamingAsync(
        Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Solves a stream of problems, many at once.</summary>
    /// <param name="problems">The problems; read no further ahead than there is room.</param>
    /// <param name="options">How; <see langword="null"/> for defaults.</param>
    /// <param name="cancellationToken">
    /// Ends the searches under way; their solutions are still given, with <see cref="StopReason.Cancelled"/>, and then the enumeration
    /// ends with an <see cref="OperationCanceledException"/>.
    /// </param>
    /// <returns>One solution a problem.</returns>
    /// <exception cref="ArgumentException">As for <see cref="SolveAsync"/>.</exception>
    IAsyncEnumerable<Solution> SolveManyAsync(
        IAsyncEnumerable<Problem> problems, SolveManyOptions? options = null, CancellationToken cancellationToken = default);
}
