using System.CommandLine;
using RStar.Math.Console.Commands;

namespace RStar.Math.Console.Tests;

/// <summary>What one run of the program gave.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Lines(Output);

    /// <summary>The one line of standard error; fails where there are more or none.</summary>
    public string OneSentence => Assert.Single(Lines(Error));

    public static Task<ConsoleRun> OfAsync(params string[] arguments) => WithInputAsync("", arguments);

    public static Task<ConsoleRun> WithInputAsync(string input, params string[] arguments) => WithInputAsync(new StringReader(input), arguments);

    public static async Task<ConsoleRun> WithInputAsync(TextReader input, params string[] arguments)
    {
        using var output = new StringWriter();
        (int exitCode, string error) = await WithOutputAsync(input, output, arguments);
        return new ConsoleRun(exitCode, output.ToString(), error);
    }

    public static async Task<(int ExitCode, string Error)> WithOutputAsync(TextReader input, TextWriter output, params string[] arguments)
    {
        using var error = new StringWriter();
        int exitCode = await CommandLine.InvokeAsync(
            arguments, input, new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exitCode, error.ToString());
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
