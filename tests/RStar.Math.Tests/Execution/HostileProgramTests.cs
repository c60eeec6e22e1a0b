using RStar.Math.Execution;

namespace RStar.Math.Tests.Execution;

public sealed class HostileProgramTests(HostileProgramTests.Executor shared) : IClassFixture<HostileProgramTests.Executor>
{
    public static TheoryData<string> Names => [.. HostilePrograms.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Contains(string name)
    {
        PythonCodeExecutor executor = shared.Get();
        (_, string code, CodeStatus[] ends) = HostilePrograms.All.Single(p => p.Name == name);
        CodeResult result = await executor.RunAsync(code);
        Assert.True(ends.Contains(result.Status), $"{result.Status}: {result.Error} {result.Output} {result.Value}");
        await executor.AssertAnswersAsync();

        // What it has left may be continued or may not; either way the pool answers.
        if (result.State is not null)
        {
            CodeResult next = await executor.RunAsync("6*7", result.State);
            next.State?.Dispose();
            result.State.Dispose();
            await executor.AssertAnswersAsync();
        }
    }

    [Fact]
    public async Task Every_layer_is_in_force_or_has_a_reason()
    {
        PythonCodeExecutor executor = shared.Get();
        await executor.WarmUpAsync(TestContext.Current.CancellationToken);
        Isolation isolation = executor.Isolation!;
        foreach (IsolationLayers layer in Enum.GetValues<IsolationLayers>().Except(
            [IsolationLayers.None, IsolationLayers.UserNamespace, IsolationLayers.JobObject]))
        {
            Assert.True(isolation.InForce.HasFlag(layer) != isolation.Missing.ContainsKey(layer), $"{layer}: {isolation}");
        }
    }

    /// <summary>An executor with short limits of its own, so that endless programs end soon.</summary>
    public sealed class Executor(PythonFixture python) : IAsyncDisposable
    {
        private readonly PythonCodeExecutor _executor = new(new PythonExecutorOptions
        {
            Workers = 2,
            WallClockLimit = TimeSpan.FromSeconds(3),
            MemoryLimit = 256L << 20,
        });

        public PythonCodeExecutor Get()
        {
            python.SkipWithoutPython();
            return _executor;
        }

        public ValueTask DisposeAsync() => _executor.DisposeAsync();
    }
}
