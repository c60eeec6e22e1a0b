using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Folders;

public sealed class ModelFolderInfoTests
{
    private static readonly OnnxRuntimeModelOptions OnCpu = new() { Execution = new ExecutionOptions { Provider = ExecutionProvider.Cpu } };

    [Fact]
    public void Says_what_a_policy_is_and_what_would_run_it()
    {
        using var folder = new ChangedFolder();
        ModelFolderInfo info = ModelFolderInfo.Read(folder.Path, OnCpu);
        DecoderShape shape = RandomDecoder.Shape;
        Assert.Equal(
            (shape.LayerCount, shape.HeadCount, shape.KeyValueHeadCount, shape.HeadSize, shape.VocabularySize, shape.ContextLength),
            (info.LayerCount, info.HeadCount, info.KeyValueHeadCount, info.HeadSize, info.VocabularySize, info.ContextLength));
        Assert.Equal((false, InferenceEngine.Tree, "tree.onnx", "it has tree.onnx"), (info.IsRewardModel, info.Engine, info.GraphFile, info.EngineReason));
    }

    [Fact]
    public void Says_why_the_Generator_would_run_it()
    {
        using var folder = new ChangedFolder();
        var asked = new OnnxRuntimeModelOptions { Execution = OnCpu.Execution, Engine = InferenceEngine.Generator };
        Assert.Equal(InferenceEngine.Generator, ModelFolderInfo.Read(folder.Path, asked).Engine);
    }

    [Fact]
    public void Knows_a_reward_model()
    {
        using var folder = new RStar.Math.TestModels.TemporaryFolder();
        string path = Path.Combine(folder.Path, "reward");
        DecoderFolder.Export(path, RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.Value, seed: 1), ByteTokenizer.Files);
        ModelFolderInfo info = ModelFolderInfo.Read(path, OnCpu);
        Assert.Equal((true, InferenceEngine.Tree), (info.IsRewardModel, info.Engine));
    }
}
