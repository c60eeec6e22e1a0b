namespace RStar.Math;

/// <summary>A process reward model that hands every call on to another: the base of decorators, which override what they change.</summary>
/// <remarks>Does not own the inner model.</remarks>
public abstract class DelegatingProcessRewardModel : IProcessRewardModel
{
    /// <summary>Makes a decorator.</summary>
    /// <param name="inner">The model that calls are handed on to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is <see langword="null"/>.</exception>
    protected DelegatingProcessRewardModel(IProcessRewardModel inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Inner = inner;
    }

    /// <summary>The model that calls are handed on to.</summary>
    protected IProcessRewardModel Inner { get; }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<RewardResult> EvaluateAsync(
        IReadOnlyList<RewardRequest> requests, CancellationToken cancellationToken = default) =>
        Inner.EvaluateAsync(requests, cancellationToken);
}
