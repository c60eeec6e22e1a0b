using RStar.Math.Evolution;

namespace RStar.Math.Training;

/// <summary>
/// Trains reward models: the process preference model (PPM), and its baselines by outcomes (ORM) and by Q-values (PQM). Each begins with a
/// policy, whose head is replaced by one that gives a value.
/// </summary>
/// <remarks>Trainings go on as <see cref="PolicyTrainer"/>'s do. Thread-safe.</remarks>
public sealed class RewardTrainer
{
    private readonly RewardTrainerOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a trainer.</summary>
    /// <param name="options">The settings; by default the paper's.</param>
    /// <param name="timeProvider">The clock; by default the system's.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public RewardTrainer(RewardTrainerOptions? options = null, TimeProvider? timeProvider = null)
    {
        _options = options ?? RewardTrainerOptions.Paper;
        _options.ThrowIfInvalid(nameof(options));
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>
    /// Trains a process preference model: of every pair of a group, the chosen path should get the higher value. The loss of a group is the
    /// mean of -log sigmoid(r(chosen) - r(rejected)) over its pairs (arXiv 2501.04519, eq. 4).
    /// </summary>
    /// <param name="policy">The policy of the same round; it is not changed.</param>
    /// <param name="groups">The preferences to learn.</param>
    /// <param name="outputFolder">The folder to write; nothing may be there. It appears as a whole at the end.</param>
    /// <param name="heldOut">Preferences to score on after each epoch, or <see langword="null"/>.</param>
    /// <param name="progress">Hears of every step, on the training's thread.</param>
    /// <param name="cancellationToken">Stops the training between two portions of a batch; a checkpoint stays.</param>
    /// <exception cref="ArgumentException">
    /// There is nothing to learn from, a group has an empty side, or the data do not fit the policy.
    /// </exception>
    /// <exception cref="CheckpointException">A checkpoint cannot be written or read, or belongs to another training.</exception>
    /// <exception cref="InvalidOperationException">The loss became infinite or no number.</exception>
    /// <exception cref="IOException">The output folder is there already, or cannot be written; a checkpoint of the end stays.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public Task<TrainingResult> TrainAsync(
        BaseModel policy,
        IEnumerable<PreferenceGroup> groups,
        string outputFolder,
        IEnumerable<PreferenceGroup>? heldOut = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        DecoderLoss loss = _options.CompareRawValues ? DecoderLoss.PairwisePreferenceOnRawValues : DecoderLoss.PairwisePreference;
        return RunAsync(
            policy,
            loss,
            groups,
            heldOut,
            (data, reader, plan) => new PreferenceData(data, reader, plan),
            outputFolder,
            progress,
            cancellationToken);
    }

    /// <summary>Trains an outcome reward model (ORM): (1 + value) / 2 is the probability that a solution is right.</summary>
    /// <param name="policy">The policy to begin with; it is not changed.</param>
    /// <param name="solutions">Solutions with the value 1 where they are right and -1 where they are wrong.</param>
    /// <inheritdoc cref="TrainAsync"/>
    /// <param name="outputFolder">The folder to write; nothing may be there. It appears as a whole at the end.</param>
    /// <param name="heldOut">Solutions to score on after each epoch, or <see langword="null"/>.</param>
    /// <param name="progress">Hears of every step, on the training's thread.</param>
    /// <param name="cancellationToken">Stops the training between two portions of a batch; a checkpoint stays.</param>
    public Task<TrainingResult> TrainOutcomesAsync(
        BaseModel policy,
        IEnumerable<ValuedPath> solutions,
        string outputFolder,
        IEnumerable<ValuedPath>? heldOut = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(
            policy,
            DecoderLoss.BinaryOutcome,
            solutions,
            heldOut,
            (data, reader, plan) => new ValueData(data, outcomes: true, reader, plan),
            outputFolder,
            progress,
            cancellationToken);

    /// <summary>Trains a Q-value model (PQM): the squared distance of a path's value from its Q-value is made small.</summary>
    /// <param name="policy">The policy to begin with; it is not changed.</param>
    /// <param name="paths">Paths with the Q-value of their last step, from -1 to 1.</param>
    /// <inheritdoc cref="TrainAsync"/>
    /// <param name="outputFolder">The folder to write; nothing may be there. It appears as a whole at the end.</param>
    /// <param name="heldOut">Paths to score on after each epoch, or <see langword="null"/>.</param>
    /// <param name="progress">Hears of every step, on the training's thread.</param>
    /// <param name="cancellationToken">Stops the training between two portions of a batch; a checkpoint stays.</param>
    public Task<TrainingResult> TrainQValuesAsync(
        BaseModel policy,
        IEnumerable<ValuedPath> paths,
        string outputFolder,
        IEnumerable<ValuedPath>? heldOut = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(
            policy,
            DecoderLoss.Regression,
            paths,
            heldOut,
            (data, reader, plan) => new ValueData(data, outcomes: false, reader, plan),
            outputFolder,
            progress,
            cancellationToken);

    private Task<TrainingResult> RunAsync<T>(
        BaseModel policy,
        DecoderLoss loss,
        IEnumerable<T> examples,
        IEnumerable<T>? heldOut,
        Func<IEnumerable<T>, SequenceReader, MicroBatchPlan, ITrainingData> read,
        string outputFolder,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentException.ThrowIfNullOrEmpty(outputFolder);
        return new DecoderTraining(_options, loss, _time).RunAsync(
            policy,
            (reader, plan) => read(examples, reader, plan),
            heldOut is null ? null : (reader, plan) => read(heldOut, reader, plan),
            outputFolder,
            progress,
            cancellationToken);
    }
}
