namespace RStar.Math.Training;

/// <summary>The names under which trainings are seen by tracing and metrics, such as OpenTelemetry's.</summary>
public static class TrainingTelemetry
{
    /// <summary>The source of activities.</summary>
    public const string ActivitySourceName = "RStar.Math.Training";

    /// <summary>The meter.</summary>
    public const string MeterName = "RStar.Math.Training";

    /// <summary>The activity of one training, from its first step, or from its checkpoint, to its last.</summary>
    public const string TrainActivity = "rstar.math.train";

    /// <summary>
    /// An event of the activity: an epoch is over. With the tags <see cref="StepTag"/> and, where there is held-out data,
    /// <see cref="HeldOutLossTag"/>.
    /// </summary>
    public const string EpochEvent = "rstar.math.train.epoch";

    /// <summary>An event of the activity: a checkpoint was written. With the tag <see cref="StepTag"/>.</summary>
    public const string CheckpointEvent = "rstar.math.train.checkpoint";

    /// <summary>A counter: steps of the optimizer.</summary>
    public const string Steps = "rstar.math.train.steps";

    /// <summary>A counter: tokens that the model has read, padding included.</summary>
    public const string Tokens = "rstar.math.train.tokens";

    /// <summary>A histogram: the loss of each step's batch.</summary>
    public const string Loss = "rstar.math.train.loss";

    /// <summary>A tag: the steps taken.</summary>
    public const string StepTag = "rstar.math.train.step";

    /// <summary>A tag of the activity: the steps of the whole training.</summary>
    public const string TotalStepsTag = "rstar.math.train.total_steps";

    /// <summary>A tag: the loss on held-out data.</summary>
    public const string HeldOutLossTag = "rstar.math.train.held_out.loss";
}
