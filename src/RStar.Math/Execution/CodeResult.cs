namespace RStar.Math;

/// <summary>What became of the code of one request.</summary>
/// <param name="RequestIndex">The index of the request in its call.</param>
/// <param name="Status">How the run ended.</param>
public sealed record CodeResult(int RequestIndex, CodeStatus Status)
{
    /// <summary>What this request's code printed, shortened in the middle where it is long; of earlier steps nothing.</summary>
    public string Output { get; init; } = "";

    /// <summary>
    /// The value of the code's last statement where that is an expression other than <c>None</c>, as <c>repr</c> writes it.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>What went wrong, or <see langword="null"/> on <see cref="CodeStatus.Succeeded"/>.</summary>
    public CodeError? Error { get; init; }

    /// <summary>
    /// The session after this code, or <see langword="null"/>. Owned by the receiver. Only a run that succeeded gives one.
    /// </summary>
    public PathState? State { get; init; }

    /// <summary>How long the run took, on the executor's clock.</summary>
    public TimeSpan Elapsed { get; init; }
}
