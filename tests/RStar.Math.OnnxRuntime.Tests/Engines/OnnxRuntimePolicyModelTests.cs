using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using RStar.Math.OnnxRuntime.Tests.Engines.Generator;
using RStar.Math.OnnxRuntime.Tests.Folders;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Engines;

public sealed class OnnxRuntimePolicyModelTests
{
    [Theory]
    [InlineData(InferenceEngine.Auto, InferenceEngine.Tree)]
    [InlineData(InferenceEngine.Tree, InferenceEngine.Tree)]
    [InlineData(InferenceEngine.Generator, InferenceEngine.Generator)]
    public void Takes_the_engine_that_was_asked_for_or_the_best(InferenceEngine asked, InferenceEngine expected)
    {
        using var folder = new ChangedFolder();
        var log = new ListLogger();
        using OnnxRuntimePolicyModel model = OnnxRuntimePolicyModel.Load(folder.Path, Options(asked), log);
        Assert.Equal((expected, ExecutionProvider.Cpu, folder.Path), (model.Engine, model.Provider, model.Folder));
        Assert.Equal(expected == InferenceEngine.Tree, model.CacheStatistics is not null);
        Assert.Equal(
            $"The policy model '{folder.Path}' runs on Cpu (it was asked for) with the {expected} engine, layout Tree: it has tree.onnx",
            Assert.Single(log.Entries).Text);
    }

    [Theory]
    [InlineData(InferenceEngine.Auto, InferenceEngine.Generator)]
    [InlineData(InferenceEngine.Tree, InferenceEngine.Tree)]
    public void On_CUDA_takes_the_Generator_unless_the_tree_engine_is_asked_for(InferenceEngine asked, InferenceEngine expected)
    {
        using var folder = new ChangedFolder();
        (InferenceEngine engine, string? reason) = EngineChoice.ForPolicy(ModelFolder.Read(folder.Path), asked, ExecutionProvider.Cuda);
        Assert.Equal(expected, engine);
        Assert.Equal(expected == InferenceEngine.Generator, reason?.Contains("at every call", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Falls_back_to_the_Generator_and_says_why()
    {
        using var folder = new ChangedFolder();
        folder.Without(ChangedFolder.Tree).ChangeConfig(model => model["speech"] = new JsonObject { ["filename"] = "speech.onnx" });
        var log = new ListLogger();
        using OnnxRuntimePolicyModel model = OnnxRuntimePolicyModel.Load(folder.Path, Options(), log);
        Assert.Equal(InferenceEngine.Generator, model.Engine);
        Assert.Contains(
            (LogLevel.Warning, $"The policy model '{folder.Path}' falls back to GenAI's Generator, which reads every path anew: "
                + "it has a graph besides the decoder (speech)"),
            log.Entries);
        Assert.NotEmpty(await Ask.ForAsync(model, Ask.Request(count: 2, tokens: 3)));
    }

    [Fact]
    public void Refuses_the_tree_engine_where_it_cannot_be()
    {
        using var folder = new ChangedFolder();
        folder.ChangeConfig(model => model["decoder"]!["pipeline"] = new JsonArray());
        ModelFolderException fault = Assert.Throws<ModelFolderException>(() => OnnxRuntimePolicyModel.Load(folder.Path, Options(InferenceEngine.Tree)));
        Assert.Equal("the tree engine was asked for and cannot run model.onnx: its decoder is a pipeline of several graphs.", fault.Fault);
    }

    [Fact]
    public void Refuses_the_Generator_where_it_cannot_be()
    {
        using var parent = new TemporaryFolder();
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, seed: 1);
        ForeignFolder.Write(parent["model"], weights, ForeignLayout.Policies["grouped-query, lengths for mask"]);
        ModelFolderException fault = Assert.Throws<ModelFolderException>(
            () => OnnxRuntimePolicyModel.Load(parent["model"], Options(InferenceEngine.Generator)));
        Assert.Equal("GenAI's Generator was asked for and does not feed the input 'seqlens_k'.", fault.Fault);
    }

    [Fact]
    public void Says_that_steps_end_by_their_text_where_there_are_no_markers()
    {
        using var folder = new ChangedFolder();
        Tokenization.TinyTokenizer.WriteByteLevel(folder.Path, withMarkers: false);
        var log = new ListLogger();
        using OnnxRuntimePolicyModel model = OnnxRuntimePolicyModel.Load(folder.Path, Options(), log);
        Assert.Contains(log.Entries, entry => entry.Level == LogLevel.Warning && entry.Text.Contains("no token for each marker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Takes_the_same_likeliest_tokens_with_either_engine()
    {
        using var folder = new ChangedFolder();
        using OnnxRuntimePolicyModel tree = OnnxRuntimePolicyModel.Load(folder.Path, Options(InferenceEngine.Tree));
        using OnnxRuntimePolicyModel generator = OnnxRuntimePolicyModel.Load(folder.Path, Options(InferenceEngine.Generator));
        foreach (string problem in new[] { "1 + 1?", "How many?", "\\frac{1}{2}", "é" })
        {
            ProposalRequest request = Ask.Request(count: 3, tokens: 16, temperature: 0) with { Path = ReasoningPath.Start(new Problem(problem)) };
            Candidate[] candidates = [.. await Ask.ForAsync(tree, request), .. await Ask.ForAsync(generator, request)];
            Assert.Single(candidates.Select(candidate => (candidate.Text, candidate.End, candidate.Count, candidate.TokenCount)).Distinct());
            Assert.Equal(candidates[0].LogProbability, candidates[^1].LogProbability, 1e-3);
            candidates[0].State?.Dispose();
        }
    }

    [Fact]
    public void Refuses_the_folder_of_a_reward_model()
    {
        using var folder = new ChangedFolder(DecoderHead.Value);
        ModelFolderException fault = Assert.Throws<ModelFolderException>(() => OnnxRuntimePolicyModel.Load(folder.Path, Options()));
        Assert.Equal("it is a reward model's (tree.onnx gives 'value'); a policy model gives logits.", fault.Fault);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Names_the_folder_and_its_fault(FolderFault fault)
    {
        using var parent = new TemporaryFolder();
        FaultyFolder.Write(parent["model"], fault);
        foreach (InferenceEngine engine in Enum.GetValues<InferenceEngine>())
        {
            ModelFolderException thrown = Assert.Throws<ModelFolderException>(() => OnnxRuntimePolicyModel.Load(parent["model"], Options(engine)));
            Assert.StartsWith($"The model folder '{parent["model"]}' cannot be used: ", thrown.Message, StringComparison.Ordinal);
        }
    }

    public static TheoryData<FolderFault> Faults { get; } = [.. Enum.GetValues<FolderFault>()];

    internal static OnnxRuntimeModelOptions Options(InferenceEngine engine = InferenceEngine.Auto) =>
        new() { Engine = engine, Execution = GeneratorFixture.Execution };
}
