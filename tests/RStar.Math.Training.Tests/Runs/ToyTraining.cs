namespace RStar.Math.Training.Tests;

/// <summary>A training of a toy model with all that belongs to it; made anew from the same base it is a process started again.</summary>
internal sealed class ToyTraining : IDisposable
{
    private readonly AdamW _optimizer;
    private readonly TrainingRun _run;

    public ToyTraining(string folder, PolicyTrainerOptions? options = null, int examples = 40, TimeProvider? time = null, bool heldOut = false)
    {
        options ??= Options;
        Model = ToyModel.OfTokens(LetterTokens.VocabularySize);
        _optimizer = new AdamW(options.Optimizer, Model.Parameters);
        TrajectoryData data = Read(SumPaths.Take(examples), options);
        Checkpoints = new CheckpointStore(folder, TrainingIdentity.Of(options, "toy", [], data), Model.Parameters, _optimizer);
        _run = new TrainingRun(
            options, Model, data, heldOut ? Read(SumPaths.Take(5, first: 100), options) : null, _optimizer, Checkpoints, time ?? TimeProvider.System);
    }

    /// <summary>Three epochs of ten steps, each of several portions.</summary>
    public static PolicyTrainerOptions Options { get; } = new()
    {
        Epochs = 3,
        BatchSize = 4,
        MicroBatchTokens = 64,
        Seed = 7,
        CheckpointInterval = TimeSpan.Zero,
        Optimizer = new OptimizerOptions { LearningRate = 0.05, WarmUp = 0.1 },
    };

    public ToyModel Model { get; }

    public CheckpointStore Checkpoints { get; }

    /// <summary>Weights and moments.</summary>
    public float[] Numbers =>
        [.. Model.Parameters.Select(parameter => parameter.Values).Concat(_optimizer.Means).Concat(_optimizer.Squares).SelectMany(values => values)];

    public RunState Run(IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default) =>
        _run.Run(progress, cancellationToken);

    public void Dispose()
    {
        Checkpoints.Dispose();
        Model.Dispose();
    }

    private static TrajectoryData Read(IEnumerable<ReasoningPath> paths, PolicyTrainerOptions options) => new(
        paths, new SequenceReader(new LetterTokens(), 1000), options.Normalization, new MicroBatchPlan(options.MicroBatchTokens, options.LengthMultiple, 1000));
}
