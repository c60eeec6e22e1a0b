using Microsoft.Win32.SafeHandles;
using RStar.Math.Execution;

namespace RStar.Math.Tests.Execution;

[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;

/// <summary>Counts processes, files and descriptors, so nothing else may make any meanwhile; files of other processes lie elsewhere.</summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class PythonDisposalTests : IDisposable
{
    private const string TemporaryPath = "TMPDIR";

    private readonly PythonFixture _python;
    private readonly string? _temporaryBefore = Environment.GetEnvironmentVariable(TemporaryPath);
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("rstar-alone-");

    public PythonDisposalTests(PythonFixture python)
    {
        _python = python;
        Environment.SetEnvironmentVariable(TemporaryPath, _temporary.FullName);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(TemporaryPath, _temporaryBefore);
        _temporary.Delete(recursive: true);
    }

    [Fact]
    public async Task Leaves_no_process_no_file_and_no_descriptor()
    {
        await _python.Executor.AssertAnswersAsync();
        await UseAndDisposeAsync();
        Traces before = Traces.Take();
        await UseAndDisposeAsync();
        Traces after = Traces.Take();
        after.AssertNothingNewSince(before);
        Assert.True(after.Descriptors <= before.Descriptors, $"{before.Descriptors} descriptors before, {after.Descriptors} after");
    }

    [Fact]
    public async Task Ends_what_is_under_way()
    {
        _python.SkipWithoutPython();
        Traces before = Traces.Take();
        var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 1 });
        await executor.AssertAnswersAsync();
        Task<CodeResult> running = executor.RunAsync("while True: pass");
        await executor.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            CodeResult result = await running;
            Assert.Equal(CodeStatus.Crashed, result.Status);
            throw new OperationCanceledException();
        });
        Traces after = Traces.Take();
        after.AssertNothingNewSince(before);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => executor.RunAsync("1"));
        await executor.DisposeAsync();
    }

    [Fact]
    public async Task A_worker_that_is_killed_is_replaced_and_its_processes_end_with_it()
    {
        _python.SkipWithoutPython();
        Traces before = Traces.Take();
        var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 1 });
        for (int round = 0; round < 3; round++)
        {
            await executor.AssertAnswersAsync();
            int worker = Assert.Single(ProcessTable.WorkersOf(Environment.ProcessId, executor));
            int victim = round == 0 ? worker : ProcessTable.DescendantsOf(worker)[round - 1];
            ProcessTable.Kill(victim);
        }

        await executor.AssertAnswersAsync();
        await executor.DisposeAsync();
        Traces after = Traces.Take();
        after.AssertNothingNewSince(before);
    }

    [Fact]
    public async Task A_worker_whose_end_the_reader_has_not_met_yet_is_replaced()
    {
        _python.SkipWithoutPython();
        HashSet<string> before = OwnDescriptors();
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 1 });
        await executor.AssertAnswersAsync();
        CodeResult kept = await executor.RunAsync("x = 41");

        // While somebody may still write to them, the worker's outputs do not end.
        List<SafeFileHandle> heldOpen = [.. OwnDescriptors().Except(before).Where(IsReadEndOfPipe).Select(OpenWriteEnd)];
        Assert.NotEmpty(heldOpen);
        try
        {
            int worker = Assert.Single(ProcessTable.WorkersOf(Environment.ProcessId, executor));
            IReadOnlyList<int> itsProcesses = ProcessTable.DescendantsOf(worker);
            ProcessTable.Kill(worker);
            Assert.True(SpinWait.SpinUntil(() => itsProcesses.All(ProcessTable.HasEnded), TimeSpan.FromSeconds(30)));
            CodeResult next = await executor.RunAsync("x + 1", kept.State);
            Assert.Equal((CodeStatus.Succeeded, "42"), (next.Status, next.Value));
            next.State!.Dispose();
            await executor.AssertAnswersAsync();
        }
        finally
        {
            heldOpen.ForEach(handle => handle.Dispose());
        }
    }

    [Fact]
    public async Task A_few_thousand_runs_from_many_callers_leave_nothing_behind()
    {
        _python.SkipWithoutPython();
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 2, MaxLiveStates = 16 });
        await CallFromManyAsync(executor, 200);
        Traces before = Traces.Take();
        await CallFromManyAsync(executor, 2000);
        Traces after = Traces.Take();
        Assert.True(after.Processes.Count <= before.Processes.Count + 4, $"{before.Processes.Count} processes before, {after.Processes.Count} after");
        Assert.True(after.Descriptors <= before.Descriptors + 4, $"{before.Descriptors} descriptors before, {after.Descriptors} after");
        Assert.Empty(after.Folders.Except(before.Folders));
    }

    private static HashSet<string> OwnDescriptors() => [.. Directory.GetFiles("/proc/self/fd").Select(path => Path.GetFileName(path))];

    private static bool IsReadEndOfPipe(string descriptor)
    {
        const int AccessMode = 3; // 0 reads, 1 writes, 2 does both.
        string? target = new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget;
        if (target is null || !target.StartsWith("pipe:", StringComparison.Ordinal))
        {
            return false;
        }

        string flags = File.ReadLines($"/proc/self/fdinfo/{descriptor}").First(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & AccessMode) == 0;
    }

    private static SafeFileHandle OpenWriteEnd(string descriptor) =>
        File.OpenHandle($"/proc/self/fd/{descriptor}", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

    private static async Task CallFromManyAsync(PythonCodeExecutor executor, int runs)
    {
        int left = runs;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async caller =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                CodeResult first = await executor.RunAsync($"x = {caller}\nprint(x)");
                Assert.Equal($"{caller}\n", first.Output);
                CodeResult second = await executor.RunAsync("x * 2", first.State);
                Assert.Equal($"{caller * 2}", second.Value);
                first.State!.Dispose();
                second.State!.Dispose();
            }
        }));
    }

    private static async Task UseAndDisposeAsync()
    {
        var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 2 });
        CodeResult kept = await executor.RunAsync("open('file', 'w').write('x' * 1000)\nimport os\nos.mkdir('folder')");
        await executor.RunAsync("os._exit(1)", kept.State);
        await executor.RunAsync("import threading, time\nthreading.Thread(target=time.sleep, args=(100,)).start()", kept.State);
        await executor.DisposeAsync();
    }

    private sealed record Traces(IReadOnlyList<int> Processes, IReadOnlyList<string> Folders, int Descriptors)
    {
        public static Traces Take() => new(
            [.. ProcessTable.DescendantsOf(Environment.ProcessId).Order()],
            [.. Directory.GetDirectories(Path.GetTempPath(), "rstar-python-*").Order()],
            Directory.GetFiles("/proc/self/fd").Length);

        public void AssertNothingNewSince(Traces before)
        {
            Assert.Empty(Processes.Except(before.Processes));
            Assert.Empty(Folders.Except(before.Folders));
        }
    }
}
