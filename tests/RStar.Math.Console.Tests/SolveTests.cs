using System.CommandLine;
using System.Text.Json;
using RStar.Math.Console.Commands;
using RStar.Math.Console.Input;
using RStar.Math.Console.Searching;
using RStar.Math.TestSupport;

namespace RStar.Math.Console.Tests;

[Collection(LearnedModelsCollection.Name)]
public sealed class SolveTests(LearnedModels models)
{
    private static readonly Problem Known = LearnedModels.Problems[0].Problem;

    [Fact]
    public async Task Prints_one_object_for_machines_and_nothing_else()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await SolveAsync(Known.Text, "--json", "--strategy", "mcts", "--candidates", "4", "--rollouts", "2", "--temperature", "0.2");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(run.Error);
        JsonElement result = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal(["answer", "confidence", "stopReason", "steps", "trajectories", "statistics"], Names(result));
        Assert.Equal(Known.Answer, result.GetProperty("answer").GetString());
        Assert.InRange(result.GetProperty("confidence").GetDouble(), 0, 1);
        Assert.Contains(result.GetProperty("stopReason").GetString(), (string[])["completed", "decided"]);

        JsonElement[] steps = [.. result.GetProperty("steps").EnumerateArray()];
        Assert.All(steps, step => Assert.Equal(["kind", "text", "output", "qValue", "visits", "reward"], Names(step)));
        Assert.Equal(["finalCode", "answer"], steps[^2..].Select(step => step.GetProperty("kind").GetString()));
        Assert.Contains(Known.Answer!, steps[^2].GetProperty("output").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, steps[^1].GetProperty("output").ValueKind);
        Assert.All(steps, step => Assert.InRange(step.GetProperty("reward").GetDouble(), -1, 1));

        JsonElement best = result.GetProperty("trajectories")[0];
        Assert.Equal(["answer", "score", "count", "run", "tokens", "steps"], Names(best));

