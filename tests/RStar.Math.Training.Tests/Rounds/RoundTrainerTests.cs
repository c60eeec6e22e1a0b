using System.Globalization;
using RStar.Math.Evolution;
using RStar.Math.TestKit;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.Rounds;

public class RoundTrainerTests
{
    private static readonly RoundTrainer Trainer = new(
        PolicyTrainerOptions.SmallFromScratch with { Epochs = 2, BatchSize = 8, Threads = 1 },
        RewardTrainerOptions.Small with { BatchSize = 8, Threads = 1 });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_goes_from_folder_to_folder()
    {
        using var folder = new TemporaryFolder();
        BaseModel baseModel = SmallModel.Base();
        DecoderFolder.Export(folder["base"], baseModel.Weights, baseModel.Tokenizer);

        var reports = new List<TrainingStatus>();
        TrainingOutcome policy = await Trainer.TrainPolicyAsync(
            Task(folder, "base", "policy", SumPaths.Take(20)), new StatusReports(reports), Cancelled);
        Assert.Equal((20, 0), (policy.Examples, policy.TooLong));
        Assert.Equal(Enumerable.Range(1, 6).Select(step => (long)step), policy.Losses.Select(point => point.Step));
        Assert.Equal(policy.Losses.Select(point => point.Loss), reports.Select(report => report.Loss));
        Assert.NotNull(policy.HeldOutLoss);
        Assert.Null(policy.PairAccuracy);

        PreferenceGroup[] groups = [.. Enumerable.Range(0, 12).Select(n => new PreferenceGroup([SumPaths.Of(n)], [SumPaths.Of(n + 50)]))];
        TrainingOutcome reward = await Trainer.TrainRewardAsync(Task(folder, "policy", "ppm", groups), cancellationToken: Cancelled);
        TrainingResult direct = await new RewardTrainer(RewardTrainerOptions.Small with { BatchSize = 8, Threads = 1, Seed = 3 }).TrainAsync(
            BaseModel.Load(folder["policy"]), groups, folder["direct"], groups.Take(3), cancellationToken: Cancelled);
        Assert.Equal(direct.HeldOut[^1].Accuracy, reward.PairAccuracy!.Value);
        Assert.Equal(direct.HeldOut[^1].Loss, reward.HeldOutLoss!.Value);
        foreach (RewardBaseline kind in Enum.GetValues<RewardBaseline>())
        {
            TrainingOutcome baseline = await Trainer.TrainBaselineAsync(
                Task(folder, "policy", $"{kind}", Enumerable.Range(0, 12).Select(n => new ValuedPath(SumPaths.Of(n), n % 2 == 0 ? 1 : -1))),
                kind,
                cancellationToken: Cancelled);
            Assert.Equal(12, baseline.Examples);
            Assert.Null(baseline.PairAccuracy);
        }

        Assert.All(["ppm", "Outcome", "QValue"], name => Assert.Equal(DecoderHead.Value, DecoderFolder.ReadWeights(folder[name]).Head));
        Assert.Empty(Directory.GetDirectories(folder.Path, "*.checkpoints"));
    }

    [Fact]
    public async Task The_bootstrap_policy_has_settings_of_its_own()
    {
        using var folder = new TemporaryFolder();
        BaseModel baseModel = SmallModel.Base();
        DecoderFolder.Export(folder["base"], baseModel.Weights, baseModel.Tokenizer);
        PolicyTrainerOptions settings = PolicyTrainerOptions.SmallFromScratch with { Epochs = 1, BatchSize = 8, Threads = 1 };
        var trainer = new RoundTrainer(settings, RewardTrainerOptions.Small, bootstrap: settings with { Epochs = 3 });
        TrainingTask<ReasoningPath> task = Task(folder, "base", "policy", SumPaths.Take(8));
        Assert.Single((await trainer.TrainPolicyAsync(task, cancellationToken: Cancelled)).Losses);
        TrainingOutcome bootstrap = await trainer.TrainPolicyAsync(
            task with { Stage = EvolutionStage.Bootstrap, OutputFolder = folder["bootstrap"] }, cancellationToken: Cancelled);
        Assert.Equal(3, bootstrap.Losses.Count);
    }

