using System.IO.Compression;
using System.Text;
using System.Text.Json;
using RStar.Math.Evolution;
using RStar.Math.Evolution.Problems;
using RStar.Math.Search;
using RStar.Math.Training;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Tests;

public sealed class ShowTests : IDisposable
{
    private const string Tree =
        """
        {"treeFormat":1,"problem":{"text":"What is 1+1?","answer":"2"},"nodes":[
        {"id":0,"depth":0,"status":"expanded","label":"none","isClosed":true,"visits":2,"valueSum":0,"qValue":0,"count":1},
        {"id":1,"parent":0,"depth":1,"status":"answer","label":"correct","isClosed":true,"visits":1,"valueSum":1,"qValue":1,"count":1,"step":{"kind":"answer","text":"It is \\boxed{2}.","tokenCount":5,"logProbability":-1},"answer":"2"},
        {"id":2,"parent":0,"depth":1,"status":"answer","label":"wrong","isClosed":true,"visits":1,"valueSum":-1,"qValue":-1,"count":1,"step":{"kind":"answer","text":"It is \\boxed{3}.","tokenCount":5,"logProbability":-1},"answer":"3"}]}
        """;

    private const string Shown =
        """{"problem":"What is 1+1?","nodes":3,"depth":1,"rollouts":2,"answers":2,"correct":1,"wrong":1,"bestAnswer":"2"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Shows_a_search_tree_and_writes_its_page()
    {
        string file = _folder.Write("tree.json", Tree);
        ConsoleRun run = await ConsoleRun.OfAsync("show", file, "--html", _folder["tree.html"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("answer 2 right", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 nodes, depth 1, 2 visits, 2 answers (1 right, 1 wrong), best answer 2", run.Output, StringComparison.Ordinal);
        Assert.Equal($"The search tree: {_folder["tree.html"]}", run.OneSentence);
        Assert.Contains("What is 1", File.ReadAllText(_folder["tree.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describes_trees_of_a_compressed_file_to_machines()
    {
        using (var gzip = new GZipStream(File.Create(_folder["trees.jsonl.gz"]), CompressionLevel.Fastest))
        using (var writer = new StreamWriter(gzip))
        {
            writer.WriteLine(Tree.ReplaceLineEndings(""));
            writer.WriteLine(Tree.ReplaceLineEndings(""));
        }

        await ShowsAsync(_folder["trees.jsonl.gz"], $$"""{"kind":"trees","path":"{{_folder["trees.jsonl.gz"]}}","trees":[{{Shown}},{{Shown}}]}""");
    }

    [Fact]
    public async Task Describes_a_model_folder()
    {
        string model = WriteModel(DecoderHead.LanguageModel, "policy");
        DecoderShape shape = RandomDecoder.Shape;
        long bytes = new DirectoryInfo(model).EnumerateFiles().Sum(file => file.Length);
        await ShowsAsync(
            model,
            $$"""
            {"kind":"model","path":"{{model}}","role":"policy","architecture":"llama","parameters":{{shape.ParameterCount}},"weights":"half","bytes":{{bytes}},
            "context":256,"layers":2,"hidden":32,"heads":4,"keyValueHeads":2,"headSize":16,"vocabulary":320,"tokenizer":{"tokens":264,"markers":true},
            "engine":"tree","engineReason":"it has tree.onnx","graph":"tree.onnx","device":"cpu"}
            """);

        ConsoleRun run = await ConsoleRun.OfAsync("show", WriteModel(DecoderHead.Value, "reward"));
        Assert.Contains("process reward model", run.Output, StringComparison.Ordinal);
        Assert.Contains("each marker one token", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describes_a_folder_of_Hugging_Face()
    {
        Assert.Equal(0, (await ConsoleRun.OfAsync("convert", WriteModel(DecoderHead.LanguageModel, "policy"), _folder["hf"], "--format", "fp16")).ExitCode);
        ConsoleRun run = await ConsoleRun.OfAsync("show", _folder["hf"], "--json");
        Assert.StartsWith($$"""{"kind":"huggingFace","path":"{{_folder["hf"]}}","architecture":"llama","bytes":""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describes_a_run_with_the_rounds_that_are_finished()
    {
        _folder.Write("run.json", """{"version":1,"plan":{"rounds":[{"name":"r1"},{"name":"r2"}]},"problems":{"name":"p","count":4,"sha256":""}}""");
        Directory.CreateDirectory(_folder["r1"]);
        _folder.Write(
            "r1/metrics.json",
            """
            {"name":"r1","problems":4,"solved":3,"solutions":5,"groups":2,"rewardTraining":{"pairAccuracy":0.75},
             "evaluations":[{"set":"held-out","problems":10,"greedy":0.5,"majority":0.6,"systems":[{"name":"PPM","trajectories":8,"accuracy":0.9,"tokens":100}]},
              {"set":"new","problems":10,"greedy":0.5,"systems":[{"name":"PPM","trajectories":4,"accuracy":0.7,"tokens":50}],
               "votes":[{"name":"PPM vote","trajectories":4,"accuracy":0.8,"tokens":50}]}]}
            """);
        await ShowsAsync(
            _folder.Path,
            $$"""
            {"kind":"run","path":"{{_folder.Path}}","planned":["r1","r2"],"rounds":[{"name":"r1","problems":4,"coverage":0.75,"solutions":5,"groups":2,
            "pairAccuracy":0.75,
            "evaluations":[{"set":"held-out","problems":10,"greedy":0.5,"majority":0.6,"system":0.9,"vote":null,"trajectories":8},
            {"set":"new","problems":10,"greedy":0.5,"majority":null,"system":0.7,"vote":0.8,"trajectories":4}]}],"report":null}
            """);
        ConsoleRun run = await ConsoleRun.OfAsync("show", _folder.Path);
        Assert.Contains("75.0 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 rounds are finished.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_trajectory()
    {
        GeneratedProblem problem = new ProblemGenerator().Generate(0);
        string file = _folder.Write("solution.txt", TrajectoryFormat.WritePrompt(problem.Solve()));
        ConsoleRun run = await ConsoleRun.OfAsync("show", file, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement shown = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal(["kind", "path", "problem", "answer", "steps"], shown.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("trajectory", problem.Problem.Text), (shown.GetProperty("kind").GetString(), shown.GetProperty("problem").GetString()));
        Assert.Equal(problem.Solve().ToSteps().Length, shown.GetProperty("steps").GetArrayLength());
        Assert.Equal(["kind", "text", "output"], shown.GetProperty("steps")[0].EnumerateObject().Select(property => property.Name));
        run = await ConsoleRun.OfAsync("show", file);
        Assert.Contains($"Answer: {shown.GetProperty("answer").GetString()}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_training_data()
    {
        Assert.Equal(0, (await ConsoleRun.OfAsync("generate", "--count", "3", "--worked", "--out", _folder["worked.jsonl"])).ExitCode);
        Assert.Equal(0, (await ConsoleRun.OfAsync("convert", _folder["worked.jsonl"], _folder["sft.json"])).ExitCode);
        string problems = _folder.Write("problems.jsonl", """{"id": 1, "problem": "What is 1+1?", "answer": 2}""" + "\n");
        await ShowsAsync(problems, $$"""{"kind":"problems","path":"{{problems}}","examples":1,"refused":0}""");
        await ShowsAsync(_folder["worked.jsonl"], $$"""{"kind":"worked","path":"{{_folder["worked.jsonl"]}}","examples":3,"refused":0}""");
        await ShowsAsync(_folder["sft.json"], $$"""{"kind":"releasedSft","path":"{{_folder["sft.json"]}}","examples":3,"refused":0}""");
    }

    [Fact]
    public async Task Counts_what_cannot_be_read_of_released_data_beside_what_can()
    {
        string solution = TrajectoryFormat.WriteSolution(new ProblemGenerator().Generate(0).Solve().ToSteps());
        string code = solution[solution.IndexOf("<code>", StringComparison.Ordinal)..];
        string sft = _folder.Write(
            "sft.json",
            JsonSerializer.Serialize<object[]>(
                [new { query = "a", response = code }, new { query = "b", response = "no code" }, new { query = "c", response = "none" }]));
        await ShowsAsync(sft, $$"""{"kind":"releasedSft","path":"{{sft}}","examples":1,"refused":2}""");
        ConsoleRun run = await ConsoleRun.OfAsync("show", sft);
        Assert.Equal("Supervised data of the released code: 1 examples, and 2 that cannot be read.", Assert.Single(run.OutputLines));
        string pairs = _folder.Write(
            "pairs.json", """[{"prompt": "a", "pos": "b", "neg": "c", "pos_count": 1, "neg_count": 1}]""");
        await ShowsAsync(pairs, $$"""{"kind":"releasedPreferences","path":"{{pairs}}","examples":0,"refused":1}""");
    }

    [Fact]
    public async Task Counts_trees_of_the_released_code_which_become_search_trees()
    {
        using (FileStream stream = File.Create(_folder["rstar.jsonl"]))
        {
            SearchTreeDocument[] trees = [.. Enumerable.Repeat(SearchTreeJson.Read(Encoding.UTF8.GetBytes(Tree)), 2)];
            await ReleasedTreeData.WriteAsync(stream, trees, TestContext.Current.CancellationToken);
            stream.Write("""{"question": "?", "answer": "1", "rstar": {}}"""u8);
        }

        string file = _folder["rstar.jsonl"];
        await ShowsAsync(file, $$"""{"kind":"releasedTrees","path":"{{file}}","trees":2,"rollouts":4,"refused":1}""");
        ConsoleRun run = await ConsoleRun.OfAsync("show", _folder["rstar.jsonl"]);
        Assert.Equal(
            "Search trees of the released code: 2 trees, 4 rollouts, and 1 that cannot be read.", string.Join(' ', run.OutputLines));
        await SaysAsync("is none of ours; convert makes them of it.", _folder["rstar.jsonl"], "--html", _folder["page.html"]);

        ConsoleRun converted = await ConsoleRun.OfAsync("convert", _folder["rstar.jsonl"], _folder["trees.jsonl"], "--json");
        Assert.Equal(0, converted.ExitCode);
        Assert.StartsWith("Line 3 is no tree: ", converted.OneSentence, StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"from":"releasedTrees","to":"trees","path":"{{_folder["trees.jsonl"]}}","examples":2,"refused":1}""",
            Assert.Single(converted.OutputLines));
        await ShowsAsync(_folder["trees.jsonl"], $$"""{"kind":"trees","path":"{{_folder["trees.jsonl"]}}","trees":[{{Shown}},{{Shown}}]}""");
    }

    [Theory]
    [InlineData("problems", "{\"problem\": \"What is 1+1?\", \"answer\": \"2\"}\n")]
    [InlineData("releasedSft", "[{\"query\": \"What is 1+1?\", \"response\": \"no code\"}]")]
    public async Task Reads_files_with_a_byte_order_mark_and_compressed_ones(string kind, string text)
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
        File.WriteAllBytes(_folder["marked"], bytes);
        using (var gzip = new GZipStream(File.Create(_folder["marked.gz"]), CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        (int examples, int refused) = kind == "problems" ? (1, 0) : (0, 1);
        await ShowsAsync(_folder["marked"], $$"""{"kind":"{{kind}}","path":"{{_folder["marked"]}}","examples":{{examples}},"refused":{{refused}}}""");
        await ShowsAsync(_folder["marked.gz"], $$"""{"kind":"{{kind}}","path":"{{_folder["marked.gz"]}}","examples":{{examples}},"refused":{{refused}}}""");
    }

    [Fact]
    public async Task Shows_a_tree_behind_a_byte_order_mark()
    {
        string file = _folder["marked.json"];
        File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Tree)]);
        ConsoleRun run = await ConsoleRun.OfAsync("show", file);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("best answer 2", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("torn.jsonl.gz", 40)]
    [InlineData("other.jsonl.gz", 0)]
    public async Task Says_that_a_compressed_file_is_not_whole(string name, int length)
    {
        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Tree));
        }

        File.WriteAllBytes(_folder[name], length > 0 ? whole.ToArray()[..length] : "no such thing"u8.ToArray());
        await SaysAsync($"'{_folder[name]}' is no whole .gz file: ", _folder[name]);
        ConsoleRun run = await ConsoleRun.OfAsync("convert", _folder[name], _folder["to"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"'{_folder[name]}' is no whole .gz file: ", run.OneSentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong()
    {
        await SaysAsync($"There is no file or folder '{_folder["absent"]}'.", _folder["absent"]);
        await SaysAsync($"'{_folder.Path}' is no folder that is known", _folder.Path);
        string other = _folder.Write("other.txt", "words");
        await SaysAsync($"'{other}' is no file that is known", other);
        string torn = _folder.Write("torn.json", Tree[..200]);
        await SaysAsync($"'{torn}' holds no search tree: ", torn);
        string cut = _folder.Write("cut.txt", "<|user|>:\nWhat is 1+1?");
        await SaysAsync($"'{cut}' is not in the trajectory format: ", cut);
        string model = WriteModel(DecoderHead.LanguageModel, "policy");
        await SaysAsync($"--html writes search trees, and '{model}' is none.", model, "--html", _folder["page.html"]);
        File.Delete(Path.Combine(model, "tokenizer.json"));
        await SaysAsync($"The model folder '{model}' cannot be used", model);
    }

    private static async Task ShowsAsync(string path, string json)
    {
        ConsoleRun run = await ConsoleRun.OfAsync("show", path, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(json.ReplaceLineEndings(""), Assert.Single(run.OutputLines));
    }

    private static async Task SaysAsync(string sentence, params string[] arguments)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(["show", .. arguments, "--json"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.OneSentence, StringComparison.Ordinal);
    }

    private string WriteModel(DecoderHead head, string name)
    {
        DecoderFolder.Export(
            _folder[name], RandomDecoder.Weights(RandomDecoder.Shape, head, seed: 3), ByteTokenizer.Files, new ExportOptions { WeightType = WeightType.Half });
        return _folder[name];
    }
}
