using RStar.Math.Evolution.Tests;
using RStar.Math.Execution;

[assembly: AssemblyFixture(typeof(PythonFixture))]

namespace RStar.Math.Evolution.Tests;

/// <summary>One executor for all tests that run Python.</summary>
public sealed class PythonFixture : IAsyncLifetime
{
    private string? _absence;
    private PythonCodeExecutor? _executor;

    /// <summary>The executor; skips the test where no Python imports sympy, or the system is not Linux.</summary>
    public PythonCodeExecutor Executor
    {
        get
        {
            Assert.SkipWhen(_absence is not null, _absence ?? "");
            return _executor!;
        }
    }

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
