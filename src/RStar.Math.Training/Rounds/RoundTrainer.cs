using RStar.Math.Evolution;

namespace RStar.Math.Training;

/// <summary>Trains the models of an evolution inside the process.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RoundTrainer : IRoundTrainer
{
    // A curve for people to look at.
    private const int MaxCurvePoints = 400;

    private readonly PolicyTrainerOptions _policy;
    private readonly PolicyTrainerOptions _bootstrap;
    private readonly RewardTrainerOptions _reward;
    private readonly TimeProvider _time;

    /// <summary>Makes a trainer.</summary>
    /// <param name="policy">How policies are trained; by default as in the paper. Seed and checkpoint folder are each task's.</param>
    /// <param name="reward">How reward models are trained; by default as in the paper. Seed and checkpoint folder are each task's.</param>
    /// <param name="bootstrap">How the bootstrap policy is trained; by default as other policies.</param>
    /// <param name="timeProvider">The clock; by default the system's.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public RoundTrainer(
        PolicyTrainerOptions? policy = null,
        RewardTrainerOptions? reward = null,
        PolicyTrainerOptions? bootstrap = null,
        TimeProvider? timeProvider = null)
    {
        _policy = policy ?? PolicyTrainerOptions.Paper;
        _policy.ThrowIfInvalid(nameof(policy));
        _bootstrap = bootstrap ?? _policy;
        _bootstrap.ThrowIfInvalid(nameof(bootstrap));
        _reward = reward ?? RewardTrainerOptions.Paper;
        _reward.ThrowIfInvalid(nameof(reward));
        _time = timeProvider ?? TimeProvider.System;
        Identity = new Dictionary<string, string>(SettingsOf(nameof(policy), _policy)
            .Concat(SettingsOf(nameof(bootstrap), _bootstrap))
            .Concat(SettingsOf(nameof(reward), _reward)));
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Identity { get; }

    /// <inheritdoc/>
    public Task<TrainingOutcome> TrainPolicyAsync(
        TrainingTask<ReasoningPath> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        PolicyTrainerOptions options = task.Stage == EvolutionStage.Bootstrap ? _bootstrap : _policy;
        var trainer = new PolicyTrainer(options with { Seed = task.Seed, CheckpointFolder = task.CheckpointFolder }, _time);
        return RunAsync(task, trainer.TrainAsync, ordersPairs: false, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<TrainingOutcome> TrainRewardAsync(
        TrainingTask<PreferenceGroup> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        return RunAsync(task, RewardTrainerOf(task).TrainAsync, ordersPairs: true, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<TrainingOutcome> TrainBaselineAsync(
        TrainingTask<ValuedPath> task,
        RewardBaseline kind,
        IProgress<TrainingStatus>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        RewardTrainer trainer = RewardTrainerOf(task);
        return RunAsync(
            task,
            kind == RewardBaseline.Outcome ? trainer.TrainOutcomesAsync : trainer.TrainQValuesAsync,
            ordersPairs: false,
            progress,
            cancellationToken);
    }

    private delegate Task<TrainingResult> Train<T>(
        BaseModel baseModel,
        IEnumerable<T> examples,
        string outputFolder,
        IEnumerable<T>? heldOut,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken);

    private RewardTrainer RewardTrainerOf<T>(TrainingTask<T> task) =>
        new(_reward with { Seed = task.Seed, CheckpointFolder = task.CheckpointFolder }, _time);

    private async Task<TrainingOutcome> RunAsync<T>(
        TrainingTask<T> task, Train<T> train, bool ordersPairs, IProgress<TrainingStatus>? progress, CancellationToken cancellationToken)
    {
        TrainingResult result;
        try
        {
            // The examples are made into tokens one by one, on the training's own thread: what they are made of is never held whole.
            result = await train(
                BaseModel.Load(task.BaseFolder),
                task.Examples(cancellationToken).ToBlockingEnumerable(cancellationToken),
                task.OutputFolder,
                task.HeldOut?.Invoke(cancellationToken).ToBlockingEnumerable(cancellationToken),
                progress is null ? null : new StatusProgress(progress),
                cancellationToken).ConfigureAwait(false);
        }
        catch (CheckpointException fault)
        {
            // A full disk, for one: the run goes on from the checkpoint before.
            throw new EvolutionException(fault.Message, fault);
        }
        catch (Exception fault) when (fault is TrainingDivergedException or UnusableDataException)
        {
            throw new EvolutionException($"{fault.Message} A run keeps its settings, so begin another one in another folder.", fault);
        }

        HeldOutScore? score = result.HeldOut.Count == 0 ? null : result.HeldOut[^1];
        return new TrainingOutcome
        {
            Losses = Curve(result.Losses),
            HeldOutLoss = score?.Loss,
            PairAccuracy = ordersPairs ? score?.Accuracy : null,
            Examples = result.Examples,
            TooLong = result.TooLong,
            Tokens = result.Tokens,
            Seconds = result.Duration.TotalSeconds,
        };
    }

    // The seed is each task's.
    private static IEnumerable<KeyValuePair<string, string>> SettingsOf(string model, TrainingOptions options) => options.Identity()
        .Where(setting => setting.Key != nameof(TrainingOptions.Seed))
        .Select(setting => KeyValuePair.Create($"{model}.{setting.Key}", setting.Value));

    private static List<LossPoint> Curve(IReadOnlyList<double> losses)
    {
        int stride = 1 + (losses.Count / MaxCurvePoints);
        return
        [
            .. Enumerable.Range(0, losses.Count)
                .Where(i => (losses.Count - 1 - i) % stride == 0)
                .Select(i => new LossPoint(i + 1, losses[i])),
        ];
    }

    // Not Progress<T>, which would pass reports on later and out of order.
    private sealed class StatusProgress(IProgress<TrainingStatus> progress) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) =>
            progress.Report(new TrainingStatus(value.Step, value.TotalSteps, value.Loss, value.TokensPerSecond));
    }
}
