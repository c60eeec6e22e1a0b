namespace RStar.Math;

/// <summary>A code executor that hands every call on to another: the base of decorators, which override what they change.</summary>
/// <remarks>Does not own the inner executor.</remarks>
public abstract class DelegatingCodeExecutor : ICodeExecutor
{
    /// <summary>Makes a decorator.</summary>
    /// <param name="inner">The executor that calls are handed on to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is <see langword="null"/>.</exception>
    protected DelegatingCodeExecutor(ICodeExecutor inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Inner = inner;
    }

    /// <summary>The executor that calls are handed on to.</summary>
    protected ICodeExecutor Inner { get; }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<CodeResult> ExecuteAsync(
        IReadOnlyList<CodeRequest> requests, CancellationToken cancellationToken = default) =>
        Inner.ExecuteAsync(requests, cancellationToken);
}
