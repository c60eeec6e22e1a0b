namespace RStar.Math.Training;

/// <summary>Where a training is, after a step.</summary>
/// <param name="Step">The steps taken.</param>
/// <param name="TotalSteps">The steps of the whole training.</param>
/// <param name="Epoch">The epoch that the step belongs to, from 1.</param>
/// <param name="Tokens">The tokens that the model has read, padding included.</param>
/// <param name="Loss">The loss of the step's batch.</param>
/// <param name="LearningRate">The learning rate of the step.</param>
/// <param name="GradientNorm">The length of the step's gradient before clipping.</param>
/// <param name="TokensPerSecond">Tokens over the time since the training began or went on.</param>
/// <param name="TimeLeft">The time that the steps left will take at this speed.</param>
/// <param name="HeldOut">The score on held-out data where the step ended an epoch, otherwise <see langword="null"/>.</param>
public sealed record TrainingProgress(
    int Step,
    int TotalSteps,
    int Epoch,
    long Tokens,
    double Loss,
    double LearningRate,
    double GradientNorm,
    double TokensPerSecond,
    TimeSpan TimeLeft,
    HeldOutScore? HeldOut);
