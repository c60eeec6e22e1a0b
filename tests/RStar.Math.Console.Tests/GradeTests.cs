namespace RStar.Math.Console.Tests;

public sealed class GradeTests
{
    private const string Lines = """
        {"id": "a", "gold": "\\frac{1}{2}", "pred": "0.5"}
        {"id": "b", "gold": "3", "pred": "4"}
        {"id": "c", "gold": "x+1", "pred": "1+x"}
        """;

    [Fact]
    public async Task Grades_each_line_in_order_and_sums_up_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.OfAsync("grade", folder.Write("answers.jsonl", Lines));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["""{"id":"a","equal":true}""", """{"id":"b","equal":false}""", """{"id":"c","equal":true}"""], run.OutputLines);
        Assert.Equal("2 of 3 answers are equal to the gold answer (66.67 %).", run.OneSentence);
    }

    [Fact]
    public async Task Reads_standard_input_for_a_dash()
    {
        ConsoleRun run = await ConsoleRun.WithInputAsync(Lines, "grade", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.OutputLines.Length);
    }

    [Fact]
    public async Task Writes_the_results_to_a_file_and_nothing_to_standard_output()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.WithInputAsync(Lines, "grade", "-", "--out", folder["results.jsonl"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.OutputLines);
        string[] results = await File.ReadAllLinesAsync(folder["results.jsonl"], TestContext.Current.CancellationToken);
        Assert.Equal(["""{"id":"a","equal":true}""", """{"id":"b","equal":false}""", """{"id":"c","equal":true}"""], results);
    }

    [Fact]
    public async Task Ends_with_a_summary_for_machines_when_asked()
    {
        ConsoleRun run = await ConsoleRun.WithInputAsync(Lines.Split('\n')[0] + "\n" + Lines.Split('\n')[1], "grade", "-", "--json");
        Assert.Equal(3, run.OutputLines.Length);
        Assert.Equal("""{"graded":2,"equal":1,"accuracy":0.5}""", run.OutputLines[^1]);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Keeps_the_file_and_standard_output_apart_when_asked_for_both()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = await ConsoleRun.WithInputAsync(Lines, "grade", "-", "--json", "--out", folder["results.jsonl"]);
        Assert.StartsWith("""{"graded":3,"equal":2,""", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Equal(3, (await File.ReadAllLinesAsync(folder["results.jsonl"], TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n\t\n")]
    public async Task Grades_nothing_in_an_empty_file(string text)
    {
        ConsoleRun run = await ConsoleRun.WithInputAsync(text, "grade", "-", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"graded":0,"equal":0,"accuracy":0}""", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task Passes_over_blank_lines_and_reads_lines_that_end_as_on_Windows()
    {
        ConsoleRun run = await ConsoleRun.WithInputAsync("\r\n" + Lines.Replace("\n", "\r\n\r\n", StringComparison.Ordinal) + "\r\n   \r\n", "grade", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.OutputLines.Length);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData("1.50", "1.50")]
    [InlineData("\"7\"", "\"7\"")]
    public async Task Echoes_the_id_as_it_was(string id, string echoed)
    {
        ConsoleRun run = await ConsoleRun.WithInputAsync($$"""{"id": {{id}}, "gold": "1", "pred": "1"}""", "grade", "-");
        Assert.Equal($$"""{"id":{{echoed}},"equal":true}""", Assert.Single(run.OutputLines));
    }

    [Theory]
    [InlineData("\"42\"", "\"First \\\\boxed{7}, after a check \\\\boxed{42}.\"", true)]
    [InlineData("\"42\"", "\"First \\\\boxed{42}, after a check \\\\boxed{7}.\"", false)]
    [InlineData("\"42\"", "\"6 times 7 is 42, I think 43 is wrong.\\nThe answer is 42.\"", true)]
    [InlineData("\"She has 50 - 8 = 42 left.\\n#### 42\"", "\"42\"", true)]
    [InlineData("\"She sells 8 of 50 and so is left with $50-8=42$\\n#### 42\"", "\"So \\\\boxed{42}\"", true)]
    [InlineData("\"7\"", "\"We add 3 to 4. It gives $x = 7$\"", true)]
    [InlineData("\"7\"", "\"We add 3 to 4. It gives $x = 8$\"", false)]
    [InlineData("42", "42.0", true)]
    [InlineData("[1, 2]", "\"2, 1\"", true)]
    [InlineData("[\"1\", \"\\\\frac12\"]", "[0.5, 1]", true)]
    [InlineData("[1, 2]", "\"1\"", false)]
    [InlineData("[42]", "\"\\\\boxed{42}\"", true)]
    public async Task Reads_bare_answers_whole_solutions_numbers_and_lists(string gold, string pred, bool equal)
    {
        ConsoleRun run = await ConsoleRun.WithInputAsync($$"""{"id": 1, "gold": {{gold}}, "pred": {{pred}}}""", "grade", "-");
        Assert.Equal($$"""{"id":1,"equal":{{(equal ? "true" : "false")}}}""", Assert.Single(run.OutputLines));
    }
}
