using RStar.Math.Evolution;

namespace RStar.Math.Training.Tests.Rewards;

public class RewardTrainerTests
{
    private static readonly RewardTrainerOptions Options = RewardTrainerOptions.Small with
    {
        Epochs = 6,
        BatchSize = 16,
        MicroBatchTokens = 1024,
        Threads = 1,
        CheckpointInterval = Timeout.InfiniteTimeSpan,
        Optimizer = RewardTrainerOptions.Small.Optimizer with { LearningRate = 2e-3 },
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pairs_that_were_never_seen_end_up_in_order(bool compareRawValues)
    {
        using var folder = new TemporaryFolder();
        TrainingResult result = await new RewardTrainer(Options with { CompareRawValues = compareRawValues }).TrainAsync(
            SmallModel.Base(),
            Enumerable.Range(0, 60).Select(Preference),
            folder["ppm"],
            Enumerable.Range(300, 20).Select(Preference),
            cancellationToken: Cancelled);
        Assert.Equal(60, result.Examples);
        Assert.Equal(6, result.HeldOut.Count);
        Assert.True(result.HeldOut[^1].Accuracy >= 0.9, string.Join(" ", result.HeldOut));
        Assert.Equal(DecoderHead.Value, DecoderFolder.ReadWeights(result.Folder).Head);
        Assert.Equal(double.Log(2), result.Losses[0], 1e-6);
    }

    [Fact]
    public async Task Outcomes_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        TrainingResult result = await new RewardTrainer(Options).TrainOutcomesAsync(
            SmallModel.Base(), Solutions(0, 60), folder["orm"], Solutions(300, 20), cancellationToken: Cancelled);
        Assert.True(result.HeldOut[^1].Accuracy >= 0.9, string.Join(" ", result.HeldOut));
    }

    [Fact]
    public async Task Q_values_are_approached()
    {
        using var folder = new TemporaryFolder();
        static IEnumerable<ValuedPath> WithValues(int first, int count) =>
            Solutions(first, count).Select(solution => solution with { Value = 0.5 * solution.Value });
        TrainingResult result = await new RewardTrainer(Options).TrainQValuesAsync(
            SmallModel.Base(), WithValues(0, 60), folder["pqm"], WithValues(300, 20), cancellationToken: Cancelled);
        Assert.True(result.HeldOut[^1].Loss < 0.1, string.Join(" ", result.HeldOut));
    }

    [Fact]
    public async Task Adapters_train_the_value_head_beside_them()
    {
        using var folder = new TemporaryFolder();
        BaseModel policy = SmallModel.Base();
        TrainingResult result = await new RewardTrainer(Options with { Epochs = 1, Lora = new LoraOptions { Rank = 2, Targets = ["v_proj"] } }).TrainAsync(
            policy, Enumerable.Range(0, 20).Select(Preference), folder["ppm"], cancellationToken: Cancelled);
        DecoderWeights before = policy.Weights.WithHead(DecoderHead.Value);
        Assert.Equal(
            ["model.layers.0.self_attn.v_proj.weight", "model.layers.1.self_attn.v_proj.weight", "value_head.weight", "value_head.bias"],
            result.Weights.Names.Where(name => !before[name].SequenceEqual(result.Weights[name])));
    }

    /// <summary>Right solutions end in "Done", wrong ones in "Hmm".</summary>
    private static PreferenceGroup Preference(int n) =>
        new([Solution(n, "Done")], n % 3 == 0 ? [Solution(n, "Hmm"), Solution(n, "Hmm, so")] : [Solution(n, "Hmm")]);

    private static IEnumerable<ValuedPath> Solutions(int first, int count) =>
        Enumerable.Range(first, count).Select(n => n % 2 == 0 ? new ValuedPath(Solution(n, "Done"), 1) : new ValuedPath(Solution(n, "Hmm"), -1));

    private static ReasoningPath Solution(int n, string comment)
    {
        ReasoningPath path = SumPaths.Of(n);
        return path.Parent!.Append(path.LastStep! with { Text = $"{comment}: {path.LastStep.Text}" });
    }
}
