using System.Text;
using System.Text.Json;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution.Tests.Data;

public class ReleasedDataTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Solutions_are_written_from_their_first_marker_on()
    {
        JsonElement entry = Assert.Single((await WriteAsync([Solution("What is 1+1?", 2)])).EnumerateArray());
        Assert.Equal(["query", "response"], entry.EnumerateObject().Select(property => property.Name));
        Assert.Equal("What is 1+1?", entry.GetProperty("query").GetString());
        Assert.Equal(
            "<code>\n# Step 1\nx = 1\n<end_of_step>\nprint(2)\n<end_of_code>\n<output>2<end_of_output>\n<answer>It is \\boxed{2}.\n<end_of_answer>",
            entry.GetProperty("response").GetString());
    }

    [Fact]
    public async Task What_the_script_trains_on_is_the_text_of_the_path()
    {
        ReasoningPath path = Solution("Is 1 < 2 & \"2\" > 1?\nSay é.", 2);
        JsonElement entry = Assert.Single((await WriteAsync([path])).EnumerateArray());
        string text = $"<|user|>:\n{entry.GetProperty("query").GetString()}\n<|assistant|>: Let's think step by step and solve the problem with code."
            + entry.GetProperty("response").GetString();
        Assert.Equal(TrajectoryFormat.WritePrompt(path), text);
    }

    [Fact]
    public async Task Solutions_come_back_as_they_were_written()
    {
        ReasoningPath[] paths = [.. Enumerable.Range(0, 300).Select(n => Solution($"What is {n} <é>?", n))];
        using var stream = new MemoryStream();
        await ReleasedSftData.WriteAsync(stream, paths, Cancelled);
        Assert.Equal(paths.Select(TrajectoryFormat.WritePrompt), (await ReadSftAsync(stream)).Select(TrajectoryFormat.WritePrompt));
    }

    [Fact]
    public async Task White_space_around_markers_is_read_as_the_format_has_it()
    {
        const string Loose = """
            [{"query": "P", "response": "<code>\na = 1\n<end_of_step>\n\n\nprint(a)<end_of_code><output>1\n<end_of_output> <answer>\\boxed{1}<end_of_answer>\n"}]
            """;
        ReasoningPath path = Assert.Single(await ReadSftAsync(Stream(Loose)));
        Assert.Equal(
            "Let's think step by step and solve the problem with code.<code>\na = 1\n<end_of_step>\nprint(a)\n<end_of_code>\n"
            + "<output>1<end_of_output>\n<answer>\\boxed{1}\n<end_of_answer>",
            TrajectoryFormat.WriteSolution(path.ToSteps()));
    }

    [Fact]
    public async Task Lines_are_read_as_well_as_an_array()
    {
        const string Lines = """
            {"query": "P", "response": "<code>\nprint(1)\n<end_of_code>\n<output>1<end_of_output>\n"}
            {"query": "Q", "response": "<code>\nprint(1)\n<end_of_code>\n<output>1<end_of_output>\n", "more": 1}
            """;
        Assert.Equal(["P", "Q"], (await ReadSftAsync(Stream(Lines))).Select(path => path.Problem.Text));
    }

    [Theory]
    [InlineData("print(1)", "the text ends in the middle of a step")]
    [InlineData("x<code>\\n<end_of_step>", "text stands where <code> should")]
    [InlineData("<code>\\nx\\n<end_of_code>\\n<answer>1<end_of_answer>", "<answer> stands where <output> should")]
    [InlineData("<code>\\nx\\n<end_of_code>\\n<output>1<end_of_output>y<end_of_step>", "a step of kind Code stands after one of kind FinalCode")]
    [InlineData("<code>\\nx<answer>1<end_of_answer>", "<answer> stands where a step should go on or end")]
    public async Task Says_what_is_wrong_with_a_solution_or_passes_over_it(string response, string reason)
    {
        string json = $$"""
            [{"query": "P", "response": "<code>\nx\n<end_of_step>"}, {"query": "Q", "response": "{{response}}"}]
            """;
        FormatException fault = await Assert.ThrowsAsync<FormatException>(() => ReadSftAsync(Stream(json)));
        Assert.Equal($"Example 2 is not in the trajectory format: {reason}.", fault.Message);

        var refused = new List<string>();
        Assert.Single(await ReadSftAsync(Stream(json), refused.Add));
        Assert.Equal([fault.Message], refused);
    }

    [Theory]
    [InlineData("[{\"query\": 1}]")]
    [InlineData("[{\"query\": \"P\"}]")]
    [InlineData("[null]")]
    [InlineData("[{\"query\": \"P\", \"respon")]
    public async Task Says_which_example_is_no_example(string json) => Assert.StartsWith(
        "Example 1 ", (await Assert.ThrowsAsync<FormatException>(() => ReadSftAsync(Stream(json)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_groups_pairs_share_their_prompt_and_say_how_many_they_are()
    {
        ReasoningPath start = Start("P", "# Step 1");
        var group = new PreferenceGroup([start.Append(Code("a")), start.Append(Code("b"))], [start.Append(Code("c"))]);
        JsonElement[] pairs = [.. (await WriteAsync([group])).EnumerateArray()];
        Assert.Equal(["prompt", "neg", "pos", "neg_count", "pos_count"], pairs[0].EnumerateObject().Select(property => property.Name));
        Assert.All(pairs, pair => Assert.Equal(TrajectoryFormat.WritePrompt(start), pair.GetProperty("prompt").GetString()));
        Assert.Equal(["a\n<end_of_step>\n", "b\n<end_of_step>\n"], pairs.Select(pair => pair.GetProperty("pos").GetString()));
        Assert.All(pairs, pair => Assert.Equal("c\n<end_of_step>\n", pair.GetProperty("neg").GetString()));
        Assert.All(pairs, pair => Assert.Equal((1, 2), (pair.GetProperty("neg_count").GetInt32(), pair.GetProperty("pos_count").GetInt32())));
    }

    [Fact]
    public async Task Groups_come_back_as_they_were_written()
    {
        ReasoningPath shared = Start("P", "# Step 1");
        ReasoningPath other = Start("Q", "# Step 1");
        PreferenceGroup[] groups =
        [
            new([shared.Append(Code("a")), shared.Append(Code("b"))], [shared.Append(Code("c")), shared.Append(Code("d"))]),
            new([shared.Append(Code("e"))], [shared.Append(Code("f"))]),
            new([shared.Append(Code("e"))], [shared.Append(Code("g"))]),
            new([Solution("Q", 4), Solution("Q", 5)], [other.Append(Code("x"))]),
            new([other], [other.Append(Code("x"))]),
        ];
        Assert.Equal(Texts(groups), Texts(await RoundTripAsync(groups)));
    }

    [Fact]
    public async Task Pairs_of_a_group_that_lost_some_become_groups_of_their_own()
    {
        ReasoningPath start = Start("P", "# Step 1");
        JsonElement[] pairs = [.. (await WriteAsync([new PreferenceGroup([start.Append(Code("a")), start.Append(Code("b"))], [start.Append(Code("c"))])])).EnumerateArray()];
        PreferenceGroup group = Assert.Single(await ReadPairsAsync(Stream($"[{pairs[1].GetRawText()}]")));
        Assert.Equal("b", Assert.Single(group.Chosen).LastStep!.Text);
        Assert.Equal(0.5, group.Weight);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(4, 1)]
    public async Task Pairs_of_a_group_that_lost_some_weigh_what_they_did_among_the_others(int chosen, int rejected)
    {
        JsonElement[] pairs = [.. (await WriteAsync([Group(chosen, rejected, weight: 1)])).EnumerateArray()];
        List<PreferenceGroup> read = await ReadPairsAsync(Array(pairs[1..]));
        Assert.Equal(3, read.Count);
        Assert.All(read, group => Assert.Equal((1, 1, 0.25), (group.Chosen.Count, group.Rejected.Count, group.Weight)));
        Assert.Equal(1, Assert.Single(await ReadPairsAsync(Array(pairs))).Weight);
    }

    [Fact]
    public async Task Says_that_counts_are_none()
    {
        JsonElement pair = Assert.Single((await WriteAsync([Group(1, 1, weight: 1)])).EnumerateArray());
        string none = pair.GetRawText().Replace("\"neg_count\": 1", "\"neg_count\": 0", StringComparison.Ordinal);
        Assert.EndsWith(
            ": its pos_count is 1 and its neg_count 0; both must be 1 or more.",
            (await Assert.ThrowsAsync<FormatException>(() => ReadPairsAsync(Stream($"[{none}]")))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_group_that_was_split_weighs_comes_back()
    {
        ReasoningPath start = Start("P", "# Step 1");
        PreferenceGroup[] groups =
        [
            new([start.Append(Code("a"))], [start.Append(Code("c"))]) { Weight = 0.25 },
            new([start.Append(Code("a"))], [start.Append(Code("d"))]) { Weight = 0.25 },
            new([start.Append(Code("b"))], [start.Append(Code("d"))]) { Weight = 0.25 },
        ];
        List<PreferenceGroup> read = await RoundTripAsync(groups);
        Assert.Equal(Texts(groups), Texts(read));
        Assert.All(read, group => Assert.Equal(0.25, group.Weight));
    }

    [Theory]
    [InlineData(1, 1, 0.25)]
    [InlineData(1, 1, 1.0 / 3)]
    [InlineData(2, 1, 0.5)]
    [InlineData(2, 3, 1)]
    [InlineData(2, 2, 2)]
    [InlineData(1, 1, 0.333)]
    public async Task The_product_of_the_counts_is_one_over_the_weight_of_a_pair(int chosen, int rejected, double weight)
    {
        JsonElement[] pairs = [.. (await WriteAsync([Group(chosen, rejected, weight)])).EnumerateArray()];
        Assert.Equal(chosen * rejected, pairs.Length);
        Assert.All(pairs, pair => Assert.Equal(
            chosen * rejected / weight, pair.GetProperty("neg_count").GetInt32() * pair.GetProperty("pos_count").GetInt32(), 0.01));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public async Task Says_that_counts_cannot_state_a_weight(double weight)
    {
        ArgumentException fault = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync([Group(1, 1, weight)]));
        Assert.StartsWith(
            FormattableString.Invariant($"Each pair of a preference group of weight {weight} with 1 chosen and 1 rejected paths weighs "),
            fault.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_whose_prompt_is_the_problem_alone_are_read()
    {
        const string Json = """
            [{"prompt": "<|user|>:\nP", "neg_count": 1, "pos_count": 1,
              "pos": "\n<|assistant|>: Let's think step by step and solve the problem with code.<code>\nprint(1)\n<end_of_code>\n<output>1<end_of_output>\n<answer>\\boxed{1}.<end_of_answer>",
              "neg": "\n<|assistant|>: Let's think step by step and solve the problem with code.<code>\nx\n<end_of_step><end_of_code><output>NameError<end_of_output>"}]
            """;
        PreferenceGroup group = Assert.Single(await ReadPairsAsync(Stream(Json)));
        Assert.Equal("P", group.Chosen[0].Problem.Text);
        Assert.Equal((2, 2), (group.Chosen[0].Depth, group.Rejected[0].Depth));
    }

    [Fact]
    public async Task Solutions_and_groups_that_come_one_by_one_are_written_before_the_last_has_come()
    {
        const int Count = 1000;
        using var solutions = new MemoryStream();
        long before = 0;
        await ReleasedSftData.WriteAsync(
            solutions, Ending(Count, n => Solution($"What is {n}?", n), () => before = solutions.Length), Cancelled);
        Assert.InRange(before, solutions.Length / 4, solutions.Length);
        Assert.Equal(Count, (await ReadSftAsync(solutions)).Count);

        using var groups = new MemoryStream();
        await ReleasedPreferenceData.WriteAsync(
            groups, Ending(Count, n => new PreferenceGroup([Start($"{n}?", "a")], [Start($"{n}?", "b")]), () => before = groups.Length), Cancelled);
        Assert.InRange(before, groups.Length / 4, groups.Length);
        Assert.Equal(Count, (await ReadPairsAsync(groups)).Count);
    }

    /// <summary>Makes items one by one, and tells before the last.</summary>
    private static IAsyncEnumerable<T> Ending<T>(int count, Func<int, T> make, Action beforeLast) =>
        Enumerable.Range(0, count).ToAsyncEnumerable().Select(n =>
        {
            if (n == count - 1)
            {
                beforeLast();
            }

            return make(n);
        });

    [Fact]
    public async Task A_group_is_of_one_problem() => Assert.Equal(
        "The paths of a preference group are of several problems; they must be of one.",
        (await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync([new PreferenceGroup([Solution("P", 1)], [Solution("Q", 1)])]))).Message);

    private static PreferenceGroup Group(int chosen, int rejected, double weight)
    {
        ReasoningPath start = Start("P", "# Step 1");
        IReadOnlyList<ReasoningPath> Paths(string side, int count) =>
            [.. Enumerable.Range(0, count).Select(n => start.Append(Code($"{side}{n}")))];

        return new PreferenceGroup(Paths("good", chosen), Paths("bad", rejected)) { Weight = weight };
    }

    private static ReasoningPath Start(string problem, string step) => ReasoningPath.Start(new Problem(problem)).Append(Code(step));

    private static Step Code(string text) => new(StepKind.Code, text);

    private static ReasoningPath Solution(string problem, int n) => Start(problem, "# Step 1\nx = 1")
        .Append(new Step(StepKind.FinalCode, $"print({n})") { Output = $"{n}" })
        .Append(new Step(StepKind.Answer, $"It is \\boxed{{{n}}}."));

    private static async Task<JsonElement> WriteAsync(ReasoningPath[] paths)
    {
        using var stream = new MemoryStream();
        await ReleasedSftData.WriteAsync(stream, paths, Cancelled);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static async Task<JsonElement> WriteAsync(PreferenceGroup[] groups)
    {
        using var stream = new MemoryStream();
        await ReleasedPreferenceData.WriteAsync(stream, groups, Cancelled);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static async Task<List<ReasoningPath>> ReadSftAsync(Stream stream, Action<string>? onRefused = null)
    {
        stream.Position = 0;
        return await ReleasedSftData.ReadAsync(stream, onRefused, Cancelled).ToListAsync(Cancelled);
    }

    private static async Task<List<PreferenceGroup>> RoundTripAsync(PreferenceGroup[] groups)
    {
        using var stream = new MemoryStream();
        await ReleasedPreferenceData.WriteAsync(stream, groups, Cancelled);
        return await ReadPairsAsync(stream);
    }

    private static async Task<List<PreferenceGroup>> ReadPairsAsync(Stream stream)
    {
        stream.Position = 0;
        return await ReleasedPreferenceData.ReadAsync(stream, cancellationToken: Cancelled).ToListAsync(Cancelled);
    }

    private static MemoryStream Array(JsonElement[] entries) =>
        Stream($"[{string.Join(',', entries.Select(entry => entry.GetRawText()))}]");

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Texts(IEnumerable<PreferenceGroup> groups) => groups.Select(group =>
        string.Join("\n+\n", group.Chosen.Select(TrajectoryFormat.WritePrompt)) + "\n-\n" + string.Join("\n-\n", group.Rejected.Select(TrajectoryFormat.WritePrompt)));
}
