using System.Text.Json;
using RStar.Math.Evolution.Problems;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Tests;

public sealed class GenerateTests
{
    [Fact]
    public async Task Writes_a_line_a_problem_as_the_generator_makes_them()
    {
        ConsoleRun run = await ConsoleRun.OfAsync(
            "generate", "--count", "5", "--first", "3", "--seed", "7", "--max-level", "2", "--split", "evaluation", "--topics", "rates", "linearEquations");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var generator = new ProblemGenerator(new ProblemGeneratorOptions
        {
            Seed = 7,
            MaxLevel = 2,
            Split = ProblemSplit.Evaluation,
            Topics = [ProblemTopic.Rates, ProblemTopic.LinearEquations],
        });
        Assert.Equal(5, run.OutputLines.Length);
        Assert.All(run.OutputLines.Zip(generator.Generate(3, 5)), pair =>
        {
            JsonElement line = JsonDocument.Parse(pair.First).RootElement;
            Assert.Equal(["id", "problem", "answer", "topic", "level"], line.EnumerateObject().Select(property => property.Name));
            Problem problem = pair.Second.Problem;
            Assert.Equal(
                (problem.Id, problem.Text, problem.Answer, pair.Second.Level),
                (line.GetProperty("id").GetString(), line.GetProperty("problem").GetString(), line.GetProperty("answer").GetString(), line.GetProperty("level").GetInt32()));
            Assert.Contains(line.GetProperty("topic").GetString(), (string[])["rates", "linearEquations"]);
        });
    }

    [Fact]
    public async Task Writes_to_a_file_what_the_problem_reader_reads()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder["new"], "problems.jsonl");
        ConsoleRun run = await ConsoleRun.OfAsync("generate", "--count", "3", "--out", file, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($$"""{"problems":3,"file":"{{file}}"}""", Assert.Single(run.OutputLines));
        var read = new List<Problem>();
        await foreach (Problem problem in ProblemReader.ReadJsonLinesAsync(file, TestContext.Current.CancellationToken))
        {
            read.Add(problem);
        }

        Assert.Equal(new ProblemGenerator().Generate(0, 3).Select(problem => problem.Problem), read);
        Assert.Equal([file], Directory.GetFiles(folder["new"]));
    }

    [Fact]
    public async Task Adds_solutions_in_the_trajectory_format()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("generate", "--count", "2", "--worked");
        Assert.All(run.OutputLines.Zip(new ProblemGenerator().Generate(0, 2)), pair => Assert.Equal(
            pair.Second.Solve().ToSteps(), TrajectoryParser.ParseSolution(JsonDocument.Parse(pair.First).RootElement.GetProperty("solution").GetString()!)));
    }

    [Theory]
    [InlineData("--max-level 9", "Levels 1 to 9 do not exist")]
    [InlineData("--min-level 3 --max-level 2", "Levels 3 to 2 do not exist")]
    [InlineData("--count 0", "--count is 0; it must be 1 or more.")]
    [InlineData("--first -1", "--first is -1; it must be 0 or more.")]
    [InlineData("--count 1 --json", "--json means nothing without --out: the problems are what is printed.")]
    [InlineData("--topics chess", "Argument 'chess' not recognized.")]
    [InlineData("--split test", "Argument 'test' not recognized.")]
    public async Task Says_what_is_wrong_with_an_option(string options, string sentence)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(["generate", .. options.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.OneSentence, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Says_where_no_file_can_be_written()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync("generate", "--count", "1", "--out", folder.Path);
        Assert.Equal((2, $"Cannot write '{folder.Path}': it is a folder, not a file."), (run.ExitCode, run.OneSentence));
        File.WriteAllText(folder["file"], "");
        string below = Path.Combine(folder["file"], "problems.jsonl");
        run = await ConsoleRun.OfAsync("generate", "--count", "1", "--out", below);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"Cannot write '{below}': ", run.OneSentence, StringComparison.Ordinal);
    }
}
