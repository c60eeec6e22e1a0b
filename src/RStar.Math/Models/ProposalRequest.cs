namespace RStar.Math;

/// <summary>Asks a policy model for candidates of a path's next step.</summary>
/// <param name="Path">The path to continue.</param>
/// <param name="Count">How many samples to draw, 1 or more.</param>
public sealed record ProposalRequest(ReasoningPath Path, int Count)
{
    /// <summary>
    /// The state that the model gave with the last step of <see cref="Path"/>, or <see langword="null"/> where it gave none.
    /// Borrowed until the request is answered; the path alone is always enough to answer.
    /// </summary>
    public PathState? State { get; init; }

    /// <summary>How to draw.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    /// <summary>
    /// Decides the draws: the same path, count, sampling and seed give the same candidates, whatever else is asked with them.
    /// </summary>
    public ulong Seed { get; init; }

    /// <summary>Says that nobody waits for the answer any longer; the request may then be answered with no candidates.</summary>
    public CancellationToken Cancellation { get; init; }
}
