using System.Diagnostics;
using System.Diagnostics.Metrics;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests;

public class TrainingTelemetryTests
{
    [Fact]
    public void A_training_is_an_activity_with_its_epochs_and_checkpoints()
    {
        using var parent = new Activity("test").Start();
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TrainingTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // Other tests train at the same time.
                if (activity.TraceId == parent.TraceId)
                {
                    ended.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var folder = new TemporaryFolder();
        using var training = new ToyTraining(folder.Path, heldOut: true);
        RunState state = training.Run(new Reports(), TestContext.Current.CancellationToken);
        Activity activity = Assert.Single(ended);
        Assert.Equal(TrainingTelemetry.TrainActivity, activity.OperationName);
        Assert.Equal(30, activity.GetTagItem(TrainingTelemetry.StepTag));
        ActivityEvent[] epochs = [.. activity.Events.Where(e => e.Name == TrainingTelemetry.EpochEvent)];
        Assert.Equal(
            state.HeldOut.Select(score => (object?)score.Loss),
            epochs.Select(epoch => epoch.Tags.Single(tag => tag.Key == TrainingTelemetry.HeldOutLossTag).Value));

        // The toy writes one after each step, and one at the end.
        Assert.Equal(31, activity.Events.Count(e => e.Name == TrainingTelemetry.CheckpointEvent));
    }

    [Fact]
    public void Steps_tokens_and_losses_are_measured()
    {
        long steps = 0;
        long tokens = 0;
        var losses = new List<double>();
        int thread = Environment.CurrentManagedThreadId;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == TrainingTelemetry.MeterName)
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            },
        };

        // The toy trains on this thread, and what other tests measure comes from theirs.
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                _ = instrument.Name == TrainingTelemetry.Steps ? steps += value : tokens += value;
            }
        });
        listener.SetMeasurementEventCallback<double>((_, value, _, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                losses.Add(value);
            }
        });
        listener.Start();
        using var folder = new TemporaryFolder();
        using var training = new ToyTraining(folder.Path);
        RunState state = training.Run(new Reports(), TestContext.Current.CancellationToken);
        Assert.Equal((30, state.Tokens), (steps, tokens));
        Assert.Equal(state.Losses, losses);
    }
}
