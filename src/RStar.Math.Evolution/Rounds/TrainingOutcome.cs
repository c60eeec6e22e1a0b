namespace RStar.Math.Evolution;

/// <summary>How a training went.</summary>
public sealed record TrainingOutcome
{
    /// <summary>The training loss over the steps, for a curve; not more than some hundred points.</summary>
    public IReadOnlyList<LossPoint> Losses { get; init; } = [];

    /// <summary>The loss on the held-out examples, or <see langword="null"/> where there were none.</summary>
    public double? HeldOutLoss { get; init; }

    /// <summary>
    /// The share of held-out pairs that a reward model orders rightly, in [0, 1], where every group counts the same however many pairs
    /// it has; <see langword="null"/> for other models.
    /// </summary>
    public double? PairAccuracy { get; init; }

    /// <summary>Examples trained on.</summary>
    public long Examples { get; init; }

    /// <summary>Paths left out because they are longer than the model's context or than its trainer takes.</summary>
    public long TooLong { get; init; }

    /// <summary>Tokens trained on, over all epochs; a trainer that pads its batches counts the padding too.</summary>
    public long Tokens { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public double Seconds { get; init; }
}

/// <summary>A point of a loss curve.</summary>
/// <param name="Step">The optimizer's step, from 1.</param>
/// <param name="Loss">The loss of its batch.</param>
public readonly record struct LossPoint(long Step, double Loss);
