namespace RStar.Math.Training;

/// <summary>A training that is through.</summary>
public sealed record TrainingResult
{
    /// <summary>The model folder that was written.</summary>
    public required string Folder { get; init; }

    /// <summary>The trained weights, adapters merged.</summary>
    public required DecoderWeights Weights { get; init; }

    /// <summary>The optimizer steps taken.</summary>
    public required int Steps { get; init; }

    /// <summary>The tokens that the model has read, padding included.</summary>
    public required long Tokens { get; init; }

    /// <summary>The examples learned from: trajectories, preference groups or valued paths.</summary>
    public required int Examples { get; init; }

    /// <summary>
    /// The paths left out because they are longer than <see cref="TrainingOptions.MaxSequenceLength"/> or the model's context.
    /// </summary>
    public required int TooLong { get; init; }

    /// <summary>
    /// How long the steps and their scoring took, over all sessions of a training that was stopped and went on; work that was lost with a
    /// killed process is not counted.
    /// </summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The loss of each step's batch.</summary>
    public required IReadOnlyList<double> Losses { get; init; }

    /// <summary>The score on held-out data after each epoch; empty where there was no such data.</summary>
    public required IReadOnlyList<HeldOutScore> HeldOut { get; init; }
}
