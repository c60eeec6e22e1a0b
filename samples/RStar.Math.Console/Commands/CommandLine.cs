using System.CommandLine;
using System.CommandLine.Invocation;

namespace RStar.Math.Console.Commands;

/// <summary>Runs what the user typed.</summary>
internal static class CommandLine
{
    /// <summary>Long enough for the searches under way to let go of Python and the models.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(10);

    /// <summary>An argument that begins with @ is a problem like any other, not a file of arguments.</summary>
    private static readonly ParserConfiguration Configuration = new() { ResponseFileTokenReplacer = null };

    private static readonly (string Type, string Right)[] Types =
    [
        (nameof(UInt64), "it must be a whole number, 0 or more"),
        (nameof(Int32), "it must be a whole number"),
        (nameof(Int64), "it must be a whole number"),
        (nameof(Double), "it must be a number"),
    ];

    /// <summary>Parses and runs; what cannot be parsed is one sentence a fault on standard error, and nothing on standard output.</summary>
    public static async Task<int> InvokeAsync(
        IReadOnlyList<string> arguments, TextReader standardInput, InvocationConfiguration? configuration = null,
        CancellationToken cancellationToken = default)
    {
        configuration ??= new InvocationConfiguration { ProcessTerminationTimeout = TerminationTimeout };
        ParseResult parsed = Root.Create(standardInput).Parse(arguments, Configuration);
        if (parsed.Action is not ParseErrorAction)
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }

        foreach (string fault in parsed.CommandResult.Command is RootCommand root ? [NoCommand(root, parsed)] : Faults(parsed))
        {
            await configuration.Error.WriteLineAsync(fault);
        }

        return ExitCodes.BadInput;
    }

    private static IEnumerable<string> Faults(ParseResult parsed) => parsed.Errors
        .Select(error => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Select(WithoutTypes)
        .Distinct();

    /// <summary>What would be right, instead of the name of a type.</summary>
    private static string WithoutTypes(string message)
    {
        int type = message.IndexOf(" as expected type '", StringComparison.Ordinal);
        string? right = type < 0
            ? null
            : Types.FirstOrDefault(each => message[type..].Contains($"System.{each.Type}", StringComparison.Ordinal)).Right;
        return right is null ? message : $"{message[..type]}: {right}.";
    }

    private static string NoCommand(RootCommand root, ParseResult parsed)
    {
        string fault = parsed.UnmatchedTokens is [string first, ..] ? $"There is no command '{first}'" : "No command is given";
        string commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
        return $"{fault}; it must be one of {commands}, and --help explains them.";
    }
}
