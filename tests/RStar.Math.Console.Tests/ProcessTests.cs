using System.Diagnostics;
using System.Text.Json;

namespace RStar.Math.Console.Tests;

/// <summary>The program as users start it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Writes_results_to_standard_output_and_ends_with_0()
    {
        ConsoleRun run = await StartAsync("generate", "--count", "2");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["training-0-0", "training-0-1"],
            run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Writes_what_is_wrong_to_standard_error_and_ends_with_2()
    {
        ConsoleRun run = await StartAsync("slove", "What is 1 + 1?");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("There is no command 'slove'", run.OneSentence, StringComparison.Ordinal);
    }

    private static async Task<ConsoleRun> StartAsync(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "rstar-math.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new ConsoleRun(process.ExitCode, await output, await error);
    }
}
