using RStar.Math.TestKit;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests;

public class TrainingRunTests
{
    [Fact]
    public void The_loss_goes_down_and_is_reported_step_by_step()
    {
        using var folder = new TemporaryFolder();
        using var training = new ToyTraining(folder.Path);
        var reports = new Reports();
        RunState state = training.Run(reports, TestContext.Current.CancellationToken);
        Assert.Equal(30, state.Step);
        Assert.Equal(Enumerable.Range(1, 30), reports.All.Select(report => report.Step));
        Assert.Equal(state.Losses, reports.All.Select(report => report.Loss));
        Assert.All(reports.All, report => Assert.Equal(30, report.TotalSteps));
        Assert.Equal([1, 2, 3], reports.All.Select(report => report.Epoch).Distinct());
        Assert.Equal(state.Tokens, reports.All[^1].Tokens);
        Assert.True(state.Losses[^1] < 0.6 * state.Losses[0], $"{state.Losses[0]} to {state.Losses[^1]}");
    }

    [Fact]
    public void Speed_and_time_left_come_from_the_clock()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTimeProvider();
        using var training = new ToyTraining(folder.Path, time: time);
        var reports = new Reports(_ => time.Advance(TimeSpan.FromSeconds(2)));
        training.Run(reports, TestContext.Current.CancellationToken);
        TrainingProgress tenth = reports.All[9];
        Assert.Equal(tenth.Tokens / 18.0, tenth.TokensPerSecond, 1e-9);
        Assert.Equal(TimeSpan.FromSeconds(18.0 / 10 * 20), tenth.TimeLeft);
    }

    [Fact]
    public void The_time_taken_is_that_of_all_sessions()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTimeProvider();
        using (var source = new CancellationTokenSource())
        using (var stopped = new ToyTraining(folder.Path, time: time))
        {
            Assert.Throws<OperationCanceledException>(() => stopped.Run(
                new Reports(report =>
                {
                    time.Advance(TimeSpan.FromSeconds(2));
                    if (report.Step == 10)
                    {
                        source.Cancel();
                    }
                }),
                source.Token));
        }

        time.Advance(TimeSpan.FromHours(1));
        using var resumed = new ToyTraining(folder.Path, time: time);
        RunState state = resumed.Run(new Reports(_ => time.Advance(TimeSpan.FromSeconds(2))), TestContext.Current.CancellationToken);
        Assert.Equal(60, state.Seconds, 1e-9);
    }

    [Fact]
    public void Held_out_data_is_scored_after_each_epoch()
    {
        using var folder = new TemporaryFolder();
        using var training = new ToyTraining(folder.Path, heldOut: true);
        var reports = new Reports();
        RunState state = training.Run(reports, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], state.HeldOut.Select(score => score.Epoch));
        Assert.Equal(state.HeldOut, reports.All.Where(report => report.HeldOut is not null).Select(report => report.HeldOut!));
        Assert.True(state.HeldOut[2].Loss < state.HeldOut[0].Loss);
        Assert.True(state.HeldOut[2].Accuracy > state.HeldOut[0].Accuracy);
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_the_training_before_it_spoils_the_weights()
    {
        using var folder = new TemporaryFolder();
        using var training = new ToyTraining(folder.Path);
        float[] before = [];
        var reports = new Reports(report =>
        {
            if (report.Step == 3)
            {
                training.Model.Parameters[1].Values[0] = float.NaN;
                before = training.Numbers;
            }
        });
        var fault = Assert.ThrowsAny<InvalidOperationException>(() => training.Run(reports, TestContext.Current.CancellationToken));
        Assert.StartsWith("The training diverged: at step 4 the loss is NaN", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, training.Numbers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_training_that_goes_on_equals_one_that_never_stopped(int seed)
    {
        using var folder = new TemporaryFolder();
        using var whole = new ToyTraining(folder["whole"], heldOut: true);
        RunState expected = whole.Run(cancellationToken: TestContext.Current.CancellationToken);

        // Cancelled in the middle of a step as well as between steps, again and again.
        var random = new Random(seed);
        RunState? state = null;
        int stops = 0;
        while (state is null)
        {
            using var source = new CancellationTokenSource();
            using var part = new ToyTraining(folder["parts"], heldOut: true);
            int portionsLeft = random.Next(1, 60);
            part.Model.OnStep = () =>
            {
                if (--portionsLeft == 0)
                {
                    source.Cancel();
                }
            };
            try
            {
                state = part.Run(cancellationToken: source.Token);
                Assert.Equal(whole.Numbers, part.Numbers);
            }
            catch (OperationCanceledException)
            {
                stops++;
            }
        }

        Assert.True(stops > 1);
        Assert.Equal(expected.Losses, state.Losses);
        Assert.Equal(expected.HeldOut, state.HeldOut);
        Assert.Equal((expected.Step, expected.Tokens), (state.Step, state.Tokens));
    }

    [Fact]
    public void Checkpoints_are_as_far_apart_as_asked()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTimeProvider();
        using var training = new ToyTraining(
            folder.Path, ToyTraining.Options with { CheckpointInterval = TimeSpan.FromMinutes(10) }, time: time);
        var writes = new List<DateTime>();
        string file = folder["checkpoint.bin"];
        training.Run(
            new Reports(_ =>
            {
                time.Advance(TimeSpan.FromMinutes(4));
                if (File.Exists(file))
                {
                    writes.Add(File.GetLastWriteTimeUtc(file));
                    File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddMinutes(writes.Count));
                }
            }),
            TestContext.Current.CancellationToken);

        // The first is there from the third step on, and is written anew each third step.
        int rewritten = writes.Count(at => at.Year > 1970);
        Assert.Equal(9, rewritten);
    }
}
