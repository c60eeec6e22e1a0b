using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>One training from a base model to a model folder.</summary>
/// <param name="options">The settings.</param>
/// <param name="loss">What to make small.</param>
/// <param name="time">The clock.</param>
internal sealed class DecoderTraining(TrainingOptions options, DecoderLoss loss, TimeProvider time)
{
    /// <summary>Reads examples with a reader that counts what is too long.</summary>
    public delegate ITrainingData ReadData(SequenceReader reader, MicroBatchPlan plan);

    /// <summary>Trains on a thread of its own and writes the folder.</summary>
    /// <param name="baseModel">What to begin with; it is not changed.</param>
    /// <param name="read">Reads the examples to learn from.</param>
    /// <param name="readHeldOut">Reads the examples to score on, or null.</param>
    /// <param name="outputFolder">The folder to write; nothing may be there.</param>
    /// <param name="progress">Hears of every step, on the training's thread.</param>
    /// <param name="cancellationToken">Stops the training; a checkpoint stays.</param>
    public Task<TrainingResult> RunAsync(
        BaseModel baseModel,
        ReadData read,
        ReadData? readHeldOut,
        string outputFolder,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken) =>
        Task.Factory.StartNew(
            () => Run(baseModel, read, readHeldOut, outputFolder, progress, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

    private TrainingResult Run(
        BaseModel baseModel,
        ReadData read,
        ReadData? readHeldOut,
        string outputFolder,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken)
    {
        string output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        DecoderWeights weights = baseModel.Weights.WithHead(loss.Head());

        // Hours may lie between this and the export, which would refuse it too.
        DecoderFolder.ThrowIfRefused(output, weights, baseModel.Tokenizer);
        (ITrainingData data, ITrainingData? heldOut, int tooLong) = ReadAll(baseModel, read, readHeldOut);
        IReadOnlyDictionary<string, string> identity =
            TrainingIdentity.Of(options, loss.ToString(), weights.Names.Select(weights.Array), data);
        LoraAdapter? adapter = options.Lora is null ? null : LoraAdapter.Initialize(weights.Shape, options.Lora, options.Seed);
        using var model = new DecoderModel(weights, loss, adapter, options.Dropout, Settings());
        var optimizer = new AdamW(options.Optimizer, model.Parameters);
        using var checkpoints = new CheckpointStore(
            options.CheckpointFolder ?? output + ".checkpoint", identity, model.Parameters, optimizer);

        RunState state = new TrainingRun(options, model, data, heldOut, optimizer, checkpoints, time).Run(progress, cancellationToken);
        adapter?.MergeInto(weights);
        DecoderFolder.Export(output, weights, baseModel.Tokenizer);
        checkpoints.Delete();
        return new TrainingResult
        {
            Folder = output,
            Weights = weights,
            Steps = state.Step,
            Tokens = state.Tokens,
            Examples = data.Count,
            TooLong = tooLong,
            Duration = TimeSpan.FromSeconds(state.Seconds),
            Losses = state.Losses,
            HeldOut = state.HeldOut,
        };
    }

    private (ITrainingData Data, ITrainingData? HeldOut, int TooLong) ReadAll(BaseModel baseModel, ReadData read, ReadData? readHeldOut)
    {
        int contextLength = baseModel.Weights.Shape.ContextLength;
        int maxLength = int.Min(options.MaxSequenceLength, contextLength);
        var plan = new MicroBatchPlan(options.MicroBatchTokens, options.LengthMultiple, contextLength);
        using ModelTokenizer tokenizer = baseModel.OpenTokenizer();
        var encoder = new EncoderTokens(tokenizer);
        var reader = new SequenceReader(encoder, maxLength, findsWords: options.WordDropout > 0);
        ITrainingData data = read(reader, plan);
        if (data.Count == 0)
        {
            throw new UnusableDataException(reader.TooLong == 0
                ? "The training data is empty; there must be something to learn from."
                : $"All training data is too long: no example is left of paths of at most {maxLength} tokens.");
        }

        ITrainingData? heldOut = readHeldOut?.Invoke(new SequenceReader(encoder, maxLength, findsWords: false), plan);
        return (data, heldOut is { Count: 0 } ? null : heldOut, reader.TooLong);
    }

    private SessionSettings Settings() =>
        options.Threads is int threads ? new SessionSettings { Threads = threads } : new SessionSettings();
}
