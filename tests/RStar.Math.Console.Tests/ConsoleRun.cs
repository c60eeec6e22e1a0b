using System.CommandLine;
using RStar.Math.Console.Commands;

namespace RStar.Math.Console.Tests;

/// <summary>What one run of the program gave.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Lines(Output);

    public string[] ErrorLines => Lines(Error);

    /// <summary>The one line of standard error; fails where there are more or none.</summary>
    public string OneSentence => Assert.Single(ErrorLines);

    public static Task<ConsoleRun> OfAsync(params string[] arguments) => WithInputAsync("", arguments);

    public static Task<ConsoleRun> WithInputAsync(string input, params string[] arguments) => WithInputAsync(new StringReader(input), arguments);

    public static async Task<ConsoleRun> WithInputAsync(TextReader input, params string[] arguments)
    {
        using var output = new StringWriter();
        (int exitCode, string error) = await WithOutputAsync(input, output, arguments);
        return new ConsoleRun(exitCode, output.ToString(), error);
    }

    /// <summary>A run that the user stops as soon as standard error says something.</summary>
    public static async Task<ConsoleRun> StoppedAsync(CancellationTokenSource source, string when, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StoppingWriter(source, when);
        int exitCode = await CommandLine.InvokeAsync(
            arguments, TextReader.Null, new InvocationConfiguration { Output = output, Error = error }, source.Token);
        return new ConsoleRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A run that the user has stopped before it begins to read or to search.</summary>
    public static Task<ConsoleRun> StoppedAsync(params string[] arguments)
    {
        var source = new CancellationTokenSource();
        source.Cancel();
        return StoppedAsync(source, when: "", arguments);
    }

    public static async Task<(int ExitCode, string Error)> WithOutputAsync(TextReader input, TextWriter output, params string[] arguments)
    {
        using var error = new StringWriter();
        int exitCode = await CommandLine.InvokeAsync(
            arguments, input, new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exitCode, error.ToString());
    }

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class StoppingWriter(CancellationTokenSource source, string when) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains(when, StringComparison.Ordinal) == true)
            {
                source.Cancel();
            }
        }
    }
}
