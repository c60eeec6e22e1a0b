using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Searching;
using RStar.Math.Evolution;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Console.Tests;

[Collection(LearnedModelsCollection.Name)]
public sealed class EvalTests(LearnedModels models) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Problems => _folder["problems.jsonl"];

    private string Results => _folder["results.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prints_one_object_and_writes_a_line_a_problem()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        WriteProblems();
        ConsoleRun run = await EvalAsync("--json", "--out", Results, "--strategy", "greedy");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("1 problems state no single answer and were passed over.", run.OneSentence);
        JsonElement summary = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal(["problems", "accuracy", "passAtK", "tokens", "seconds"], Names(summary));

        // All are known by heart, and one states a wrong answer.
        Assert.Equal(3, summary.GetProperty("problems").GetInt32());
        Assert.Equal((2 / 3.0, 2 / 3.0), (summary.GetProperty("accuracy").GetDouble(), summary.GetProperty("passAtK").GetDouble()));
        JsonElement seconds = summary.GetProperty("seconds");
        Assert.Equal(["total", "policy", "reward", "code", "search"], Names(seconds));
        double[] parts = [.. seconds.EnumerateObject().Select(part => part.Value.GetDouble())];
        Assert.Equal(parts[0], parts[1..].Sum(), 0.01);

        JsonElement[] lines = [.. File.ReadAllLines(Results).Select(line => JsonDocument.Parse(line).RootElement).OrderBy(line => line.GetProperty("index").GetInt32())];
        Assert.All(lines, line => Assert.Equal(
            ["index", "id", "answer", "expected", "correct", "anyCorrect", "confidence", "stopReason", "tokens", "seconds", "wallSeconds"], Names(line)));
        Assert.Equal([true, true, false], lines.Select(line => line.GetProperty("correct").GetBoolean()));
        Assert.Equal(["p0", "p1", "p2"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(summary.GetProperty("tokens").GetInt64(), lines.Sum(line => line.GetProperty("tokens").GetInt64()));
    }

    [Fact]
    public async Task Goes_on_where_it_was_stopped_and_cuts_off_a_torn_line()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        WriteProblems();
        Assert.Equal(0, (await EvalAsync("--out", Results, "--strategy", "greedy", "--limit", "1")).ExitCode);
        string first = Assert.Single(File.ReadAllLines(Results));
        JsonNode marked = JsonNode.Parse(first)!;
        marked["tokens"] = 1_000_000;
        File.WriteAllText(Results, marked.ToJsonString() + "\n" + first[..20]);

        ConsoleRun run = await EvalAsync("--json", "--out", Results, "--strategy", "greedy");
        Assert.True(run.ExitCode == 0, run.Error);
        string[] lines = File.ReadAllLines(Results);
        Assert.Equal(3, lines.Length);
        Assert.Equal(marked.ToJsonString(), lines[0]);
        Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("tokens").GetInt64() > 1_000_000);

        // Nothing is left: the summary comes from the file alone, whatever the models do.
        ConsoleRun again = await EvalAsync("--json", "--out", Results, "--strategy", "greedy");
        Assert.Equal((0, run.Output), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task Keeps_what_is_done_when_the_user_stops_it()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        using var source = new CancellationTokenSource();
        var choice = new ModelChoice(models.Policy, null, new ExecutionOptions { Threads = 1 }, SearchDefaults.Paper);
        var settings = new SearchSettings { Strategy = StrategyNames.Greedy, Trajectories = 1, Depth = 16, MaxStepTokens = 100 };
        EvalProblem[] problems = [.. LearnedModels.Problems.Select((problem, i) => new EvalProblem(i, problem.Problem))];
        WriteProblems();
        var claim = EvalSettings.Of(Problems, choice, settings);
        using (EvalResults results = await EvalResults.OpenAsync(Results, claim, TimeProvider.System))
        {
            await using LoadedSolver solver = await LoadedSolver.OpenAsync(choice, TestContext.Current.CancellationToken);
            var run = new EvalRun(solver.Solver, solver.Comparer, settings, results);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunAsync(problems, inFlight: 1, _ => source.Cancel(), source.Token));
        }

        using EvalResults kept = await EvalResults.OpenAsync(Results, claim, TimeProvider.System);
        Assert.True(Assert.Single(kept.Of(problems)).Correct);
        Assert.EndsWith("}\n", File.ReadAllText(Results), StringComparison.Ordinal);
    }

    /// <summary>The process was killed while it wrote them, by a version that did not write them whole or not at all.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Writes_torn_settings_anew_where_there_is_no_result(string? results)
    {
        WriteProblems();
        _folder.Write("results.jsonl.settings.json", "{\"problems\": \"12");
        if (results is not null)
        {
            File.WriteAllText(Results, results);
        }

        var choice = new ModelChoice(models.Policy, null, new ExecutionOptions { Threads = 1 }, SearchDefaults.Paper);
        var settings = new SearchSettings { Strategy = StrategyNames.Greedy, Trajectories = 1, Depth = 16, MaxStepTokens = 100 };
        using EvalResults opened = await EvalResults.OpenAsync(Results, EvalSettings.Of(Problems, choice, settings), TimeProvider.System);
        Assert.Equal("greedy", JsonNode.Parse(File.ReadAllText(Results + ".settings.json"))!["strategy"]!.GetValue<string>());
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.unfinished"));
    }

    [Fact]
    public async Task Keeps_every_setting_that_results_depend_on()
    {
        WriteProblems();
        var choice = new ModelChoice(models.Policy, null, new ExecutionOptions { Threads = 1 }, SearchDefaults.Paper);
        var settings = new SearchSettings { Strategy = StrategyNames.Greedy, Trajectories = 1, Depth = 16, MaxStepTokens = 100 };
        using EvalResults opened = await EvalResults.OpenAsync(Results, EvalSettings.Of(Problems, choice, settings), TimeProvider.System);
        IEnumerable<string> searched = typeof(SearchSettings).GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name));
        Assert.Equal(
            searched.Concat(["problems", "policy", "reward"]).Order(StringComparer.Ordinal),
            JsonNode.Parse(File.ReadAllText(Results + ".settings.json"))!.AsObject().Select(setting => setting.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Does_not_go_on_with_results_whose_settings_are_torn()
    {
        WriteProblems();
        File.WriteAllText(Results, "{}\n");
        _folder.Write("results.jsonl.settings.json", "{\"problems\": \"12");
        ConsoleRun run = await EvalAsync("--out", Results, "--strategy", "greedy");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("does not hold the settings of an evaluation", run.OneSentence, StringComparison.Ordinal);
        Assert.Equal("{}\n", File.ReadAllText(Results));
    }

    [Fact]
    public async Task Refuses_to_mix_results_of_other_settings()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        WriteProblems();
        Assert.Equal(0, (await EvalAsync("--out", Results, "--strategy", "greedy", "--limit", "1")).ExitCode);
        string before = File.ReadAllText(Results);

        ConsoleRun run = await EvalAsync("--out", Results, "--strategy", "greedy", "--seed", "3");
        Assert.Equal((2, $"'{Results}' was begun with --seed 0 and is given 3: give the same, or give --out another file."), (run.ExitCode, run.OneSentence));
        run = await EvalAsync("--out", Results, "--strategy", "majority");
        Assert.Contains("was begun with --strategy greedy and is given majority", run.OneSentence, StringComparison.Ordinal);
        File.AppendAllText(Problems, "\n");
        run = await EvalAsync("--out", Results, "--strategy", "greedy");
        Assert.Contains("was begun with other problems", run.OneSentence, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Results));
    }

    [Fact]
    public async Task Does_not_write_into_a_file_of_something_else()
    {
        WriteProblems();
        File.WriteAllText(Results, "precious\n");
        ConsoleRun run = await EvalAsync("--out", Results, "--strategy", "greedy");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{Results}' is there and '{Results}.settings.json' is not", run.OneSentence, StringComparison.Ordinal);
        Assert.Equal("precious\n", File.ReadAllText(Results));
    }

    [Fact]
    public async Task Says_that_it_was_stopped_and_what_is_kept()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        WriteProblems();
        Assert.Equal(0, (await EvalAsync("--out", Results, "--strategy", "greedy", "--limit", "1")).ExitCode);
        string before = File.ReadAllText(Results);
        ConsoleRun run = await ConsoleRun.StoppedAsync(Arguments("--json", "--out", Results, "--strategy", "greedy"));
        Assert.Equal(
            (130, "", $"Stopped; what was done is in '{Results}', and the same command goes on from there."),
            (run.ExitCode, run.Output, run.OneSentence));
        Assert.Equal(before, File.ReadAllText(Results));
        run = await ConsoleRun.StoppedAsync(Arguments("--strategy", "greedy"));
        Assert.Equal((130, "", "Stopped; without --out nothing of it is kept."), (run.ExitCode, run.Output, run.OneSentence));
    }

    [Fact]
    public async Task Forgets_the_settings_of_an_evaluation_that_came_to_no_result()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        WriteProblems();
        ConsoleRun run = await EvalAsync("--out", Results, "--strategy", "mcts", "--candidates", "0");
        Assert.Equal((2, "--candidates is 0; it must be from 1 to 1024."), (run.ExitCode, run.OneSentence));
        Assert.False(File.Exists(EvalSettings.PathFor(Results)));

        string noModel = Directory.CreateDirectory(_folder["no-model"]).FullName;
        run = await ConsoleRun.OfAsync("eval", Problems, "--policy", noModel, "--threads", "1", "--out", Results);
        Assert.Equal(2, run.ExitCode);
        Assert.True(File.Exists(EvalSettings.PathFor(Results)));
        run = await EvalAsync("--out", Results, "--strategy", "greedy", "--limit", "1");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Single(File.ReadAllLines(Results));
        run = await EvalAsync("--out", Results, "--strategy", "majority");
        Assert.Contains("was begun with --strategy greedy and is given majority", run.OneSentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_people_a_table()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        WriteProblems();
        ConsoleRun run = await EvalAsync("--strategy", "majority", "--trajectories", "6", "--limit", "1");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("pass@6", run.Output, StringComparison.Ordinal);
        Assert.Contains("accuracy", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--limit 0", "--limit is 0; it must be 1 or more.")]
    [InlineData("--in-flight 0", "--in-flight is 0; it must be 1 or more.")]
    public async Task Says_what_is_wrong_with_an_option(string options, string sentence)
    {
        WriteProblems();
        ConsoleRun run = await EvalAsync(["--json", .. options.Split(' ')]);
        Assert.Equal((2, sentence, ""), (run.ExitCode, run.OneSentence, run.Output));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_the_file_of_results()
    {
        WriteProblems();
        ConsoleRun run = await EvalAsync("--out", _folder.Path);
        Assert.Equal((2, $"Cannot write '{_folder.Path}': it is a folder, not a file."), (run.ExitCode, run.OneSentence));

        await LearnedModels.SkipWithoutPythonAsync();
        Assert.Equal(0, (await EvalAsync("--out", Results, "--strategy", "greedy", "--limit", "1")).ExitCode);
        File.AppendAllText(Results, "no result\n");
        run = await EvalAsync("--out", Results, "--strategy", "greedy");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"Line 2 of '{Results}' is no result of an evaluation (", run.OneSentence, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", run.OneSentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_write_results_that_another_evaluation_writes()
    {
        WriteProblems();
        using (Journal.Open(Results))
        {
            ConsoleRun run = await EvalAsync("--out", Results, "--strategy", "greedy");
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith($"The journal '{Results}' cannot be opened; another process may be writing it.", run.OneSentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Says_what_is_wrong_with_the_problems()
    {
        ConsoleRun run = await EvalAsync();
        Assert.Equal((2, $"Cannot read '{Problems}': there is no such file."), (run.ExitCode, run.OneSentence));
        run = await ConsoleRun.OfAsync("eval", _folder.Path);
        Assert.Equal((2, $"Cannot read '{_folder.Path}': it is a folder, not a file."), (run.ExitCode, run.OneSentence));
        File.WriteAllText(Problems, "{\"question\": \"1+1?\"}\n");
        run = await EvalAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Line 1 of {Problems} is not a problem: it has no field 'problem'", run.OneSentence, StringComparison.Ordinal);
        File.WriteAllText(Problems, "{\"problem\": \"1+1?\"}\n");
        run = await EvalAsync();
        Assert.StartsWith($"'{Problems}' holds no problem with an answer", run.OneSentence, StringComparison.Ordinal);
    }

    private void WriteProblems()
    {
        IEnumerable<string> known = LearnedModels.Problems.Select((problem, i) => new JsonObject
        {
            ["id"] = $"p{i}",
            ["problem"] = problem.Problem.Text,
            ["answer"] = i == 2 ? "-1000" : problem.Problem.Answer,
        }.ToJsonString());
        File.WriteAllLines(Problems, [.. known, """{"id": "p3", "problem": "What is 1 or 2?", "answer": ["1", "2"]}"""]);
    }

    private Task<ConsoleRun> EvalAsync(params string[] options) => ConsoleRun.OfAsync(Arguments(options));

    private string[] Arguments(params string[] options) =>
        ["eval", Problems, "--policy", models.Policy, "--reward", models.Reward, "--threads", "1", "--max-step-tokens", "100", .. options];

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