        JsonElement statistics = result.GetProperty("statistics");
        Assert.Equal(
            ["rollouts", "nodes", "expansions", "tokens", "executions", "failedExecutions", "evaluations", "rejectedCandidates", "seconds"], Names(statistics));
        Assert.InRange(statistics.GetProperty("rollouts").GetInt64(), 0, 2);
        JsonElement seconds = statistics.GetProperty("seconds");
        Assert.Equal(["total", "policy", "reward", "code", "search"], Names(seconds));
        double[] parts = [.. seconds.EnumerateObject().Select(part => part.Value.GetDouble())];
        Assert.Equal(parts[0], parts[1..].Sum(), 0.01);
    }

    [Fact]
    public async Task Solves_the_example_of_the_first_command_with_the_small_model()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        string script = Path.Combine(RepositoryFiles.Root, "eng", "run.sh");
        string example = (await File.ReadAllLinesAsync(script, TestContext.Current.CancellationToken))
            .Single(line => line.TrimEnd().EndsWith("?\"", StringComparison.Ordinal)).Trim(' ', '"');
        ConsoleRun run = await ConsoleRun.OfAsync("solve", example, "--json", "--threads", "1");
        Assert.True(run.ExitCode == 0, run.Error);
        JsonElement result = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal("27", result.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Gives_the_same_for_the_same_seed()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        string[] options = ["--json", "--strategy", "majority", "--trajectories", "4", "--seed", "5", "--max-step-tokens", "100"];
        ConsoleRun first = await SolveAsync(Known.Text, options);
        ConsoleRun second = await SolveAsync(Known.Text, options);
        Assert.Equal(WithoutSeconds(first), WithoutSeconds(second));
    }

    [Fact]
    public async Task Shows_people_the_steps_the_output_and_the_answer()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await ConsoleRun.WithInputAsync(Known.Text + "\n", "solve", "-", "--policy", models.Policy, "--threads", "1", "--strategy", "greedy");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Problem", run.Output, StringComparison.Ordinal);
        Assert.Contains("Python prints: ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Answer: {Known.Answer}   confidence 100", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_the_tree_as_a_page()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        using var folder = new TemporaryFolder();
        string page = Path.Combine(folder["pages"], "tree.html");
        ConsoleRun run = await SolveAsync(Known.Text, "--json", "--strategy", "beam", "--temperature", "0.2", "--html", page);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal($"The search tree: {page}", run.OneSentence);
        Assert.Single(run.OutputLines);
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Prints_the_object_without_an_answer_where_the_budget_is_spent_before_one()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await SolveAsync(Known.Text, "--json", "--strategy", "mcts", "--candidates", "2", "--budget", "1");
        Assert.Equal(1, run.ExitCode);
        JsonElement result = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal(JsonValueKind.Null, result.GetProperty("answer").ValueKind);
        Assert.Equal("tokenLimit", result.GetProperty("stopReason").GetString());
        Assert.Equal(0, result.GetProperty("steps").GetArrayLength());
        Assert.Equal("No answer was found.", run.OneSentence);
    }

    [Theory]
    [InlineData("--strategy guess", "Argument 'guess' not recognized. Must be one of: 'mcts' 'beam' 'best-of-n' 'majority' 'greedy'")]
    [InlineData("--rollouts few", "Cannot parse argument 'few' for option '--rollouts': it must be a whole number.")]
    [InlineData("--seed -1", "Cannot parse argument '-1' for option '--seed': it must be a whole number, 0 or more.")]
    [InlineData("--temperature hot", "Cannot parse argument 'hot' for option '--temperature': it must be a number.")]
    [InlineData("--trajectories 0", "--trajectories is 0; it must be from 1 to 65536.")]
    [InlineData("--strategy majority --trajectories 2000", "--trajectories is 2000; it must be from 1 to 1024.")]
    [InlineData("--strategy greedy --trajectories 2", "--trajectories is 2; greedy has one, since it draws nothing.")]
    [InlineData("--strategy beam --rollouts 2", "--rollouts is not for --strategy beam; it is for mcts.")]
    [InlineData("--strategy greedy --candidates 2", "--candidates is not for --strategy greedy; it is for mcts and beam.")]
    [InlineData("--selection best", "Argument 'best' not recognized. Must be one of: 'score' 'majority' 'weighted-vote'")]
    [InlineData("--strategy greedy --selection score", "--selection score needs the scores of a reward model, which --strategy greedy does not use.")]
    [InlineData("--deadline -1", "--deadline is -1; it must be over 0 and at most 86400 seconds.")]
    [InlineData("--temperature -1", "--temperature is -1; it must be from 0 to 100.")]
    [InlineData("--min-p 2", "--min-p is 2; it must be from 0 to 1.")]
    [InlineData("--rollouts 0", "--rollouts is 0; it must be 1 or more.")]
    [InlineData("--candidates 0", "--candidates is 0; it must be from 1 to 1024.")]
    [InlineData("--strategy beam --beam-width 0", "--beam-width is 0; it must be from 1 to 1024.")]
    [InlineData("--depth 0", "--depth is 0; it must be from 1 to 1000.")]
    [InlineData("--max-step-tokens 0", "--max-step-tokens is 0; it must be 1 or more.")]
    [InlineData("--budget 0", "--budget is 0; it must be 1 or more.")]
    [InlineData("--nonsense", "Unrecognized command or argument '--nonsense'.")]
    public async Task Says_in_one_sentence_what_is_wrong_with_an_option(string options, string sentence)
    {
        ConsoleRun run = await SolveAsync("What is 1 + 1?", ["--json", .. options.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.OneSentence, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Says_which_model_is_missing()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync("solve", "What is 1 + 1?", "--policy", folder["absent"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"The model folder '{folder["absent"]}' cannot be used", run.OneSentence, StringComparison.Ordinal);

        run = await ConsoleRun.OfAsync("solve", "What is 1 + 1?", "--reward", models.Reward);
        Assert.Equal((2, "The policy is missing: a reward model values the steps of a policy, so give --policy with --reward."), (run.ExitCode, run.OneSentence));

        run = await ConsoleRun.OfAsync("solve", "What is 1 + 1?", "--policy", models.Policy, "--strategy", "mcts");
        Assert.Equal(
            (2, "--strategy mcts needs a reward model: give --reward, or choose majority or greedy, which need none."), (run.ExitCode, run.OneSentence));
    }

    [Fact]
    public void Says_where_the_small_model_should_be()
    {
        using var folder = new TemporaryFolder();
        var options = new ModelOptions(Path.Combine(folder["models"], "policy"), Path.Combine(folder["models"], "reward"));
        var command = new Command("solve");
        options.AddTo(command);
        var fault = Assert.Throws<InputException>(() => options.Read(command.Parse([])));
        Assert.Equal(
            $"The small model that comes with the program is not in '{folder["models"]}': name a model folder with --policy.",
            fault.Message);
    }

    [Fact]
    public async Task Says_that_a_graph_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.GetFiles(models.Policy))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }

        foreach (string graph in Directory.GetFiles(folder.Path, "*.onnx"))
        {
            await File.WriteAllTextAsync(graph, "no graph", TestContext.Current.CancellationToken);
        }

        ConsoleRun run = await ConsoleRun.OfAsync("solve", "What is 1 + 1?", "--policy", folder.Path, "--threads", "1", "--json");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"The model folder '{folder.Path}' cannot be used: ", run.OneSentence, StringComparison.Ordinal);
        Assert.Contains(".onnx is not a whole ONNX graph", run.OneSentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_when_the_user_stops_it()
    {
        // Read with the problem, the wish to stop is known before the models are asked.
        using var source = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StoppingReader(source, Known.Text);
        int exitCode = await CommandLine.InvokeAsync(
            ["solve", "-", "--policy", models.Policy, "--threads", "1", "--json"], input,
            new InvocationConfiguration { Output = output, Error = error }, source.Token);
        Assert.Equal((130, "", ""), (exitCode, output.ToString(), error.ToString()));
    }

    [Theory]
    [InlineData("--jsn")]
    [InlineData("--policy=there", "--nonsense")]
    public async Task A_mistyped_option_is_no_problem(params string[] arguments)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(["solve", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"There is no option '{arguments[^1]}'; --help lists those that there are.", run.OneSentence);
    }

    [Fact]
    public async Task A_problem_may_begin_with_an_at_sign()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("solve", "@home 3 cats sleep. How many?", "--rollouts", "0");
        Assert.Equal((2, "--rollouts is 0; it must be 1 or more."), (run.ExitCode, run.OneSentence));
    }

    [Fact]
    public async Task Tells_people_on_standard_error_what_is_wrong_with_the_problem()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await SolveAsync(" ");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("empty", run.OneSentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_empty_problem()
    {
        await LearnedModels.SkipWithoutPythonAsync();
        ConsoleRun run = await SolveAsync(" ", "--json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("invalidProblem", JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement.GetProperty("stopReason").GetString());
    }

    private Task<ConsoleRun> SolveAsync(string problem, params string[] options) =>
        ConsoleRun.OfAsync(["solve", problem, "--policy", models.Policy, "--reward", models.Reward, "--threads", "1", .. options]);

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static string WithoutSeconds(ConsoleRun run)
    {
        string line = Assert.Single(run.OutputLines);
        return line[..line.IndexOf("\"seconds\"", StringComparison.Ordinal)];
    }

    private sealed class StoppingReader(CancellationTokenSource source, string text) : StringReader(text)
    {
        public override Task<string> ReadToEndAsync(CancellationToken cancellationToken)
        {
            source.Cancel();
            return ReadToEndAsync();
        }
    }
}
