using System.CommandLine;
using System.Text.Json;
using RStar.Math.Console.Commands;
using RStar.Math.Execution;

namespace RStar.Math.Console.Tests;

[Collection(LearnedModelsCollection.Name)]
public sealed class EvolveTests(LearnedModels models) : IDisposable
{
    private const string OneSmallRound = """
        {
          "seed": 7,
          "rounds": [ { "name": "r1", "rollouts": 1, "candidates": 2, "maxDepth": 3, "trainsReward": false, "sampling": { "maxStepTokens": 16 } } ],
          "evaluation": { "policySamples": 2, "trajectories": [1], "maxDepth": 3, "sampling": { "maxStepTokens": 16 } }
        }
        """;

    /// <summary>Enough for the policy that knows the problems by heart.</summary>
    private const string OneRoundOfTheKnown = """
        {
          "rounds": [
            {
              "name": "r1", "rollouts": 2, "candidates": 4, "maxDepth": 10, "trainsReward": false,
              "sampling": { "maxStepTokens": 100, "temperature": 0.2 }
            }
          ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Goes_from_nothing_to_a_model_and_a_report_and_does_nothing_twice()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        string[] arguments =
        [
            "evolve", Run, "--plan", _folder.Write("plan.json", OneSmallRound), "--generate", "4", "--worked", "4", "--held-out", "2",
            "--max-level", "1", "--topics", "quantities", "--epochs", "1", "--threads", "1",
        ];

        // Stopped by the user once the bootstrap policy is trained.
        using var source = new CancellationTokenSource();
        ConsoleRun stopped = await ConsoleRun.StoppedAsync(source, when: "r1  searching:", arguments);
        Assert.Equal((130, ""), (stopped.ExitCode, stopped.Output));
        Assert.Equal("Stopped; the same command goes on from here.", stopped.ErrorLines[^1]);

        ConsoleRun first = await ConsoleRun.OfAsync(arguments);
        Assert.True(first.ExitCode == 0, first.Output + first.Error);
        Assert.Contains("r1  measuring:", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("start  training", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("measuring", first.Output, StringComparison.Ordinal);
        string report = Path.Combine(Run, "report.html");
        Assert.Contains($"The report: {report}", first.OutputLines);
        string page = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        Assert.Contains("<h2>Rounds</h2>", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Run, "r1", "policy", "genai_config.json")));

        ConsoleRun second = await ConsoleRun.OfAsync([.. arguments, "--json"]);
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        JsonElement shown = JsonDocument.Parse(Assert.Single(second.OutputLines)).RootElement;
        Assert.Equal(["kind", "path", "planned", "rounds", "report"], shown.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("run", Run, report), (Text(shown, "kind"), Text(shown, "path"), Text(shown, "report")));
        Assert.Equal("r1", Assert.Single(shown.GetProperty("rounds").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(second.Output, (await ConsoleRun.OfAsync("show", Run, "--json")).Output);

        // The plan's seed holds until another one is given.
        Assert.Equal(7, Plan().GetProperty("seed").GetInt32());
        ConsoleRun other = await ConsoleRun.OfAsync([.. arguments, "--seed", "1"]);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("began with another plan: seed is 7 there and 1 now", other.OneSentence, StringComparison.Ordinal);
    }

    /// <summary>The preset that users start with, over so few problems that a fresh model can learn them by heart.</summary>
    [Fact]
    public async Task Goes_from_nothing_through_the_four_rounds_of_the_preset()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await ConsoleRun.OfAsync(
            "evolve", Run, "--plan", "small", "--generate", "16", "--worked", "12", "--variants", "2", "--held-out", "3",
            "--max-level", "1", "--epochs", "60", "--threads", "1", "--seed", "3");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        string[] rounds = ["r1", "r2", "r3", "r4"];
        JsonElement[] metrics = [.. rounds.Select(round => Json(Path.Combine(Run, round, "metrics.json")))];
        Assert.All(metrics, round => Assert.InRange(round.GetProperty("solved").GetInt64(), 1, 16));
        Assert.All(metrics, round => Assert.NotEmpty(round.GetProperty("rewardTraining").GetProperty("losses").EnumerateArray()));
        Assert.Equal(["Outcome", "QValue"], metrics[^1].GetProperty("baselines").EnumerateArray().Select(baseline => baseline.GetProperty("kind").GetString()));
        Assert.All(rounds, round => Assert.All(
            (string[])["policy", "reward"], model => Assert.True(File.Exists(Path.Combine(Run, round, model, "genai_config.json")))));
        string report = await File.ReadAllTextAsync(Path.Combine(Run, "report.html"), TestContext.Current.CancellationToken);
        Assert.All(rounds, round => Assert.Contains($"<td>{round}</td>", report, StringComparison.Ordinal));
        Assert.Equal(metrics[0].GetProperty("solutions").GetInt32(), await ConvertedOfAsync("r1", "solutions", "sft.json"));
        Assert.InRange(await ConvertedOfAsync("r1", "preferences", "pairs.json"), 1, metrics[0].GetProperty("groups").GetInt32());
    }

    /// <summary>How many examples of a round become lines, all of which become the released code's.</summary>
    private async Task<int> ConvertedOfAsync(string round, string data, string released)
    {
        string lines = _folder[data + ".jsonl"];
        int[] examples = [0, 0];
        string[][] conversions = [[Run, lines, "--round", round, "--data", data], [lines, _folder[released]]];
        for (int i = 0; i < conversions.Length; i++)
        {
            ConsoleRun run = await ConsoleRun.OfAsync(["convert", .. conversions[i], "--json"]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            examples[i] = JsonDocument.Parse(run.Output).RootElement.GetProperty("examples").GetInt32();
        }

        Assert.Equal(examples[0], examples[1]);
        return examples[0];
    }

    [Fact]
    public async Task Learns_from_nothing_but_the_problems_that_are_given()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await EvolveOwnAsync("--base", models.Policy, "--keep-trees");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Nothing is held out, so no round is measured: give --evaluation, or --held-out.", run.ErrorLines);
        JsonElement manifest = Json(Path.Combine(Run, "run.json"));
        JsonElement problems = manifest.GetProperty("problems");
        Assert.Equal(("problems", 3), (Text(problems, "name"), problems.GetProperty("count").GetInt32()));
        Assert.Empty(manifest.GetProperty("evaluation").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, manifest.GetProperty("workedSolutions").ValueKind);
        Assert.False(Directory.Exists(Path.Combine(Run, "bootstrap")));
        Assert.False(Directory.Exists(Path.Combine(Run, "base")));

        string tree = Directory.EnumerateFiles(Path.Combine(Run, "r1", "trees"), "*.gz", SearchOption.AllDirectories).First();
        Assert.Contains("\"kind\":\"trees\"", (await ConsoleRun.OfAsync("show", tree, "--json")).Output, StringComparison.Ordinal);
    }

    /// <summary>As on machines without a common file system.</summary>
    [Fact]
    public async Task Searches_a_run_in_parts_that_are_merged_and_trained_on()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        string[] parts = [_folder["part-0"], _folder["part-1"]];
        for (int i = 0; i < parts.Length; i++)
        {
            ConsoleRun part = await EvolveOwnIntoAsync(parts[i], "--base", models.Policy, "--shard", $"{i}/2");
            Assert.True(part.ExitCode == 0, part.Error);
            Assert.Equal("Other parts of the next round are still to be searched, or another part is training its models.", part.ErrorLines[^1]);
            Assert.False(Directory.Exists(Path.Combine(parts[i], "r1", "policy")));
        }

        string[] searched = [.. parts.Select((part, i) => File.ReadAllText(Samples(part, i)))];
        Assert.All(searched, lines => Assert.InRange(ConsoleRun.Lines(lines).Length, 1, 2));
        Assert.Equal(3, searched.Sum(lines => ConsoleRun.Lines(lines).Length));

        ConsoleRun merged = await ConsoleRun.OfAsync(["merge", Run, .. parts]);
        Assert.True(merged.ExitCode == 0, merged.Error);
        Assert.Equal("r1: 3 of 3 problems are searched.", Assert.Single(merged.OutputLines));

        ConsoleRun whole = await EvolveOwnIntoAsync(Run, "--base", models.Policy, "--json");
        Assert.True(whole.ExitCode == 0, whole.Error);
        JsonElement round = Assert.Single(JsonDocument.Parse(whole.Output).RootElement.GetProperty("rounds").EnumerateArray());
        Assert.Equal(("r1", 3), (Text(round, "name"), round.GetProperty("problems").GetInt32()));
        Assert.True(File.Exists(Path.Combine(Run, "r1", "policy", "genai_config.json")));

        // Nothing was searched again.
        Assert.Equal(searched, parts.Select((_, i) => File.ReadAllText(Samples(Run, i))));
    }

    private static string Samples(string run, int part) => Path.Combine(run, "r1", "samples", $"part-{part}-of-2.jsonl");

    [Fact]
    public async Task Takes_worked_solutions_and_a_bootstrap_policy_from_the_user()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await EvolveOwnAsync("--bootstrap", models.Policy, "--worked-file", await WriteWorkedAsync());
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEqual(JsonValueKind.Null, Json(Path.Combine(Run, "run.json")).GetProperty("workedSolutions").ValueKind);
        Assert.False(Directory.Exists(Path.Combine(Run, "bootstrap")));
        Assert.False(Directory.Exists(Path.Combine(Run, "base")));
        JsonElement training = Json(Path.Combine(Run, "r1", "metrics.json")).GetProperty("policyTraining");
        Assert.InRange(training.GetProperty("examples").GetInt32(), 3, int.MaxValue);
    }

    /// <summary>The trainings of a base that was given are told from those of fresh weights by their epochs.</summary>
    [Theory]
    [InlineData("", 2, 2)]
    [InlineData("--training small", 6, 2)]
    [InlineData("--training small --epochs 3 --round-epochs 4", 3, 4)]
    public async Task Trains_a_base_that_is_given_as_in_the_paper_unless_told_otherwise(string options, int epochs, int roundEpochs)
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await EvolveOwnAsync(
            [
                "--base", models.Policy, "--worked-file", await WriteWorkedAsync(),
                .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(epochs, Json(Path.Combine(Run, "bootstrap.training.json")).GetProperty("losses").GetArrayLength());
        Assert.Equal(
            roundEpochs, Json(Path.Combine(Run, "r1", "metrics.json")).GetProperty("policyTraining").GetProperty("losses").GetArrayLength());
    }

    [Fact]
    public async Task Notices_before_anything_is_trained_that_there_is_no_Python()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Command evolve = EvolveCommand.Create(new PythonExecutorOptions { InterpreterPath = _folder["python3"] });
        int exitCode = await evolve.Parse([Run, "--generate", "2", "--worked", "1", "--max-level", "1"]).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        Assert.Equal((1, ""), (exitCode, output.ToString()));
        string sentence = Assert.Single(ConsoleRun.Lines(error.ToString()));
        Assert.StartsWith("No Python interpreter that imports sympy", sentence, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Run));
    }

    [Theory]
    [InlineData("--plan nowhere.json", "--plan is 'nowhere.json'; it must be small, paper or a JSON file that is there.")]
    [InlineData("--topics cooking", "Argument 'cooking' not recognized.")]
    [InlineData("--max-level 9", "Levels 1 to 9 do not exist")]
    [InlineData("--shard 4/4", "The shard is '4/4'; it must be as 0/4, the first of four, to 3/4.")]
    [InlineData("--problems nowhere.jsonl", "nowhere.jsonl', and there is no such file.")]
    [InlineData("--worked-file nowhere.jsonl", "--worked-file is '")]
    [InlineData("--base nowhere", "nowhere' cannot be used")]
    [InlineData("--bootstrap nowhere", "nowhere' cannot be used")]
    [InlineData("--threads 0", "--threads is 0; it must be 1 or more.")]
    [InlineData("--epochs 0", "--epochs is 0; it must be 1 or more.")]
    [InlineData("--round-epochs 0", "--round-epochs is 0; it must be 1 or more.")]
    [InlineData("--generate 0", "--generate is 0; it must be 1 or more.")]
    [InlineData("--held-out -1", "--held-out is -1; it must be 0 or more.")]
    [InlineData("--worked 0", "A model of fresh weights learns the trajectory format from worked solutions, and there are none")]
    [InlineData("--worked 0 --variants 2", "--variants means nothing where no generated problem is worked.")]
    [InlineData("--training large", "Argument 'large' not recognized.")]
    public async Task Says_in_one_sentence_what_is_wrong_with_an_option(string options, string sentence)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(["evolve", Run, .. options.Split(' ')]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.OneSentence, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Run));
    }

    [Theory]
    [InlineData("--generate 5", "--generate means nothing with --problems.")]
    [InlineData("--max-level 2", "--max-level means nothing where no problem is generated.")]
    [InlineData("--topics ages", "--topics means nothing where no problem is generated.")]
    [InlineData("--epochs 2", "--epochs means nothing with --bootstrap, which is trained already.")]
    public async Task Refuses_options_that_mean_nothing_beside_others(string options, string sentence)
    {
        ConsoleRun run = await EvolveOwnAsync(["--bootstrap", models.Policy, .. options.Split(' ')]);
        Assert.Equal((2, sentence, ""), (run.ExitCode, run.OneSentence, run.Output));
    }

    [Fact]
    public async Task Says_that_the_folder_cannot_be_made()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        string run = Path.Combine(_folder.Write("file", ""), "run");
        ConsoleRun fault = await ConsoleRun.OfAsync("evolve", run, "--generate", "2", "--worked", "1", "--max-level", "1");
        Assert.Equal((2, ""), (fault.ExitCode, fault.Output));
        Assert.Contains(_folder["file"], fault.OneSentence, StringComparison.Ordinal);
    }

    private Task<ConsoleRun> EvolveOwnAsync(params string[] options) => EvolveOwnIntoAsync(Run, options);

    private Task<ConsoleRun> EvolveOwnIntoAsync(string run, params string[] options)
    {
        IEnumerable<string> lines = LearnedModels.Problems.Select(
            problem => JsonSerializer.Serialize(new { problem = problem.Problem.Text, answer = problem.Problem.Answer }));
        string problems = _folder.Write("problems.jsonl", string.Join('\n', lines));
        string plan = _folder.Write("plan.json", OneRoundOfTheKnown);
        return ConsoleRun.OfAsync(["evolve", run, "--problems", problems, "--plan", plan, "--threads", "1", .. options]);
    }

    /// <summary>The known problems with their solutions.</summary>
    private async Task<string> WriteWorkedAsync()
    {
        ConsoleRun written = await ConsoleRun.OfAsync(
            "generate", "--count", "3", "--max-level", "1", "--topics", "quantities", "--worked", "--out", _folder["worked.jsonl"]);
        Assert.True(written.ExitCode == 0, written.Error);
        return _folder["worked.jsonl"];
    }

    private JsonElement Plan() => Json(Path.Combine(Run, "run.json")).GetProperty("plan");

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
