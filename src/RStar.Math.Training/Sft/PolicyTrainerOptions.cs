namespace RStar.Math.Training;

/// <summary>
/// The settings of <see cref="PolicyTrainer"/>. The defaults are the paper's (arXiv 2501.04519): 2 epochs, batches of 128 trajectories.
/// </summary>
public sealed record PolicyTrainerOptions : TrainingOptions
{
    /// <summary>Makes the paper's settings.</summary>
    public PolicyTrainerOptions()
    {
        Epochs = 2;
        BatchSize = 128;
    }

    /// <summary>What a batch's loss is the mean of. Default <see cref="LossNormalization.Tokens"/>.</summary>
    public LossNormalization Normalization { get; init; }

    /// <summary>
    /// Whether the texts of the problems are learned too, as a language model learns texts; then a path may be a problem alone, without
    /// steps. For models that have read nothing else. Default <see langword="false"/>.
    /// </summary>
    public bool LearnsProblems { get; init; }

    /// <summary>The paper's settings for Qwen models; the default.</summary>
    public static PolicyTrainerOptions Paper { get; } = new();

    /// <summary>The paper's settings for Phi-3: a cosine from 5e-6.</summary>
    public static PolicyTrainerOptions PaperPhi3 { get; } = new()
    {
        Optimizer = new OptimizerOptions { LearningRate = 5e-6, Schedule = LearningRateSchedule.Cosine },
    };

    /// <summary>
    /// For models of about a million fresh weights: a learning rate some hundred times the paper's, warmed up, small batches, more epochs,
    /// the texts of the problems learned too, and some of their words exchanged.
    /// </summary>
    public static PolicyTrainerOptions SmallFromScratch { get; } = new()
    {
        Epochs = 4,
        BatchSize = 8,
        MicroBatchTokens = 1024,
        WordDropout = 0.15,
        LearnsProblems = true,
        Optimizer = new OptimizerOptions { LearningRate = 2e-3, Schedule = LearningRateSchedule.Cosine, WarmUp = 0.05, Beta2 = 0.95 },
    };

    /// <summary>
    /// For the rounds of an evolution that start from a bootstrap policy of about a million weights: two epochs at half the learning rate.
    /// </summary>
    public static PolicyTrainerOptions SmallFineTuning { get; } =
        SmallFromScratch with { Epochs = 2, Optimizer = SmallFromScratch.Optimizer with { LearningRate = 1e-3 } };

    internal override IEnumerable<string> Validate()
    {
        foreach (string failure in base.Validate())
        {
            yield return failure;
        }

        if (!Enum.IsDefined(Normalization))
        {
            yield return $"{nameof(Normalization)} is {Normalization}; "
                + $"it must be one of {string.Join(", ", Enum.GetNames<LossNormalization>())}.";
        }
    }

    internal override IEnumerable<KeyValuePair<string, string>> Identity() =>
        [.. base.Identity(), Setting(nameof(Normalization), Normalization), Setting(nameof(LearnsProblems), LearnsProblems)];
}
