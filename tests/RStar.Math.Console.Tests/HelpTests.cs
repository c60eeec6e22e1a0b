using System.CommandLine;
using System.CommandLine.Help;
using RStar.Math.Console.Commands;

namespace RStar.Math.Console.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Root.Create(TextReader.Null).Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Explains_every_option_and_argument(string name)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(name, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Command command = Find(name);
        AssertSaid(run, command.Description!);
        Assert.Contains("Exit code 0 ", command.Description, StringComparison.Ordinal);
        Assert.All(
            command.Options.Where(option => option is not HelpOption), option => AssertExplained(run, option.Name, option.Description));
        Assert.All(command.Arguments, argument => AssertExplained(run, $"<{argument.Name}>", argument.Description));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_speaks_to_machines(string name)
    {
        Assert.Contains(Find(name).Options, option => option.Name == "--json");
    }

    [Fact]
    public async Task Lists_the_commands()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("--help");
        Assert.All(
            (string[])["solve", "eval", "grade", "generate", "convert", "show", "evolve", "merge"],
            command => Assert.Contains(run.OutputLines, line => line.StartsWith(command + " ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("There is no command 'slove'", "slove", "1+1")]
    [InlineData("There is no command '--nonsense'", "--nonsense")]
    [InlineData("No command is given")]
    public async Task Says_which_commands_there_are(string fault, params string[] arguments)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(fault + "; it must be one of solve, eval, ", run.OneSentence, StringComparison.Ordinal);
    }

    private static Command Find(string name) => Root.Create(TextReader.Null).Subcommands.Single(command => command.Name == name);

    private static void AssertExplained(ConsoleRun run, string name, string? description)
    {
        Assert.Contains(run.OutputLines, line => line.StartsWith(name, StringComparison.Ordinal));
        Assert.False(string.IsNullOrWhiteSpace(description), $"{name} has no description.");
        AssertSaid(run, description!);
    }

    private static void AssertSaid(ConsoleRun run, string text) => Assert.Contains(Flat(text), Flat(run.Output), StringComparison.Ordinal);

    /// <summary>The text as it is wherever lines are broken.</summary>
    private static string Flat(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
