namespace RStar.Math.Training;

/// <summary>
/// The settings of <see cref="RewardTrainer"/>. The defaults are the paper's (arXiv 2501.04519): 1 epoch, batches of 512.
/// </summary>
public sealed record RewardTrainerOptions : TrainingOptions
{
    /// <summary>Makes the paper's settings.</summary>
    /// <remarks>
    /// A batch of preference groups holds whole groups, as many as it takes to reach <see cref="TrainingOptions.BatchSize"/> pairs.
    /// Weight decay is off, as in the released script.
    /// </remarks>
    public RewardTrainerOptions()
    {
        BatchSize = 512;
        Optimizer = new OptimizerOptions { WeightDecay = 0 };
    }

    /// <summary>
    /// Whether pairs are compared by the values before tanh, as the released code does, rather than after it, as the paper writes. Default
    /// false.
    /// </summary>
    public bool CompareRawValues { get; init; }

    /// <summary>The paper's settings; the default.</summary>
    public static RewardTrainerOptions Paper { get; } = new();

    /// <summary>
    /// The choices of the code released with the paper, where they differ: 2 epochs, sequences of 2048 tokens, raw values.
    /// </summary>
    public static RewardTrainerOptions ReleasedCode { get; } = new() { Epochs = 2, MaxSequenceLength = 2048, CompareRawValues = true };

    /// <summary>
    /// For models of some million weights, from a policy of that size: a higher learning rate, smaller batches, more epochs, dropout, some
    /// words of the problems exchanged, and raw values, whose gradient does not vanish where the model is sure.
    /// </summary>
    public static RewardTrainerOptions Small { get; } = new()
    {
        Epochs = 4,
        BatchSize = 16,
        CompareRawValues = true,
        Dropout = 0.1,
        WordDropout = 0.15,
        Optimizer = new OptimizerOptions { LearningRate = 5e-4, WarmUp = 0.05, WeightDecay = 0.01, Beta2 = 0.95 },
    };

    internal override IEnumerable<KeyValuePair<string, string>> Identity() =>
        [.. base.Identity(), Setting(nameof(CompareRawValues), CompareRawValues)];
}
