using RStar.Math.Search;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>One training from its first or its checkpoint's step to its last.</summary>
internal sealed class TrainingRun
{
    private readonly TrainingOptions _options;
    private readonly ITrainingModel _model;
    private readonly ITrainingData _data;
    private readonly ITrainingData? _heldOut;
    private readonly AdamW _optimizer;
    private readonly CheckpointStore _checkpoints;
    private readonly BatchSchedule _schedule;
    private readonly LearningRate _learningRate;
    private readonly TimeProvider _time;

    public TrainingRun(
        TrainingOptions options,
        ITrainingModel model,
        ITrainingData data,
        ITrainingData? heldOut,
        AdamW optimizer,
        CheckpointStore checkpoints,
        TimeProvider time)
    {
        _options = options;
        _model = model;
        _data = data;
        _heldOut = heldOut;
        _optimizer = optimizer;
        _checkpoints = checkpoints;
        _time = time;
        _schedule = new BatchSchedule(data, options);
        _learningRate = new LearningRate(options.Optimizer, _schedule.TotalSteps);
    }

    /// <summary>Takes all steps that are left. A checkpoint of the end state stays in the store.</summary>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled; a checkpoint of the last whole step is in the store.
    /// </exception>
    /// <exception cref="CheckpointException">A checkpoint cannot be read or written.</exception>
    public RunState Run(IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        RunState state = _checkpoints.Load() ?? new RunState();
        var pace = new Pace(_time, state);
        long lastSave = _time.GetTimestamp();
        using var span = new TrainingSpan(state, _schedule.TotalSteps);
        try
        {
            // The run may have been stopped between the last step of an epoch and the end of its evaluation.
            EvaluateIfDue(state, cancellationToken);
            while (state.Step < _schedule.TotalSteps)
            {
                TrainingProgress afterStep = TakeStep(state, pace, cancellationToken);
                span.AfterStep(afterStep, _schedule.EndsEpoch(state.Step - 1));
                progress?.Report(afterStep);
                if (_options.CheckpointInterval != Timeout.InfiniteTimeSpan
                    && _time.GetElapsedTime(lastSave) >= _options.CheckpointInterval)
                {
                    Save(state, pace, span);
                    lastSave = _time.GetTimestamp();
                }
            }
        }
        catch (OperationCanceledException)
        {
            Save(state, pace, span);
            throw;
        }
        catch (Exception fault)
        {
            span.Fail(fault);
            throw;
        }

        // What comes next, writing the model, may fail for want of room: the training must not be lost by that.
        Save(state, pace, span);
        return state;
    }

    private void Save(RunState state, Pace pace, TrainingSpan span)
    {
        state.Seconds = pace.Seconds;
        _checkpoints.Save(state);
        span.AfterCheckpoint(state.Step);
    }

    private TrainingProgress TakeStep(RunState state, Pace pace, CancellationToken cancellationToken)
    {
        int step = state.Step;
        (double loss, long tokens) = AccumulateBatch(step, cancellationToken);
        double norm = GradientNorm.Of(_model.Parameters);
        if (!double.IsFinite(loss) || !double.IsFinite(norm))
        {
            throw new TrainingDivergedException(FormattableString.Invariant(
                $"The training diverged: at step {step + 1} the loss is {loss} and the gradient's norm {norm}; ")
                + "a lower learning rate may help.");
        }

        double learningRate = _learningRate.At(step);
        _optimizer.Step(step, learningRate, GradientNorm.ClipScale(norm, _options.Optimizer.MaxGradientNorm));
        state.Step++;
        state.Tokens += tokens;
        state.Losses.Add(loss);

        int epoch = _schedule.EpochOf(step) + 1;
        HeldOutScore? score = EvaluateIfDue(state, cancellationToken);
        (double tokensPerSecond, TimeSpan timeLeft) = pace.After(state, _schedule.TotalSteps);
        return new TrainingProgress(
            state.Step, _schedule.TotalSteps, epoch, state.Tokens, loss, learningRate, norm, tokensPerSecond, timeLeft, score);
    }

    private (double Loss, long Tokens) AccumulateBatch(int step, CancellationToken cancellationToken)
    {
        _model.ClearGradients();
        LossTotals totals = default;
        long tokens = 0;
        int portion = 0;
        ulong seed = Seed.Derive(~_options.Seed, (ulong)step);
        var dropout = new WordDropout(_options.WordDropout, seed);
        foreach (TrainingBatch batch in _data.MicroBatches(_schedule.At(step), dropout))
        {
            cancellationToken.ThrowIfCancellationRequested();
            totals += _model.Step(batch, Seed.Derive(seed, (ulong)portion++));
            tokens += batch.InputIds.Length;
        }

        return (totals.Mean, tokens);
    }

    private HeldOutScore? EvaluateIfDue(RunState state, CancellationToken cancellationToken)
    {
        int lastStep = state.Step - 1;
        if (_heldOut is null || lastStep < 0 || !_schedule.EndsEpoch(lastStep) || state.HeldOut.Count > _schedule.EpochOf(lastStep))
        {
            return null;
        }

        HeldOutScore score = Evaluate(_heldOut, _schedule.EpochOf(lastStep) + 1, cancellationToken);
        state.HeldOut.Add(score);
        return score;
    }

    private HeldOutScore Evaluate(ITrainingData data, int epoch, CancellationToken cancellationToken)
    {
        LossTotals totals = default;
        double correct = 0;
        foreach (TrainingBatch batch in data.MicroBatches([.. Enumerable.Range(0, data.Count)], WordDropout.None))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Evaluation evaluation = _model.Evaluate(batch);
            totals += evaluation.Totals;
            correct += evaluation.Correct;
        }

        return new HeldOutScore(epoch, totals.Mean, correct / totals.Weight);
    }

    /// <summary>How fast the run is, from where it began or went on.</summary>
    private sealed class Pace(TimeProvider time, RunState start)
    {
        private readonly long _startedAt = time.GetTimestamp();
        private readonly int _firstStep = start.Step;
        private readonly long _firstToken = start.Tokens;
        private readonly double _secondsBefore = start.Seconds;

        /// <summary>The time that the run has taken, in seconds, with that of the sessions before.</summary>
        public double Seconds => _secondsBefore + time.GetElapsedTime(_startedAt).TotalSeconds;

        public (double TokensPerSecond, TimeSpan TimeLeft) After(RunState state, int totalSteps)
        {
            TimeSpan elapsed = time.GetElapsedTime(_startedAt);
            double tokensPerSecond = elapsed > TimeSpan.Zero ? (state.Tokens - _firstToken) / elapsed.TotalSeconds : 0;
            return (tokensPerSecond, elapsed * ((double)(totalSteps - state.Step) / (state.Step - _firstStep)));
        }
    }
}
