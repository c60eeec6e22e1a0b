using RStar.Math.Files;

namespace RStar.Math.Evolution.Tests;

public sealed class SharedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Parts_that_are_started_at_the_same_time_give_the_same_models()
    {
        const int Parts = 4;
        await new WalkRun(_folder).In("whole");
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // Who finds that another one searches, trains or measures still has nothing to do; its call is made again, as a job is.
        async Task PartAsync(int index)
        {
            await start.Task;
            while (!await IsDoneAsync(new Shard(index, Parts)))
            {
                await Task.Yield();
            }
        }

        async Task<bool> IsDoneAsync(Shard shard) => (await new WalkRun(_folder) { Shard = shard }.In("parts")).Count == 2;

        Task[] parts = [.. Enumerable.Range(0, Parts).Select(index => Task.Run(() => PartAsync(index)))];
        start.SetResult();
        await Task.WhenAll(parts);
        Assert.Equal(Results("whole"), Results("parts"));
        Assert.True(File.Exists(_folder["parts/report.html"]));
    }

    [Fact]
    public async Task A_part_ends_without_a_fault_where_another_one_trains_and_a_whole_run_says_so()
    {
        Assert.Empty(await new WalkRun(_folder) { Shard = new Shard(1, 2) }.In("run"));
        var last = new WalkRun(_folder) { Shard = new Shard(0, 2) };
        using (FileOwner.TryTake(_folder["run/r1/metrics.json"], out _))
        {
            Assert.Empty(await last.In("run"));
            Assert.StartsWith("Another process is training or measuring ", await new WalkRun(_folder).RefusedIn("run"), StringComparison.Ordinal);
            Assert.False(Directory.Exists(_folder["run/r1/policy"]));
        }

        Assert.Equal("r1", Assert.Single(await last.In("run")).Name);
    }

    [Fact]
    public async Task What_processes_that_died_left_unfinished_is_deleted_once_it_is_old_and_is_no_part_of_the_run()
    {
        await new WalkRun(_folder).In("run");
        string[] names = ["run.json", "r1/samples/part-0-of-1.jsonl", "r1/metrics.json"];
        string[] files = [.. names.Select(name => _folder[$"run/{name}.0{AtomicFile.Ending}"])];
        foreach (string file in files)
        {
            File.WriteAllText(file, "{");
        }

        File.SetLastWriteTimeUtc(files[0], DateTime.UtcNow.AddDays(-1));
        File.SetLastWriteTimeUtc(files[1], DateTime.UtcNow.AddDays(-1));
        Assert.Equal(2, (await new WalkRun(_folder).In("run")).Count);
        Assert.Equal([files[2]], files.Where(File.Exists));
        await RunMerger.MergeAsync(_folder["merged"], [_folder["run"]], TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFiles(_folder["merged"], "*" + AtomicFile.Ending, SearchOption.AllDirectories));
    }

    private string[] Results(string run) =>
    [
        .. Directory.EnumerateFiles(_folder[run], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) is "model.txt" or "difficulty.jsonl" or "run.json" || file.EndsWith(AtomicFile.Ending))
            .Select(file => Path.GetRelativePath(_folder[run], file) + " " + File.ReadAllText(file)),
    ];
}
