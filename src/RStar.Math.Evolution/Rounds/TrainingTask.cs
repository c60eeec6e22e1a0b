namespace RStar.Math.Evolution;

/// <summary>What to train on and where to put the model.</summary>
/// <typeparam name="T">What an example is.</typeparam>
public sealed record TrainingTask<T>
{
    /// <summary>The folder of the model to start from: the base for a policy, the round's policy for a reward model.</summary>
    public required string BaseFolder { get; init; }

    /// <summary>Begins a new reading of the examples, in the same order each time.</summary>
    public required Func<CancellationToken, IAsyncEnumerable<T>> Examples { get; init; }

    /// <summary>Begins a new reading of examples that are only measured on, or <see langword="null"/>.</summary>
    public Func<CancellationToken, IAsyncEnumerable<T>>? HeldOut { get; init; }

    /// <summary>Where the model goes; the folder is not there yet.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Where checkpoints go until the model is there.</summary>
    public required string CheckpointFolder { get; init; }

    /// <summary>What the training is for.</summary>
    public required EvolutionStage Stage { get; init; }

    /// <summary>Decides the order of the examples and all other draws.</summary>
    public ulong Seed { get; init; }
}
