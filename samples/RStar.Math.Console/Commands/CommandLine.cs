using System.CommandLine;
using System.CommandLine.Invocation;

namespace RStar.Math.Console.Commands;

/// <summary>Runs what the user typed.</summary>
internal static class CommandLine
{
    /// <summary>Long enough for the searches under way to let go of Python and the models.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs; what cannot be parsed is one sentence a fault on standard error, and nothing on standard output.</summary>
    public static async Task<int> InvokeAsync(
        IReadOnlyList<string> arguments, TextReader standardInput, InvocationConfiguration? configuration = null, CancellationToken cancellationToken = default)
    {
        configuration ??= new InvocationConfiguration { ProcessTerminationTimeout = TerminationTimeout };
        ParseResult parsed = Root.Create(standardInput).Parse(arguments);
        if (parsed.Action is not ParseErrorAction || parsed.CommandResult.Command is RootCommand)
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }

        foreach (string fault in parsed.Errors.Select(error => error.Message).Distinct())
        {
            await configuration.Error.WriteLineAsync(string.Join(' ', fault.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        return ExitCodes.BadInput;
    }
}
