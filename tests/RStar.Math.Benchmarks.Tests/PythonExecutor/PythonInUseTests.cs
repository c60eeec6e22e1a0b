using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.PythonExecutor;
using RStar.Math.Execution;

namespace RStar.Math.Benchmarks.Tests.PythonExecutor;

public sealed class PythonInUseTests
{
    [Fact]
    public async Task A_benchmark_that_needs_Python_cannot_run_where_there_is_none()
    {
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { InterpreterPath = "/no/such/python3" });

        BenchmarkException fault = await Assert.ThrowsAsync<BenchmarkException>(() => PythonInUse.AskAsync(executor));

        Assert.Equal(ExitCodes.CannotRunHere, fault.ExitCode);
        Assert.Contains("/no/such/python3", fault.Message);
    }

    // As though an interpreter: what it is given to run does not matter to it.
    [Theory]
    [InlineData("/bin/false")]
    [InlineData("/bin/true")]
    public async Task A_cold_start_that_fails_or_prints_nothing_is_not_measured(string program)
    {
        Assert.SkipUnless(File.Exists(program), $"There is no {program} here.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => PythonExecutorBenchmark.RunColdAsync(program));
    }
}
