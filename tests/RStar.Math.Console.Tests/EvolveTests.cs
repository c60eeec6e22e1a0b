namespace RStar.Math.Console.Tests;

public sealed class EvolveTests
{
    private const string OneSmallRound = """
        {
          "rounds": [ { "name": "r1", "rollouts": 1, "candidates": 2, "maxDepth": 3, "trainsReward": false, "sampling": { "maxStepTokens": 16 } } ],
          "evaluation": { "policySamples": 2, "trajectories": [1], "maxDepth": 3, "sampling": { "maxStepTokens": 16 } }
        }
        """;

    [Fact]
    public async Task Goes_from_nothing_to_a_model_and_a_report_and_does_nothing_twice()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Forked interpreters exist on Linux only.");
        using var folder = new TemporaryFolder();
        string plan = folder["plan.json"];
        await File.WriteAllTextAsync(plan, OneSmallRound, TestContext.Current.CancellationToken);
        string[] arguments = ["evolve", folder["run"], "--plan", plan, "--generate", "4", "--worked", "4", "--held-out", "2", "--max-level", "1", "--epochs", "1"];
        ConsoleRun first = await ConsoleRun.OfAsync(arguments);
        Assert.True(first.ExitCode == 0, first.Output + first.Error);
        Assert.Contains("r1  searching:", first.Output, StringComparison.Ordinal);
        Assert.Contains("<h2>Rounds</h2>", await File.ReadAllTextAsync(Path.Combine(folder["run"], "report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder["run"], "r1", "policy", "genai_config.json")));

        ConsoleRun second = await ConsoleRun.OfAsync(arguments);
        Assert.True(second.ExitCode == 0, second.Output + second.Error);
        Assert.DoesNotContain("searching", second.Output, StringComparison.Ordinal);

        ConsoleRun other = await ConsoleRun.OfAsync([.. arguments, "--seed", "1"]);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("began with another plan", other.OneSentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--plan", "nowhere.json", "nowhere.json")]
    [InlineData("--max-level", "9", "9")]
    [InlineData("--shard", "4/4", "The shard is '4/4'; it must be as 0/4, the first of four, to 3/4.")]
    public async Task Says_what_is_wrong_with_an_option(string option, string value, string sentence)
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync("evolve", folder["run"], "--worked", "0", "--generate", "2", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.OneSentence, StringComparison.Ordinal);
    }
}
