using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Where people read: with colours and movement on a terminal, as plain text in a file or a pipe.</summary>
internal static class Terminal
{
    public static IAnsiConsole For(TextWriter output) => Create(output, System.Console.IsOutputRedirected || output != System.Console.Out);

    /// <summary>Standard error, for what people see while standard output is for machines.</summary>
    public static IAnsiConsole ForError(TextWriter error) =>
        Create(error, System.Console.IsErrorRedirected || error != System.Console.Error);

    private static IAnsiConsole Create(TextWriter writer, bool isPlain) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Detect,
    });
}
