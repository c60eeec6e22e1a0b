namespace RStar.Math.Training.Tests;

public class TrainingOptionsTests
{
    public static TheoryData<TrainingOptions, string> Impossible => new()
    {
        { new PolicyTrainerOptions { Epochs = 0 }, "PolicyTrainerOptions: Epochs is 0; it must be 1 or more." },
        { new PolicyTrainerOptions { BatchSize = -1 }, "PolicyTrainerOptions: BatchSize is -1; it must be 1 or more." },
        { new PolicyTrainerOptions { Threads = 0 }, "PolicyTrainerOptions: Threads is 0; it must be 1 or more." },
        { new PolicyTrainerOptions { MaxSequenceLength = 1 }, "PolicyTrainerOptions: MaxSequenceLength is 1; it must be 2 or more." },
        { new PolicyTrainerOptions { MicroBatchTokens = 0 }, "PolicyTrainerOptions: MicroBatchTokens is 0; it must be 1 or more." },
        { new PolicyTrainerOptions { LengthMultiple = 0 }, "PolicyTrainerOptions: LengthMultiple is 0; it must be 1 or more." },
        { new PolicyTrainerOptions { Dropout = 1 }, "PolicyTrainerOptions: Dropout is 1; it must be from 0 to below 1." },
        {
            new PolicyTrainerOptions { Normalization = (LossNormalization)7 },
            "PolicyTrainerOptions: Normalization is 7; it must be one of Tokens, Sequences."
        },
        {
            new RewardTrainerOptions { CheckpointInterval = TimeSpan.FromSeconds(-3) },
            "RewardTrainerOptions: CheckpointInterval is -00:00:03; it must be 0 or more, or Timeout.InfiniteTimeSpan."
        },
        { With(new OptimizerOptions { LearningRate = 0 }), "RewardTrainerOptions: Optimizer: LearningRate is 0; it must be over 0." },
        { With(new OptimizerOptions { WarmUp = 2 }), "RewardTrainerOptions: Optimizer: WarmUp is 2; it must be a share from 0 to 1." },
        { With(new OptimizerOptions { WeightDecay = double.NaN }), "RewardTrainerOptions: Optimizer: WeightDecay is NaN; it must be 0 or more." },
        { With(new OptimizerOptions { Beta1 = 1 }), "RewardTrainerOptions: Optimizer: Beta1 is 1; it must be from 0 to below 1." },
        { With(new OptimizerOptions { Beta2 = -1 }), "RewardTrainerOptions: Optimizer: Beta2 is -1; it must be from 0 to below 1." },
        { With(new OptimizerOptions { Epsilon = 0 }), "RewardTrainerOptions: Optimizer: Epsilon is 0; it must be over 0." },
        { With(new OptimizerOptions { MaxGradientNorm = 0 }), "RewardTrainerOptions: Optimizer: MaxGradientNorm is 0; it must be over 0." },
        {
            With(new OptimizerOptions { Schedule = (LearningRateSchedule)9 }),
            "RewardTrainerOptions: Optimizer: Schedule is 9; it must be one of Linear, Cosine, Constant."
        },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Impossible))]
    public void Says_what_is_out_of_range(TrainingOptions options, string message) =>
        Assert.Equal($"{message} (Parameter 'options')", Refusal(options));

    [Fact]
    public void Adapters_are_checked_too() =>
        Assert.Contains("LoRA's Rank", Refusal(new PolicyTrainerOptions { Lora = new LoraOptions { Rank = 0 } }), StringComparison.Ordinal);

    [Fact]
    public void The_defaults_are_the_papers()
    {
        PolicyTrainerOptions policy = PolicyTrainerOptions.Paper;
        Assert.Equal((2, 128, 4096), (policy.Epochs, policy.BatchSize, policy.MaxSequenceLength));
        Assert.Equal((7e-6, LearningRateSchedule.Linear), (policy.Optimizer.LearningRate, policy.Optimizer.Schedule));
        RewardTrainerOptions reward = RewardTrainerOptions.Paper;
        Assert.Equal((1, 512, 7e-6), (reward.Epochs, reward.BatchSize, reward.Optimizer.LearningRate));
    }

    [Fact]
    public void Every_preset_is_possible()
    {
        foreach (TrainingOptions preset in new TrainingOptions[]
        {
            PolicyTrainerOptions.Paper, PolicyTrainerOptions.PaperPhi3, PolicyTrainerOptions.SmallFromScratch,
            RewardTrainerOptions.Paper, RewardTrainerOptions.ReleasedCode, RewardTrainerOptions.Small,
        })
        {
            Assert.Empty(preset.Validate());
        }
    }

    private static string Refusal(TrainingOptions options) =>
        Assert.Throws<ArgumentException>(() => options.ThrowIfInvalid(nameof(options))).Message;

    private static RewardTrainerOptions With(OptimizerOptions optimizer) => new() { Optimizer = optimizer };
}
