using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RStar.Math.Training;

/// <summary>Tells tracing and metrics of one training. Costs next to nothing where nobody listens.</summary>
internal sealed class TrainingSpan : IDisposable
{
    private static readonly ActivitySource Source = new(TrainingTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(TrainingTelemetry.MeterName);
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>(TrainingTelemetry.Steps, "{step}", "Steps of the optimizer.");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>(
        TrainingTelemetry.Tokens, "{token}", "Tokens that the model has read, padding included.");

    private static readonly Histogram<double> Loss = Meter.CreateHistogram<double>(
        TrainingTelemetry.Loss, null, "The loss of each step's batch.");

    private readonly Activity? _activity;
    private long _tokens;

    public TrainingSpan(RunState state, int totalSteps)
    {
        _tokens = state.Tokens;
        _activity = Source.StartActivity(TrainingTelemetry.TrainActivity);
        _activity?.SetTag(TrainingTelemetry.StepTag, state.Step).SetTag(TrainingTelemetry.TotalStepsTag, totalSteps);
    }

    public void AfterStep(TrainingProgress progress, bool endsEpoch)
    {
        Steps.Add(1);
        Tokens.Add(progress.Tokens - _tokens);
        Loss.Record(progress.Loss);
        _tokens = progress.Tokens;
        _activity?.SetTag(TrainingTelemetry.StepTag, progress.Step);
        if (endsEpoch)
        {
            var tags = new ActivityTagsCollection { [TrainingTelemetry.StepTag] = progress.Step };
            if (progress.HeldOut is HeldOutScore score)
            {
                tags[TrainingTelemetry.HeldOutLossTag] = score.Loss;
            }

            _activity?.AddEvent(new ActivityEvent(TrainingTelemetry.EpochEvent, tags: tags));
        }
    }

    public void AfterCheckpoint(int step) => _activity?.AddEvent(new ActivityEvent(
        TrainingTelemetry.CheckpointEvent, tags: new ActivityTagsCollection { [TrainingTelemetry.StepTag] = step }));

    public void Fail(Exception fault) => _activity?.SetStatus(ActivityStatusCode.Error, fault.Message);

    public void Dispose() => _activity?.Dispose();
}
