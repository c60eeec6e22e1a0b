using RStar.Math.Benchmarks.Commands;
using RStar.Math.Execution;

namespace RStar.Math.Benchmarks.PythonExecutor;

/// <summary>The interpreter that an executor runs.</summary>
/// <param name="Path">Its program.</param>
/// <param name="Description">Its version and that of sympy.</param>
internal sealed record PythonInUse(string Path, string Description)
{
    private const string Question = """
        import sys, sympy, platform
        print(sys.executable)
        print("Python " + platform.python_version() + " with sympy " + sympy.__version__)
        """;

    /// <summary>Starts an executor's interpreters.</summary>
    /// <exception cref="BenchmarkException">There is no Python here that it can run.</exception>
    public static async Task WarmUpAsync(PythonCodeExecutor executor)
    {
        try
        {
            await executor.WarmUpAsync();
        }
        catch (InvalidOperationException fault)
        {
            throw BenchmarkException.CannotRunHere(fault.Message);
        }
    }

    /// <summary>Asks an executor.</summary>
    /// <exception cref="BenchmarkException">There is no Python here that it can run.</exception>
    public static async Task<PythonInUse> AskAsync(PythonCodeExecutor executor)
    {
        await WarmUpAsync(executor);
        await foreach (CodeResult result in executor.ExecuteAsync([new CodeRequest(Question)]))
        {
            result.State?.Dispose();
            return result.Output.Split('\n') is [string path, string description, ..]
                ? new PythonInUse(path, description)
                : throw new InvalidOperationException($"Python did not say what it is: {result.Status} {result.Error} '{result.Output}'.");
        }

        throw new InvalidOperationException("Python gave no result.");
    }
}
