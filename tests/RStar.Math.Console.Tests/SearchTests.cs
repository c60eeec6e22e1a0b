using RStar.Math.Execution;

namespace RStar.Math.Console.Tests;

public sealed class SearchTests
{
    [Fact]
    public async Task Finds_the_answer_of_the_example_and_writes_its_tree()
    {
        await SkipWithoutPythonAsync();
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync("search", "--html", Path.Combine(folder["pages"], "tree.html"));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("Answer: 42 ", run.Output, StringComparison.Ordinal);
        string page = await File.ReadAllTextAsync(Path.Combine(folder["pages"], "tree.html"), TestContext.Current.CancellationToken);
        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("A farmer picks 3 crates", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_right_answer_is_missing()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("search", "What is 1 + 1?");
        Assert.Equal((2, "The right answer is missing: give it with --answer."), (run.ExitCode, run.OneSentence));
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Says_which_option_is_out_of_range()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("search", "--rollouts", "-1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Rollouts", run.OneSentence, StringComparison.Ordinal);
    }

    private static async Task SkipWithoutPythonAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Forked interpreters exist on Linux only.");
        await using var python = new PythonCodeExecutor();
        try
        {
            await foreach (CodeResult result in python.ExecuteAsync([new CodeRequest("import sympy")], TestContext.Current.CancellationToken))
            {
                result.State?.Dispose();
            }
        }
        catch (InvalidOperationException absence)
        {
            Assert.Skip(absence.Message);
        }
    }
}
