using RStar.Math.Validation;

namespace RStar.Math.Training;

/// <summary>The settings that all trainers share.</summary>
public abstract record TrainingOptions
{
    private protected TrainingOptions()
    {
    }

    /// <summary>How often each example is learned from.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>How many examples an optimizer step learns from; the last step of an epoch takes what is left.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>The optimizer's settings.</summary>
    public OptimizerOptions Optimizer { get; init; } = new();

    /// <summary>
    /// The most tokens of an example; a longer one is left out and counted, never cut. The model's context length binds too.
    /// Default 4096 (the paper's).
    /// </summary>
    public int MaxSequenceLength { get; init; } = 4096;

    /// <summary>
    /// The most tokens that the model reads at once, padding included; a batch is read in as many portions as that takes, with the same
    /// result. A longer example is read alone. Default 4096.
    /// </summary>
    public int MicroBatchTokens { get; init; } = 4096;

    /// <summary>Lengths are padded to a multiple of this, so that few different shapes occur. Default 16.</summary>
    public int LengthMultiple { get; init; } = 16;

    /// <summary>
    /// Trains low-rank adapters, which are merged into the weights at the end; <see langword="null"/>, the default, trains all weights.
    /// </summary>
    public LoraOptions? Lora { get; init; }

    /// <summary>The share of the elements of each block's result that a step sets to zero, from 0 to below 1. Default 0.</summary>
    public double Dropout { get; init; }

    /// <summary>
    /// The share of the problems' words that a step reads as other words of the batch, in the mean, from 0 to below 1. For small models,
    /// which otherwise learn by heart how the training problems are worded. Default 0.
    /// </summary>
    public double WordDropout { get; init; }

    /// <summary>Decides the order of the examples, the adapters' first values and what is dropped. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// The time between checkpoints. Default 10 minutes; <see cref="Timeout.InfiniteTimeSpan"/> writes one at cancellation and at the end
    /// only.
    /// </summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The folder of the run's checkpoint, removed when the training is through; by default, and where it is <see langword="null"/>, the
    /// output folder's name with <c>.checkpoint</c> appended.
    /// </summary>
    public string? CheckpointFolder { get; init; }

    /// <summary>The threads that the model computes with; <see langword="null"/>, the default, leaves it to ONNX Runtime.</summary>
    public int? Threads { get; init; }

    internal virtual IEnumerable<string> Validate()
    {
        foreach ((string name, int value) in new[]
        {
            (nameof(Epochs), Epochs), (nameof(BatchSize), BatchSize), (nameof(MicroBatchTokens), MicroBatchTokens),
            (nameof(LengthMultiple), LengthMultiple), (nameof(Threads), Threads ?? 1),
        })
        {
            if (value < 1)
            {
                yield return $"{name} is {value}; it must be 1 or more.";
            }
        }

        if (MaxSequenceLength < 2)
        {
            yield return $"{nameof(MaxSequenceLength)} is {MaxSequenceLength}; it must be 2 or more.";
        }

        if (CheckpointInterval < TimeSpan.Zero && CheckpointInterval != Timeout.InfiniteTimeSpan)
        {
            yield return $"{nameof(CheckpointInterval)} is {CheckpointInterval}; it must be 0 or more, or Timeout.InfiniteTimeSpan.";
        }

        if (Dropout is not (>= 0 and < 1))
        {
            yield return FormattableString.Invariant($"{nameof(Dropout)} is {Dropout}; it must be from 0 to below 1.");
        }

        if (WordDropout is not (>= 0 and < 1))
        {
            yield return FormattableString.Invariant($"{nameof(WordDropout)} is {WordDropout}; it must be from 0 to below 1.");
        }

        foreach (string failure in Faults.In(nameof(Optimizer), Optimizer?.Validate()).Concat(Lora?.Validate() ?? []))
        {
            yield return failure;
        }
    }

    /// <exception cref="ArgumentException">A setting is out of range; the message names it, its value and what would be right.</exception>
    internal void ThrowIfInvalid(string parameter) => Faults.ThrowIfAny(Faults.In(GetType().Name, Validate()), parameter);

    /// <summary>The settings on which the trained weights depend, by name: a checkpoint goes on only under the same.</summary>
    internal virtual IEnumerable<KeyValuePair<string, string>> Identity()
    {
        yield return Setting(nameof(Epochs), Epochs);
        yield return Setting(nameof(BatchSize), BatchSize);
        foreach ((string name, string value) in Optimizer.Identity())
        {
            yield return Setting($"{nameof(Optimizer)}.{name}", value);
        }

        yield return Setting(nameof(MaxSequenceLength), MaxSequenceLength);
        yield return Setting(nameof(MicroBatchTokens), MicroBatchTokens);
        yield return Setting(nameof(LengthMultiple), LengthMultiple);
        yield return Setting(
            nameof(Lora),
            Lora is null ? "none" : FormattableString.Invariant($"rank {Lora.Rank}, alpha {Lora.Alpha}, {string.Join(' ', Lora.Targets)}"));
        yield return Setting(nameof(Dropout), Dropout);
        yield return Setting(nameof(WordDropout), WordDropout);
        yield return Setting(nameof(Seed), Seed);
    }

    /// <summary>A setting's name and value as a checkpoint holds them.</summary>
    private protected static KeyValuePair<string, string> Setting(string name, object value) =>
        new(name, FormattableString.Invariant($"{value}"));
}
