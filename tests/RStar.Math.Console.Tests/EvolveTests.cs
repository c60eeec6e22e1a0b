using System.Text.Json;

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

    /// <summary>The preset that users start with, over so few problems that a fresh model can learn them by heart.</summary>
    [Fact]
    public async Task Goes_from_nothing_through_the_four_rounds_of_the_preset()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync(
            "evolve", folder["run"], "--plan", "small", "--generate", "16", "--worked", "12", "--variants", "2", "--held-out", "3", "--max-level", "1",
            "--epochs", "60", "--seed", "3");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        string[] rounds = ["r1", "r2", "r3", "r4"];
        JsonElement[] metrics = [.. rounds.Select(round => Metrics(folder["run"], round))];
        Assert.All(metrics, round => Assert.InRange(round.GetProperty("solved").GetInt64(), 1, 16));
        Assert.All(metrics, round => Assert.NotEmpty(round.GetProperty("rewardTraining").GetProperty("losses").EnumerateArray()));
        Assert.Equal(["Outcome", "QValue"], metrics[^1].GetProperty("baselines").EnumerateArray().Select(baseline => baseline.GetProperty("kind").GetString()));
        Assert.All(rounds, round => Assert.All(
            (string[])["policy", "reward"], model => Assert.True(File.Exists(Path.Combine(folder["run"], round, model, "genai_config.json")))));
        string report = await File.ReadAllTextAsync(Path.Combine(folder["run"], "report.html"), TestContext.Current.CancellationToken);
        Assert.All(rounds, round => Assert.Contains($"<td>{round}</td>", report, StringComparison.Ordinal));
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

    private static JsonElement Metrics(string run, string round) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run, round, "metrics.json"))).RootElement;
}
