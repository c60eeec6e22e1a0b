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

    /// <summary>A process that a script starts in the background may have been told to ignore Ctrl-C, which env takes back.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ends_with_whole_lines_when_it_is_asked_to_stop(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "env can undo an ignored signal on Linux alone.");
        ConsoleRun run = await StartAsync(
            ["env", $"--default-signal={signal}", "dotnet"],
            process => Process.Start("kill", [$"-{signal}", $"{process.Id}"]),
            "generate", "--count", "100000000");
        Assert.Equal((130, ""), (run.ExitCode, run.Error));
        Assert.All(run.OutputLines, line => JsonDocument.Parse(line).Dispose());
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> StartAsync(params string[] arguments) => StartAsync(["dotnet"], whenItWrites: null, arguments);

    private static async Task<ConsoleRun> StartAsync(string[] host, Action<Process>? whenItWrites, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "rstar-math.dll");
        var start = new ProcessStartInfo(host[0], [.. host[1..], program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
        string first = "";
        if (whenItWrites is not null)
        {
            first = await process.StandardOutput.ReadLineAsync(cancellationToken) + "\n";
            whenItWrites(process);
        }

        string output = first + await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new ConsoleRun(process.ExitCode, output, await error);
    }
}
