using System.Collections.ObjectModel;

namespace RStar.Math.Evolution;

/// <summary>Trains the models of an evolution.</summary>
/// <remarks>
/// A training that is cancelled, or whose process dies, goes on from its checkpoint when it is asked for again. An output folder is there
/// whole or not at all.
/// </remarks>
public interface IRoundTrainer
{
    /// <summary>
    /// The settings on which the trained weights depend, by name: a run goes on only under the same. Empty where they are not known, and
    /// then nothing is compared.
    /// </summary>
    IReadOnlyDictionary<string, string> Identity => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Trains a policy on solutions.</summary>
    /// <param name="task">What to train on and where to put it.</param>
    /// <param name="progress">Told of the training as it goes on, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the training, which leaves its checkpoint.</param>
    Task<TrainingOutcome> TrainPolicyAsync(
        TrainingTask<ReasoningPath> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Trains a process preference model on preference groups, from the policy in <see cref="TrainingTask{T}.BaseFolder"/>.
    /// </summary>
    /// <param name="task">What to train on and where to put it.</param>
    /// <param name="progress">Told of the training as it goes on, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the training, which leaves its checkpoint.</param>
    Task<TrainingOutcome> TrainRewardAsync(
        TrainingTask<PreferenceGroup> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Trains a reward model on values, one of the baselines: an outcome reward model where the values are +1 and -1, otherwise a Q-value
    /// model.
    /// </summary>
    /// <param name="task">What to train on and where to put it.</param>
    /// <param name="kind">Which baseline.</param>
    /// <param name="progress">Told of the training as it goes on, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the training, which leaves its checkpoint.</param>
    Task<TrainingOutcome> TrainBaselineAsync(
        TrainingTask<ValuedPath> task,
        RewardBaseline kind,
        IProgress<TrainingStatus>? progress = null,
        CancellationToken cancellationToken = default);
}
