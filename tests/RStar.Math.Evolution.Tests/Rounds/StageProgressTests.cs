using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public sealed class StageProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Counts_what_was_done_and_solved_before()
    {
        var reports = new Reports();
        var time = new ManualTimeProvider();
        var progress = new StageProgress(reports, time, "r1", EvolutionStage.Sampling, new StageWork(Total: 10, Done: 6, Solved: 4));
        time.Advance(TimeSpan.FromSeconds(30));
        progress.Count(isSolved: true);
        progress.Count(isSolved: false);
        Assert.Equal([(7L, 5L), (8L, 5L)], reports.All.Select(report => (report.Done, report.Solved)));
        Assert.Equal([TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(30)], reports.All.Select(report => report.TimeLeft!.Value));
    }

    [Fact]
    public void A_training_that_goes_on_is_timed_by_the_steps_it_takes_now()
    {
        var reports = new Reports();
        var time = new ManualTimeProvider();
        IProgress<TrainingStatus> training = new StageProgress(reports, time, "r1", EvolutionStage.PolicyTraining).Training;
        time.Advance(TimeSpan.FromSeconds(10));
        training.Report(new TrainingStatus(91, 100, 0.5, 1234));
        Assert.Equal((TimeSpan.FromSeconds(90), 1234), (reports.All[0].TimeLeft, reports.All[0].TokensPerSecond));
    }

    [Fact]
    public async Task A_part_counts_its_own_problems_over_all_calls()
    {
        using var stop = new CancellationTokenSource();
        var first = new Reports(report => report.Done == 2, stop);
        var part = new WalkRun(_folder) { Problems = 20, Shard = new Shard(1, 4) };
        WalkRun stopped = part with { Progress = first, Cancellation = stop.Token };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.In("run"));
        var second = new Reports();
        await (part with { Progress = second }).In("run");
        EvolutionProgress[] reports = [.. first.All, .. second.All];
        Assert.All(reports, report => Assert.Equal(5, report.Total));
        Assert.Equal([1, 2, 3, 4, 5], reports.Select(report => report.Done).Distinct());
        Assert.Equal(TimeSpan.Zero, reports[^1].TimeLeft);
        SampleRecord[] records = [.. SampleJournal.Read(_folder["run/r1/samples"]).InOrder()];
        Assert.Equal(records.Count(record => record.IsSolved), reports[^1].Solved);
    }

    private sealed class Reports(Func<EvolutionProgress, bool>? stopsAt = null, CancellationTokenSource? stop = null)
        : IProgress<EvolutionProgress>
    {
        public List<EvolutionProgress> All { get; } = [];

        public void Report(EvolutionProgress value)
        {
            All.Add(value);
            if (stopsAt?.Invoke(value) == true)
            {
                stop!.Cancel();
            }
        }
    }
}