    [Fact]
    public async Task Examples_of_which_none_can_be_learned_from_end_the_run_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        BaseModel baseModel = SmallModel.Base();
        DecoderFolder.Export(folder["base"], baseModel.Weights, baseModel.Tokenizer);
        var trainer = new RoundTrainer(PolicyTrainerOptions.SmallFromScratch with { MaxSequenceLength = 10, Threads = 1 });
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(
            () => trainer.TrainPolicyAsync(Task(folder, "base", "policy", SumPaths.Take(8)), cancellationToken: Cancelled));
        Assert.Equal(
            "All training data is too long: no example is left of paths of at most 10 tokens. "
            + "A run keeps its settings, so begin another one in another folder.",
            fault.Message);
    }

    [Fact]
    public void Settings_are_told_the_same_in_every_culture()
    {
        IReadOnlyDictionary<string, string> identity = new RoundTrainer().Identity;
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal(identity, new RoundTrainer().Identity);
            Assert.Equal("7E-06", identity["policy.Optimizer.LearningRate"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Settings_on_which_weights_depend_tell_trainers_apart()
    {
        PolicyTrainerOptions policy = PolicyTrainerOptions.SmallFromScratch;
        RewardTrainerOptions reward = RewardTrainerOptions.Small;
        IReadOnlyDictionary<string, string> identity = new RoundTrainer(policy, reward).Identity;
        Assert.Equal($"{policy.Epochs}", identity["policy.Epochs"]);
        Assert.Equal($"{policy.Epochs}", identity["bootstrap.Epochs"]);
        Assert.Equal($"{reward.CompareRawValues}", identity["reward.CompareRawValues"]);
        Assert.All(
            typeof(OptimizerOptions).GetProperties(), property => Assert.Contains($"policy.Optimizer.{property.Name}", identity.Keys));

        string[] Changed(RoundTrainer trainer) =>
            [.. trainer.Identity.Where(setting => identity[setting.Key] != setting.Value).Select(setting => setting.Key)];

        Assert.Empty(Changed(new RoundTrainer(policy with { Threads = 3, Seed = 9, CheckpointFolder = "there" }, reward)));
        Assert.Equal(["bootstrap.Epochs"], Changed(new RoundTrainer(policy, reward, bootstrap: policy with { Epochs = 99 })));
        Assert.Equal(["reward.BatchSize"], Changed(new RoundTrainer(policy, reward with { BatchSize = 99 })));
        Assert.Equal(
            ["policy.Optimizer.LearningRate"],
            Changed(new RoundTrainer(policy with { Optimizer = policy.Optimizer with { LearningRate = 0.5 } }, reward, bootstrap: policy)));
    }

    [Fact]
    public async Task The_seconds_are_those_of_all_sessions()
    {
        using var folder = new TemporaryFolder();
        BaseModel baseModel = SmallModel.Base();
        DecoderFolder.Export(folder["base"], baseModel.Weights, baseModel.Tokenizer);
        var clock = new ManualTimeProvider();
        var trainer = new RoundTrainer(
            PolicyTrainerOptions.SmallFromScratch with { Epochs = 1, BatchSize = 4, Threads = 1 }, timeProvider: clock);
        TrainingTask<ReasoningPath> task = Task(folder, "base", "policy", SumPaths.Take(16));
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var stopping = new StatusReports([], () =>
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            source.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trainer.TrainPolicyAsync(task, stopping, source.Token));
        TrainingOutcome outcome = await trainer.TrainPolicyAsync(
            task, new StatusReports([], () => clock.Advance(TimeSpan.FromSeconds(2))), Cancelled);
        Assert.Equal(3 + (3 * 2), outcome.Seconds, 1e-9);
    }

    private static TrainingTask<T> Task<T>(TemporaryFolder folder, string from, string to, IEnumerable<T> examples) => new()
    {
        BaseFolder = folder[from],
        Examples = _ => examples.ToAsyncEnumerable(),
        HeldOut = _ => examples.Take(3).ToAsyncEnumerable(),
        OutputFolder = folder[to],
        CheckpointFolder = folder[to + ".checkpoints"],
        Stage = EvolutionStage.PolicyTraining,
        Seed = 3,
    };

    private sealed class StatusReports(List<TrainingStatus> reports, Action? onReport = null) : IProgress<TrainingStatus>
    {
        public void Report(TrainingStatus value)
        {
            reports.Add(value);
            onReport?.Invoke();
        }
    }
}
