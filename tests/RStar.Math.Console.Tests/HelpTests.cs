namespace RStar.Math.Console.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("solve", "--strategy", "--html", "--json", "--deadline")]
    [InlineData("eval", "--out", "--in-flight", "--limit", "--json")]
    [InlineData("generate", "--topics", "--worked", "--split", "--json")]
    [InlineData("convert", "--weights", "--format", "--json")]
    [InlineData("show", "--html", "--json")]
    [InlineData("grade", "--out", "--json")]
    [InlineData("search", "--rollouts", "--html")]
    [InlineData("evolve", "--plan", "--generate")]
    public async Task Names_every_option_and_explains_it(string command, params string[] options)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(command, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(options, option => Assert.Contains(run.OutputLines, line => line.StartsWith(option, StringComparison.Ordinal) && line.Length > option.Length + 10));
    }

    [Fact]
    public async Task Lists_the_commands()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("--help");
        Assert.All(
            (string[])["solve", "eval", "search", "grade", "generate", "convert", "show", "evolve", "merge"],
            command => Assert.Contains(run.OutputLines, line => line.StartsWith(command + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Says_of_a_command_that_does_not_exist()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("slove", "1+1");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("'slove'", run.Error, StringComparison.Ordinal);
    }
}
