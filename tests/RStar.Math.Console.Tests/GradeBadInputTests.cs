namespace RStar.Math.Console.Tests;

public sealed class GradeBadInputTests
{
    private const string Good = """{"id": 1, "gold": "1", "pred": "1"}""";

    [Theory]
    [InlineData("{\"id\": 1, \"gold\": ", "expected one JSON object {\"id\", \"gold\", \"pred\"}")]
    [InlineData("not JSON", "expected one JSON object {\"id\", \"gold\", \"pred\"}")]
    [InlineData("[1, 2]", "expected one JSON object {\"id\", \"gold\", \"pred\"}")]
    [InlineData("{\"id\": 1, \"gold\": \"\\ud800\", \"pred\": \"1\"}", "expected one JSON object {\"id\", \"gold\", \"pred\"}")]
    [InlineData("{\"id\": \"\\ud800\", \"gold\": \"1\", \"pred\": \"1\"}", "expected one JSON object {\"id\", \"gold\", \"pred\"}")]
    [InlineData("null", "expected an object")]
    [InlineData("{\"gold\": \"1\", \"pred\": \"1\"}", "expected an \"id\" that is a string or a number")]
    [InlineData("{\"id\": [1], \"gold\": \"1\", \"pred\": \"1\"}", "expected an \"id\" that is a string or a number")]
    [InlineData("{\"id\": 1, \"pred\": \"1\"}", "expected a \"gold\" that is a string, a number or an array of them")]
    [InlineData("{\"id\": 1, \"gold\": {}, \"pred\": \"1\"}", "expected a \"gold\" that is a string, a number or an array of them")]
    [InlineData("{\"id\": 1, \"gold\": \"1\"}", "expected a \"pred\" that is a string, a number or an array of them")]
    [InlineData("{\"id\": 1, \"gold\": \"1\", \"pred\": null}", "expected a \"pred\" that is a string, a number or an array of them")]
    [InlineData("{\"id\": 1, \"gold\": \"1\", \"pred\": [1, null]}", "expected a \"pred\" that is a string, a number or an array of them")]
    public async Task Names_the_file_and_the_line_that_is_wrong(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("answers.jsonl", $"{Good}\n\n{line}\n{Good}\n");
        ConsoleRun run = await ConsoleRun.OfAsync("grade", file);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{file}, line 3: {expected}", run.OneSentence, StringComparison.Ordinal);
        Assert.Equal("""{"id":1,"equal":true}""", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task Names_standard_input_where_the_line_came_from_there()
    {
        ConsoleRun run = await ConsoleRun.WithInputAsync("{", "grade", "-");
        Assert.StartsWith("Standard input, line 1: expected one JSON object", run.OneSentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_file_to_read_is_missing()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync("grade", folder["absent.jsonl"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"Cannot read '{folder["absent.jsonl"]}': there is no such file or folder.", run.OneSentence);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Says_that_a_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync("grade", folder.Path);
        Assert.Equal((2, $"Cannot read '{folder.Path}': it is a folder, not a file."), (run.ExitCode, run.OneSentence));
        run = await ConsoleRun.WithInputAsync(Good, "grade", "-", "--out", folder.Path);
        Assert.Equal((2, $"Cannot write '{folder.Path}': it is a folder, not a file."), (run.ExitCode, run.OneSentence));
    }

    [Fact]
    public async Task Says_that_the_results_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        string underFile = Path.Combine(folder.Write("file", ""), "results.jsonl");
        ConsoleRun run = await ConsoleRun.WithInputAsync(Good, "grade", "-", "--out", underFile);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"Cannot write '{underFile}': ", run.OneSentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_results_of_before_as_they_are_where_a_line_is_bad()
    {
        using var folder = new TemporaryFolder();
        string results = folder.Write("results.jsonl", "of before");
        ConsoleRun run = await ConsoleRun.WithInputAsync(Good + "\nbad", "grade", "-", "--out", results);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Standard input, line 2: ", run.OneSentence, StringComparison.Ordinal);
        Assert.Equal("of before", await File.ReadAllTextAsync(results, TestContext.Current.CancellationToken));
        Assert.Equal([results], Directory.GetFiles(folder.Path));

        run = await ConsoleRun.WithInputAsync(Good, "grade", "-", "--out", results);
        Assert.Equal(0, run.ExitCode);
        Assert.Single(await File.ReadAllLinesAsync(results, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Does_not_write_over_what_it_reads()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("answers.jsonl", Good);
        ConsoleRun run = await ConsoleRun.OfAsync("grade", file, "--out", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"Cannot write '{file}': it is the file to grade; give --out another.", run.OneSentence);
        Assert.Equal(Good, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Says_that_no_file_was_named()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("grade");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Required argument missing", run.OneSentence, StringComparison.Ordinal);
    }
}
