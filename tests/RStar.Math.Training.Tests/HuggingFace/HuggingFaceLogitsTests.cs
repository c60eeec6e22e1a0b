using RStar.Math.TestModels;
using RStar.Math.Training.Sessions;
using RStar.Math.Training.Tests.Folders;

namespace RStar.Math.Training.Tests.HuggingFace;

public class HuggingFaceLogitsTests(TorchReference torch) : IClassFixture<TorchReference>
{
    [Theory]
    [InlineData("llama2")]
    [InlineData("llama3")]
    [InlineData("llama-rope-parameters")]
    [InlineData("qwen2")]
    [InlineData("qwen2-untied")]
    [InlineData("qwen3")]
    [InlineData("phi3")]
    [InlineData("value")]
    [InlineData("released-value")]
    public void An_imported_folder_computes_what_PyTorch_computes(string variant)
    {
        string folder = torch.FolderOf(variant);
        DecoderWeights weights = HuggingFaceFolder.Import(folder);
        int[] tokens = TorchReference.TokensOf(folder);
        double[][] expected = TorchReference.LogitsOf(folder);
        using var temporary = new TemporaryFolder();
        DecoderFolder.Export(temporary["model"], weights, ByteTokenizer.Files);
        using var session = new FolderSession(temporary["model"], "model.onnx");

        string output = weights.Head == DecoderHead.Value ? "value" : "logits";
        float[] actual = GenAIRun.Of(session, weights.Shape, tokens)[output].Values;
        Close.To([.. expected.SelectMany(row => row)], actual);
    }

    [Theory]
    [InlineData("llama3")]
    [InlineData("qwen2")]
    [InlineData("qwen3")]
    [InlineData("phi3")]
    public void A_trainer_sees_the_losses_that_PyTorch_sees(string variant)
    {
        string folder = torch.FolderOf(variant);
        int[] tokens = TorchReference.TokensOf(folder);
        double[][] logits = TorchReference.LogitsOf(folder);
        int count = tokens.Length - 1;
        var batch = new TokenBatch
        {
            Rows = 1,
            Length = tokens.Length,
            InputIds = [.. tokens.Select(token => (long)token)],
            Positions = [.. Enumerable.Range(0, count).Select(position => (long)position)],
            Labels = [.. tokens.Skip(1).Select(token => (long)token)],
            Weights = [.. Enumerable.Repeat(1f, count)],
        };
        using var session = new EvaluationSession(
            HuggingFaceFolder.Import(folder), DecoderLoss.CrossEntropy, settings: new SessionSettings { Threads = 1 });

        double[] expected = [.. Enumerable.Range(0, count).Select(t => double.Log(logits[t].Sum(double.Exp)) - logits[t][tokens[t + 1]])];
        Close.To(expected, session.Evaluate(batch).Terms);
    }

    [Theory]
    [InlineData("llama3")]
    [InlineData("qwen2")]
    [InlineData("qwen3")]
    [InlineData("phi3")]
    [InlineData("value")]
    [InlineData("released-value")]
    public void PyTorch_computes_from_an_exported_folder_what_it_computed_from_the_original(string variant)
    {
        string folder = torch.FolderOf(variant);
        using var temporary = new TemporaryFolder();
        HuggingFaceFolder.Export(
            temporary["back"], HuggingFaceFolder.Import(folder), ByteTokenizer.Files, new HuggingFaceExportOptions { ShardBytes = 20_000 });

        double[][] expected = TorchReference.LogitsOf(folder);
        double[][] actual = torch.Run(temporary["back"], TorchReference.TokensOf(folder));
        Close.To([.. expected.SelectMany(row => row)], [.. actual.SelectMany(row => row).Select(value => (float)value)]);
    }
}
