using RStar.Math.Execution;

[assembly: AssemblyFixture(typeof(RStar.Math.Tests.Execution.PythonFixture))]

namespace RStar.Math.Tests.Execution;

/// <summary>One executor for all tests of a project that need no particular settings.</summary>
public sealed class PythonFixture : IAsyncLifetime
{
    private string? _absence;
    private PythonCodeExecutor? _executor;

    /// <summary>The executor; skips the test where no Python imports sympy, or the system is not Linux.</summary>
    public PythonCodeExecutor Executor
    {
        get
        {
            SkipWithoutPython();
            return _executor!;
        }
    }

    public void SkipWithoutPython() => Assert.SkipWhen(_absence is not null, _absence ?? "");

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            _absence = "Forked interpreters exist on Linux only.";
            return;
        }

        try
        {
            await PythonLocator.FindAsync(null, CancellationToken.None);
            _executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 2 });
        }
        catch (InvalidOperationException e)
        {
            _absence = e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_executor is not null)
        {
            await _executor.DisposeAsync();
        }
    }
}
