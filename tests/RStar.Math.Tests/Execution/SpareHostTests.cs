using Microsoft.Extensions.Logging.Abstractions;
using RStar.Math.Execution;

namespace RStar.Math.Tests.Execution;

/// <summary>The way of systems that cannot fork, tried where it can.</summary>
public class SpareHostTests(PythonFixture python)
{
    private static PythonExecutorOptions Options => new() { Workers = 1, WallClockLimit = TimeSpan.FromSeconds(2) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_the_steps_of_a_path_in_a_fresh_interpreter()
    {
        await using PythonCodeExecutor executor = Create();
        CodeResult first = await executor.RunAsync("x = 20\nprint(x)");
        CodeResult second = await executor.RunAsync("x += 1", first.State);
        CodeResult third = await executor.RunAsync("print(x)\nx * 2", second.State);
        Assert.Equal(("20\n", "21\n", "42"), (first.Output, third.Output, third.Value));
        Assert.False(executor.Isolation!.IsComplete);
    }

    [Fact]
    public async Task Ends_what_runs_too_long_dies_or_writes_too_much()
    {
        await using PythonCodeExecutor executor = Create();
        Assert.Equal(CodeStatus.TimeLimit, (await executor.RunAsync("while True: pass")).Status);
        Assert.Equal(CodeStatus.Crashed, (await executor.RunAsync("import os\nos._exit(0)")).Status);
        Assert.Equal(CodeStatus.OutputLimit, (await executor.RunAsync("while True: print('x' * 1000)")).Status);
        Assert.Equal("ZeroDivisionError", (await executor.RunAsync("1/0")).Error!.Type);
        await executor.AssertAnswersAsync();
    }

    [Fact]
    public async Task Looks_for_Python_again_where_there_was_none()
    {
        python.SkipWithoutPython();
        if (OperatingSystem.IsWindows())
        {
            return; // Skipped above.
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("rstar-late-python-");
        try
        {
            string script = Path.Combine(folder.FullName, "script");
            await File.WriteAllTextAsync(script, $"#!/bin/sh\nexec '{await PythonLocator.FindAsync(null, Token)}' \"$@\"\n", Token);
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            string path = Path.Combine(folder.FullName, "python3");
            await using PythonCodeExecutor executor = Create(Options with { InterpreterPath = path });
            InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => executor.WarmUpAsync(Token));
            Assert.Contains(path, thrown.Message, StringComparison.Ordinal);

            File.CreateSymbolicLink(path, script);
            await executor.AssertAnswersAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Says_that_isolation_is_incomplete_where_it_is_required()
    {
        await using PythonCodeExecutor executor = Create(Options with { RequireIsolation = true });
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => executor.RunAsync("1"));
        Assert.Contains("RequireIsolation is set", thrown.Message, StringComparison.Ordinal);
        Assert.Null(executor.Isolation);
    }

    [Fact]
    public async Task Starts_nothing_once_it_is_disposed()
    {
        python.SkipWithoutPython();
        var host = new SpareHost(Options, TimeProvider.System, NullLogger.Instance);
        await host.WarmUpAsync(Token);
        await host.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => host.RunAsync(parent: null, "1", Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => host.WarmUpAsync(Token));
    }

    private PythonCodeExecutor Create() => Create(Options);

    private PythonCodeExecutor Create(PythonExecutorOptions options)
    {
        python.SkipWithoutPython();
        return new PythonCodeExecutor(options, TimeProvider.System, new SpareHost(options, TimeProvider.System, NullLogger.Instance), null);
    }
}
