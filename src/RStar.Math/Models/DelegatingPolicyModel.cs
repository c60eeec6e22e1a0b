namespace RStar.Math;

/// <summary>A policy model that hands every call on to another: the base of decorators, which override what they change.</summary>
/// <remarks>Does not own the inner model.</remarks>
public abstract class DelegatingPolicyModel : IPolicyModel
{
    /// <summary>Makes a decorator.</summary>
    /// <param name="inner">The model that calls are handed on to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is <see langword="null"/>.</exception>
    protected DelegatingPolicyModel(IPolicyModel inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Inner = inner;
    }

    /// <summary>The model that calls are handed on to.</summary>
    protected IPolicyModel Inner { get; }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<Proposal> ProposeAsync(
        IReadOnlyList<ProposalRequest> requests, CancellationToken cancellationToken = default) =>
        Inner.ProposeAsync(requests, cancellationToken);
}
