namespace RStar.Math.Training;

/// <summary>
/// Fine-tunes a policy on solutions: it learns to write their steps, never what a program printed, and the problem only where the options
/// say so.
/// </summary>
/// <remarks>
/// <para>
/// A training that was stopped, by cancellation or the death of the process, goes on where its last checkpoint was when it is begun again
/// with the same settings, base and data; the weights are then those of a training that was never stopped, bit for bit on one machine.
/// </para>
/// <para>Thread-safe.</para>
/// </remarks>
public sealed class PolicyTrainer
{
    private readonly PolicyTrainerOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a trainer.</summary>
    /// <param name="options">The settings; by default the paper's.</param>
    /// <param name="timeProvider">The clock; by default the system's.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public PolicyTrainer(PolicyTrainerOptions? options = null, TimeProvider? timeProvider = null)
    {
        _options = options ?? PolicyTrainerOptions.Paper;
        _options.ThrowIfInvalid(nameof(options));
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Trains a policy and writes its model folder.</summary>
    /// <param name="baseModel">What to begin with; it is not changed.</param>
    /// <param name="trajectories">The solutions to learn from.</param>
    /// <param name="outputFolder">The folder to write; nothing may be there. It appears as a whole at the end.</param>
    /// <param name="heldOut">Solutions to score on after each epoch, or <see langword="null"/>.</param>
    /// <param name="progress">Hears of every step, on the training's thread.</param>
    /// <param name="cancellationToken">Stops the training between two portions of a batch; a checkpoint stays.</param>
    /// <exception cref="ArgumentException">There is nothing to learn from, or the data do not fit the base.</exception>
    /// <exception cref="CheckpointException">A checkpoint cannot be written or read, or belongs to another training.</exception>
    /// <exception cref="InvalidOperationException">The loss became infinite or no number.</exception>
    /// <exception cref="IOException">The output folder is there already, or cannot be written; a checkpoint of the end stays.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public Task<TrainingResult> TrainAsync(
        BaseModel baseModel,
        IEnumerable<ReasoningPath> trajectories,
        string outputFolder,
        IEnumerable<ReasoningPath>? heldOut = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(baseModel);
        ArgumentNullException.ThrowIfNull(trajectories);
        ArgumentException.ThrowIfNullOrEmpty(outputFolder);
        return new DecoderTraining(_options, DecoderLoss.CrossEntropy, _time).RunAsync(
            baseModel,
            Reading(trajectories, _options.LearnsProblems),
            heldOut is null ? null : Reading(heldOut, learnsProblems: false),
            outputFolder,
            progress,
            cancellationToken);
    }

    private DecoderTraining.ReadData Reading(IEnumerable<ReasoningPath> paths, bool learnsProblems) =>
        (reader, plan) => new TrajectoryData(paths, reader, _options.Normalization, plan, learnsProblems);
}
