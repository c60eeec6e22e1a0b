using System.IO.Compression;
using System.Text;
using System.Text.Json;
using RStar.Math.Evolution.Problems;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Tests;

public sealed class ConvertTests : IDisposable
{
    private const string EmptyRun =
        """{"version": 1, "plan": {"rounds": [{"name": "r1"}]}, "problems": {"name": "none", "count": 0, "sha256": ""}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_that_the_target_is_empty()
    {
        ConsoleRun run = await ConsoleRun.OfAsync("convert", "nothing", "");
        Assert.Equal((2, "TO is empty; it must be the folder or the file to write."), (run.ExitCode, run.OneSentence));
    }

    [Fact]
    public async Task Goes_to_Hugging_Face_and_back_without_losing_a_weight()
    {
        string model = WriteModel();
        ConsoleRun there = await ConsoleRun.OfAsync("convert", model, _folder["hf"], "--json");
        Assert.Equal((0, ""), (there.ExitCode, there.Error));
        JsonElement result = JsonDocument.Parse(Assert.Single(there.OutputLines)).RootElement;
        Assert.Equal(["from", "to", "path", "bytes"], result.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ("model", "huggingFace", _folder["hf"]),
            (result.GetProperty("from").GetString(), result.GetProperty("to").GetString(), result.GetProperty("path").GetString()));
        Assert.True(result.GetProperty("bytes").GetInt64() > 4 * RandomDecoder.Shape.ParameterCount);

        ConsoleRun back = await ConsoleRun.OfAsync("convert", _folder["hf"], _folder["back"]);
        Assert.True(back.ExitCode == 0, back.Error);
        Assert.StartsWith("The model folder, ", Assert.Single(back.OutputLines), StringComparison.Ordinal);
        DecoderWeights before = DecoderFolder.ReadWeights(model);
        DecoderWeights after = DecoderFolder.ReadWeights(_folder["back"]);
        Assert.All(before.Names, name => Assert.True(before[name].SequenceEqual(after[name]), name));
    }

    [Theory]
    [InlineData("fp16")]
    [InlineData("int8")]
    [InlineData("int4")]
    public async Task Stores_the_weights_of_a_model_folder_in_fewer_bits(string weights)
    {
        string model = WriteModel();
        ConsoleRun run = await ConsoleRun.OfAsync("convert", model, _folder["small"], "--weights", weights, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("model", JsonDocument.Parse(run.Output).RootElement.GetProperty("to").GetString());
        static long DataLength(string folder) => new FileInfo(Path.Combine(folder, "model.onnx.data")).Length;
        Assert.True(DataLength(_folder["small"]) < 0.7 * DataLength(model));
        Assert.False(ModelFolderInfo.Read(_folder["small"]).IsRewardModel);
    }

    [Fact]
    public async Task Turns_worked_problems_into_released_data_and_back()
    {
        ConsoleRun generated = await ConsoleRun.OfAsync("generate", "--count", "3", "--worked", "--out", _folder["worked.jsonl"]);
        Assert.True(generated.ExitCode == 0, generated.Error);
        ConsoleRun there = await ConsoleRun.OfAsync("convert", _folder["worked.jsonl"], _folder["sft.json"], "--json");
        Assert.True(there.ExitCode == 0, there.Error);
        Assert.Equal(
            $$"""{"from":"worked","to":"releasedSft","path":"{{_folder["sft.json"]}}","examples":3,"refused":0}""", Assert.Single(there.OutputLines));
        Assert.Equal(3, JsonDocument.Parse(File.ReadAllText(_folder["sft.json"])).RootElement.GetArrayLength());

        ConsoleRun back = await ConsoleRun.OfAsync("convert", _folder["sft.json"], _folder["back.jsonl"]);
        Assert.True(back.ExitCode == 0, back.Error);
        Assert.Equal(
            new ProblemGenerator().Generate(0, 3).Select(problem => (problem.Problem.Text, TrajectoryFormat.WriteSolution(problem.Solve().ToSteps()))),
            File.ReadLines(_folder["back.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement).Select(
                line => (line.GetProperty("problem").GetString()!, line.GetProperty("solution").GetString()!)));
    }

    [Fact]
    public async Task Reads_compressed_lines_with_a_byte_order_mark()
    {
        ConsoleRun generated = await ConsoleRun.OfAsync("generate", "--count", "2", "--worked");
        using (var gzip = new GZipStream(File.Create(_folder["worked.jsonl.gz"]), CompressionLevel.Fastest))
        {
            gzip.Write([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(generated.Output)]);
        }

        ConsoleRun run = await ConsoleRun.OfAsync("convert", _folder["worked.jsonl.gz"], _folder["sft.json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal($"2 examples are in {_folder["sft.json"]}.", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task Turns_preference_groups_into_released_pairs_and_back()
    {
        GeneratedProblem problem = new ProblemGenerator().Generate(0);
        string[] solutions = [.. Enumerable.Range(0, 3).Select(variant => TrajectoryFormat.WriteSolution(problem.Solve(variant).ToSteps()))];
        string group = JsonSerializer.Serialize(new { problem = problem.Problem.Text, chosen = solutions[..1], rejected = solutions[1..], weight = 1.0 });
        File.WriteAllText(_folder["groups.jsonl"], group + "\n");
        ConsoleRun there = await ConsoleRun.OfAsync("convert", _folder["groups.jsonl"], _folder["pairs.json"]);
        Assert.True(there.ExitCode == 0, there.Error);
        Assert.Equal(2, JsonDocument.Parse(File.ReadAllText(_folder["pairs.json"])).RootElement.GetArrayLength());

        ConsoleRun back = await ConsoleRun.OfAsync("convert", _folder["pairs.json"], _folder["back.jsonl"], "--json");
        Assert.True(back.ExitCode == 0, back.Error);
        Assert.Contains("\"from\":\"releasedPreferences\",\"to\":\"preferences\"", back.Output, StringComparison.Ordinal);
        JsonElement line = JsonDocument.Parse(Assert.Single(File.ReadAllLines(_folder["back.jsonl"]))).RootElement;
        Assert.Equal(solutions[..1], line.GetProperty("chosen").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(solutions[1..], line.GetProperty("rejected").EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public async Task Passes_over_what_is_not_in_the_format_and_says_why()
    {
        string good = TrajectoryFormat.WriteSolution(new ProblemGenerator().Generate(0).Solve().ToSteps());
        string code = good[good.IndexOf("<code>", StringComparison.Ordinal)..];
        File.WriteAllText(_folder["sft.json"], JsonSerializer.Serialize<object[]>([new { query = "a", response = code }, new { query = "b", response = "no code" }]));
        ConsoleRun run = await ConsoleRun.OfAsync("convert", _folder["sft.json"], _folder["worked.jsonl"], "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Example 2 is not in the trajectory format", run.OneSentence, StringComparison.Ordinal);
        Assert.EndsWith("\"examples\":1,\"refused\":1}", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--weights int8")]
    public async Task Ends_where_the_user_stops_it_and_leaves_nothing(string options)
    {
        string model = WriteModel();
        ConsoleRun run = await ConsoleRun.StoppedAsync(
            ["convert", model, _folder["to"], .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((130, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal([model], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Gives_the_reasons_of_the_first_few_and_counts_all()
    {
        var examples = Enumerable.Range(0, 7).Select(i => new { query = $"{i}", response = "no code" });
        _folder.Write("sft.json", JsonSerializer.Serialize(examples));
        ConsoleRun run = await ConsoleRun.OfAsync("convert", _folder["sft.json"], _folder["worked.jsonl"], "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(6, run.ErrorLines.Length);
        Assert.All(run.ErrorLines[..5], (line, i) => Assert.StartsWith($"Example {i + 1} is not", line, StringComparison.Ordinal));
        Assert.Equal("7 examples were passed over in all.", run.ErrorLines[5]);
        Assert.EndsWith("\"examples\":0,\"refused\":7}", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong()
    {
        string model = WriteModel();
        await SaysAsync($"There is no file or folder '{_folder["absent"]}'.", _folder["absent"], _folder["to"]);
        await SaysAsync($"'{_folder.Path}' is no folder that is known", _folder.Path, _folder["to"]);
        await SaysAsync("--format means nothing for a model folder that becomes another one.", model, _folder["to"], "--weights", "int8", "--format", "fp16");
        await SaysAsync("--context means nothing for a model folder that becomes one of Hugging Face.", model, _folder["to"], "--context", "8");
        await SaysAsync("Argument 'int2' not recognized.", model, _folder["to"], "--weights", "int2");
        Assert.False(Path.Exists(_folder["to"]));
        ConsoleRun taken = await ConsoleRun.OfAsync("convert", model, model);
        Assert.Equal(1, taken.ExitCode);
        Assert.Contains(model, taken.OneSentence, StringComparison.Ordinal);
    }

    private static async Task SaysAsync(string sentence, params string[] arguments)
    {
        ConsoleRun run = await ConsoleRun.OfAsync(["convert", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.OneSentence, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--round is missing", "run")]
    [InlineData("--format means nothing for a run", "run", "--round", "r1", "--format", "fp16")]
    [InlineData("no round 'r9'; it has r1", "run", "--round", "r9")]
    [InlineData("--round means nothing where no run is converted", "model", "--round", "r1")]
    public async Task Says_what_of_a_run_is_wanted(string sentence, string source, params string[] options)
    {
        WriteModel();
        Directory.CreateDirectory(_folder["run"]);
        await File.WriteAllTextAsync(_folder["run/run.json"], EmptyRun, TestContext.Current.CancellationToken);
        ConsoleRun run = await ConsoleRun.OfAsync(["convert", _folder[source], _folder["out"], .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.OneSentence, StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["out"]));
    }

    private string WriteModel()
    {
        DecoderFolder.Export(_folder["model"], RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, seed: 3), ByteTokenizer.Files);
        return _folder["model"];
    }
}
