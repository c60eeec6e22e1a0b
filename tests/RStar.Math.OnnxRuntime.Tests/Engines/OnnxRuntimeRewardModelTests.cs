using System.Text.Json.Nodes;
using RStar.Math.OnnxRuntime.Tests.Engines.Generator;
using RStar.Math.OnnxRuntime.Tests.Folders;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Engines;

public sealed class OnnxRuntimeRewardModelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Divides_by_the_scale_before_tanh()
    {
        using var folder = new ChangedFolder(DecoderHead.Value);
        double plain = await ValueAsync(folder, scale: 1);
        double scaled = await ValueAsync(folder, scale: 5);
        Assert.Equal(double.Atanh(plain) / 5, double.Atanh(scaled), 1e-5);
        Assert.NotEqual(0, plain);
    }

    [Fact]
    public void Refuses_the_folder_of_a_policy()
    {
        using var folder = new ChangedFolder();
        ModelFolderException fault = Assert.Throws<ModelFolderException>(
            () => OnnxRuntimeRewardModel.Load(folder.Path, OnnxRuntimePolicyModelTests.Options()));
        Assert.StartsWith("it is a policy's (tree.onnx gives logits); a reward model gives 'value'", fault.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_folder_that_only_the_Generator_can_run()
    {
        using var folder = new ChangedFolder(DecoderHead.Value);
        folder.ChangeConfig(model => model["decoder"]!["pipeline"] = new JsonArray());
        ModelFolderException fault = Assert.Throws<ModelFolderException>(
            () => OnnxRuntimeRewardModel.Load(folder.Path, OnnxRuntimePolicyModelTests.Options()));
        Assert.Equal(
            "model.onnx can be run by GenAI's Generator only, which gives no values: its decoder is a pipeline of several graphs.", fault.Fault);
    }

    [Fact]
    public async Task Says_what_it_runs_on_and_ends_with_its_disposal()
    {
        using var folder = new ChangedFolder(DecoderHead.Value);
        var log = new ListLogger();
        OnnxRuntimeRewardModel model = OnnxRuntimeRewardModel.Load(folder.Path, OnnxRuntimePolicyModelTests.Options(), log);
        Assert.Equal((ExecutionProvider.Cpu, folder.Path), (model.Provider, model.Folder));
        Assert.Equal(
            $"The reward model '{folder.Path}' runs on Cpu (it was asked for) with the Tree engine, layout Tree: it has tree.onnx",
            Assert.Single(log.Entries).Text);
        model.Dispose();
        model.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await model.EvaluateAsync([new RewardRequest(Ask.Path)], Token).GetAsyncEnumerator(Token).MoveNextAsync());
    }

    private static async Task<double> ValueAsync(ChangedFolder folder, double scale)
    {
        OnnxRuntimeModelOptions options = OnnxRuntimePolicyModelTests.Options();
        options.RewardScale = scale;
        await using OnnxRuntimeRewardModel model = OnnxRuntimeRewardModel.Load(folder.Path, options);
        await foreach (RewardResult result in model.EvaluateAsync([new RewardRequest(Ask.Path)], Token))
        {
            result.State?.Dispose();
            return result.Value;
        }

        throw new InvalidOperationException("The model gave no answer.");
    }
}
