using System.Text;
using System.Text.Json;
using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests.Data;

public class ReleasedTreeDataTests
{
    /// <summary>A tree in the shape of the files: a step and a failing one, a right and a wrong answer, a leaf, and one that is too deep.</summary>
    private const string Saved = """
        {"question": "What is 1+1?", "answer": 2, "level": 1, "rstar": {
        "0": {"text": "", "extra_info": "question: What is 1+1?", "action": "", "action_input": "", "final_answer": "", "value": 1, "q_value": 0.3333333333333333, "visit_count": 3},
        "0.1": {"text": "<code>\n# Step 1\nx = 1 + 1\n<end_of_step>", "extra_info": "", "action": "python_interpreter", "action_input": "...", "final_answer": "", "observation": "", "value": 0.25, "q_value": 0.5, "visit_count": 2},
        "0.2": {"text": "<code>\nx = 1 +\n<end_of_code>\n<output>SyntaxError: no<end_of_output>", "extra_info": "", "action": "python_interpreter", "action_input": "...", "final_answer": "Too many consecutive steps have code errors.", "observation": "SyntaxError: no", "value": -1, "q_value": -1, "visit_count": 1},
        "0.3": {"text": "<code>\nprint(3)\n<end_of_code>\n<output>3<end_of_output>", "extra_info": "", "action": "python_interpreter", "action_input": "...", "final_answer": "", "observation": "3", "value": -0.5, "q_value": -1, "visit_count": 1},
        "0.1.1": {"text": "\nprint(x)\n<end_of_code>\n<output>2<end_of_output>", "extra_info": "", "action": "python_interpreter", "action_input": "...", "final_answer": "", "observation": "2", "value": 0.5, "q_value": 1, "visit_count": 1},
        "0.1.2": {"text": "\ny = x\n<end_of_step>", "extra_info": "", "action": "python_interpreter", "action_input": "...", "final_answer": "", "observation": "", "value": 0, "q_value": 0, "visit_count": 0},
        "0.1.3": {"text": "\nz = x\n<end_of_step>", "extra_info": "", "action": "python_interpreter", "action_input": "...", "final_answer": "Fail to sove the problem within limited steps.", "observation": "", "value": -1, "q_value": -1, "visit_count": 1},
        "0.3.1": {"text": "\n<answer>It is \\boxed{3}.\n<end_of_answer>", "extra_info": "", "action": "", "action_input": "", "final_answer": "3", "value": -1, "q_value": -1, "visit_count": 1},
        "0.1.1.1": {"text": "\n<answer>It is \\boxed{2}.\n<end_of_answer>", "extra_info": "", "action": "", "action_input": "", "final_answer": "2", "value": 1, "q_value": 1, "visit_count": 1}}}
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_tree_is_read_with_its_steps_values_and_labels()
    {
        SearchTreeDocument tree = Assert.Single(await ReadAsync(OneLine(Saved), hasRewards: true));
        Assert.Equal(new Problem("What is 1+1?") { Answer = "2" }, tree.Problem);
        Assert.Equal([null, 0, 0, 1, 1, 1, 2, 3], tree.Nodes.Select(node => node.Parent));
        Assert.Equal([3, 2, 1, 1, 0, 1, 1, 1], tree.Nodes.Select(node => node.Visits));
        Assert.Equal([1.0 / 3, 0.5, -1, 1, 0, -1, -1, 1], tree.Nodes.Select(node => node.QValue));
        Assert.Equal([null, 0.25f, -0.5f, 0.5f, null, -1f, null, null], tree.Nodes.Select(node => node.Reward));
        Assert.Equal(
            [NodeStatus.Expanded, NodeStatus.Expanded, NodeStatus.Expanded, NodeStatus.Expanded, NodeStatus.Leaf, NodeStatus.DeadEnd, NodeStatus.Answer, NodeStatus.Answer],
            tree.Nodes.Select(node => node.Status));
        Assert.Equal([("3", NodeLabel.Wrong), ("2", NodeLabel.Correct)], tree.Nodes.Where(node => node.Answer is not null).Select(node => (node.Answer!, node.Label)));
        Assert.Equal(new Step(StepKind.FinalCode, "print(3)") { Output = "3" }, tree.Nodes[2].Step);
        Assert.Equal("SyntaxError: no", Assert.Single(tree.Nodes[0].Rejected!).Reason);
        Assert.Equal([false, false, true, true, false, true, true, true], tree.Nodes.Select(node => node.IsClosed));
        Assert.Equal(2, new AnnotatedTree(tree).Trajectories().Count());
        Assert.All(Assert.Single(await ReadAsync(OneLine(Saved))).Nodes, node => Assert.Null(node.Reward));
    }

    [Fact]
    public async Task What_is_read_is_written_in_the_same_shape()
    {
        JsonElement before = JsonDocument.Parse(OneLine(Saved)).RootElement.GetProperty("rstar");
        byte[] written = await WriteAsync(await ReadAsync(OneLine(Saved), hasRewards: true));
        JsonElement line = JsonDocument.Parse(written).RootElement;
        Assert.Equal("What is 1+1?", line.GetProperty("question").GetString());
        JsonElement after = line.GetProperty("rstar");

        // A failing step goes behind its siblings.
        foreach ((string was, string now) in new[] { ("0", "0"), ("0.1", "0.1"), ("0.2", "0.3"), ("0.3", "0.2"), ("0.3.1", "0.2.1"), ("0.1.1.1", "0.1.1.1"), ("0.1.3", "0.1.3") })
        {
            foreach (string field in new[] { "extra_info", "final_answer", "q_value", "visit_count", "value", "action" })
            {
                Assert.True(
                    field is "value" && was == "0" || JsonElement.DeepEquals(before.GetProperty(was).GetProperty(field), after.GetProperty(now).GetProperty(field)),
                    $"{field} of {was}");
            }

            Assert.Equal(before.GetProperty(was).GetProperty("text").GetString()!.Trim(), after.GetProperty(now).GetProperty("text").GetString()!.Trim());
        }
    }

    [Fact]
    public async Task Trees_of_searches_come_back()
    {
        var walk = new RandomWalk(goal: 8, codeSteps: 2);
        var options = new SolveOptions
        {
            Strategy = new MctsStrategy(new MctsOptions { Rollouts = 30, Candidates = 5, Annotation = ValueAnnotation.PpmAugmented }),
            MaxDepth = 4,
            Runs = 3,
            Seed = 4,
            KeepTrees = true,
        };
        Solution solution = await TestSolver.For(walk).SolveAsync(walk.Problem, options, Cancelled);
        SearchTreeDocument[] trees = [.. solution.Trees.Select(SearchTreeDocument.From)];
        SearchTreeDocument[] read = await ReadAsync(Encoding.UTF8.GetString(await WriteAsync(trees)), hasRewards: true);
        Assert.Equal(3, read.Length);
        Assert.Contains(trees.SelectMany(tree => tree.Nodes), node => node.Label == NodeLabel.Correct);
        Assert.Contains(trees.SelectMany(tree => tree.Nodes), node => node.Rejected is not null);
        foreach ((SearchTreeDocument tree, SearchTreeDocument again) in trees.Zip(read))
        {
            Assert.Equal(tree.Problem, again.Problem);
            Assert.Equal(tree.Nodes.Select(Kept), again.Nodes.Select(Kept));
            Assert.Equal(
                tree.Nodes.SelectMany(node => node.Rejected ?? []).Select(rejected => (rejected.Text, rejected.Reason)),
                again.Nodes.SelectMany(node => node.Rejected ?? []).Select(rejected => (rejected.Text, rejected.Reason)));
        }

        Assert.Equal(await WriteAsync(read), await WriteAsync(await ReadAsync(Encoding.UTF8.GetString(await WriteAsync(read)), hasRewards: true)));
    }

    [Fact]
    public async Task A_text_that_is_no_step_is_a_rejected_candidate()
    {
        SearchTreeDocument tree = Assert.Single(await ReadAsync("""
            {"query": "P", "rstar": {"0": {"text": ""}, "0.1": {"text": "x = 1"}, "0.1.1": {"text": "x<end_of_step>"}}, "solutions": 1}
            """));
        Assert.Equal("the text ends in the middle of a step", Assert.Single(Assert.Single(tree.Nodes).Rejected!).Reason);
        Assert.Equal(NodeStatus.DeadEnd, tree.Nodes[0].Status);
    }

    [Theory]
    [InlineData("[1]", "it is Array, not an object")]
    [InlineData("{\"rstar\": {}}", "it has no field 'question'")]
    [InlineData("{\"question\": 1, \"rstar\": {}}", "its field 'question' is 1; it must be a text")]
    [InlineData("{\"question\": \"P\"}", "it has no field 'rstar' that is an object")]
    [InlineData("{\"question\": \"P\", \"rstar\": {\"1\": {}}}", "its field 'rstar' has a node '1'; tags must be as 0, 0.1 and 0.1.2")]
    [InlineData("{\"question\": \"P\", \"rstar\": {}}", "its field 'rstar' has no root '0'")]
    [InlineData("{\"question\": \"P\", \"rstar\": {\"0\": {}}}", "its node '0' has no field 'text'")]
    [InlineData("{\"question\": \"P\", \"rstar\": {\"0\": {\"text\": \"\"}, \"0.1.1\": {\"text\": \"\"}}}", "its node '0.1.1' has no parent '0.1'")]
    [InlineData("{\"question\": \"P\", \"rstar\": {\"0\": {\"text\": \"\", \"q_value\": \"high\"}}}", "the field 'q_value' of its node '0' is \"high\"; it must be a number")]
    [InlineData(
        "{\"question\": \"P\", \"rstar\": {\"0\": {\"text\": \"\", \"visit_count\": -1}}}",
        "the field 'visit_count' of its node '0' is -1; it must be a whole number, 0 or more")]
    public async Task Says_which_field_of_which_line_is_wrong(string line, string reason)
    {
        FormatException fault = await Assert.ThrowsAsync<FormatException>(() => ReadAsync(OneLine(Saved) + "\n" + line));
        Assert.Equal($"Line 2 is no tree: {reason}.", fault.Message);

        var refused = new List<string>();
        Assert.Equal(2, (await ReadAsync(OneLine(Saved) + "\n\n" + line + "\n" + OneLine(Saved), onRefused: refused.Add)).Length);
        Assert.Equal([$"Line 3 is no tree: {reason}."], refused);
    }

    private static object Kept(SearchTreeNodeDocument node) => (
        node.Depth, node.Status, node.Label, node.IsClosed, node.Visits, node.Label == NodeLabel.None ? node.QValue : 0, node.Answer,
        Step: node.Step is null ? null : node.Step with { TokenCount = 0, LogProbability = 0 },
        Reward: node.Answer is null && node.Visits > 0 && node.Depth > 0 ? node.Reward : null);

    private static string OneLine(string text) => text.ReplaceLineEndings("");

    private static async Task<byte[]> WriteAsync(IEnumerable<SearchTreeDocument> trees)
    {
        using var stream = new MemoryStream();
        await ReleasedTreeData.WriteAsync(stream, trees, Cancelled);
        return stream.ToArray();
    }

    private static async Task<SearchTreeDocument[]> ReadAsync(string text, bool hasRewards = false, Action<string>? onRefused = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await ReleasedTreeData.ReadAsync(stream, hasRewards, onRefused, Cancelled).ToArrayAsync(Cancelled);
    }
}
