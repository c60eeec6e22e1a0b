using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Training.Export;

namespace RStar.Math.Training.Tests.Folders;

public class DecoderFolderTests
{
    private static readonly int[] Tokens = [3, 250, 17, 99, 4, 4, 300, 21];

    private static readonly DecoderWeights Policy = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, 6);

    [Theory]
    [InlineData(WeightType.Half, true, 0.02)]
    [InlineData(WeightType.Half, false, 0.02)]
    [InlineData(WeightType.Int8, true, 0.2)]
    [InlineData(WeightType.Int8, false, 0.2)]
    [InlineData(WeightType.Int4, true, 1.5)]
    public void Every_weight_type_runs_and_both_graphs_agree(WeightType type, bool tied, double tolerance)
    {
        DecoderShape shape = RandomDecoder.Shape with { TiedHead = tied, HiddenSize = 48 };
        DecoderWeights weights = RandomDecoder.Weights(shape, DecoderHead.LanguageModel, 5, deviation: 0.15);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files, new ExportOptions { WeightType = type });
        double[] expected = new ReferenceDecoder(weights).Run(Tokens)[^1];
        using var plain = new FolderSession(folder["model"], "model.onnx");
        using var tree = new FolderSession(folder["model"], "tree.onnx");
        float[] actual = GenAIRun.Of(plain, shape, Tokens)["logits"].Values[^shape.VocabularySize..];
        Close.To(expected, actual, tolerance);
        Close.To([.. actual], new TreeRows(tree, shape).Run([[]], [new TreeRow(0, [], Tokens)], 0).Results[0][^1], 1e-4);
    }

    [Theory]
    [InlineData(WeightType.Single, DecoderHead.LanguageModel)]
    [InlineData(WeightType.Single, DecoderHead.Value)]
    [InlineData(WeightType.Half, DecoderHead.LanguageModel)]
    public void Weights_come_back_as_they_were_stored(WeightType type, DecoderHead head)
    {
        DecoderShape shape = Shapes.Of("Llama 3") with { QkvBias = true, QkNorm = true, TiedHead = false };
        DecoderWeights weights = RandomDecoder.Weights(shape, head, 6);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files, new ExportOptions { WeightType = type });
        DecoderWeights back = DecoderFolder.ReadWeights(folder["model"]);
        Assert.Equal(shape, back.Shape);
        Assert.Equal(head, back.Head);
        foreach (string name in weights.Names)
        {
            bool isMatrix = DecoderLayout.Of(shape, head).Single(tensor => tensor.Name == name).Dimensions.Length == 2;
            bool isRounded = type == WeightType.Half && isMatrix;
            Assert.Equal(weights[name].ToArray().Select(value => isRounded ? (float)(System.Half)value : value), back[name].ToArray());
        }
    }

    [Fact]
    public void Quantised_weights_come_back_only_where_the_full_ones_were_kept()
    {
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["lost"], Policy, ByteTokenizer.Files, new ExportOptions { WeightType = WeightType.Int8 });
        DecoderFolder.Export(
            folder["kept"], Policy, ByteTokenizer.Files, new ExportOptions { WeightType = WeightType.Int8, KeepFullPrecision = true });
        Assert.Equal(Policy["model.embed_tokens.weight"], DecoderFolder.ReadWeights(folder["kept"])["model.embed_tokens.weight"]);
        var fault = Assert.Throws<ModelFolderException>(() => DecoderFolder.ReadWeights(folder["lost"]));
        Assert.Equal(
            $"The model folder '{folder["lost"]}' cannot be used: it holds Int8 weights alone, from which training cannot go on; " +
            "export it with KeepFullPrecision.",
            fault.Message);
    }

    [Fact]
    public void A_value_head_says_the_value_at_each_token()
    {
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.Value, 6);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        using var session = new FolderSession(folder["model"], "model.onnx");
        Tensor value = GenAIRun.Of(session, RandomDecoder.Shape, Tokens)["value"];
        Assert.Equal([1, Tokens.Length], value.Shape);
        Close.To([.. new ReferenceDecoder(weights).Run(Tokens).Select(line => line[0])], value.Values);
    }

    [Fact]
    public void What_fails_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        TokenizerFiles clashing = ByteTokenizer.Files with
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["tokenizer.json"] = default, ["model.onnx"] = default },
        };
        Assert.Throws<IOException>(() => DecoderFolder.Export(folder["model"], Policy, clashing));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task What_is_cancelled_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => DecoderFolder.Make(folder["model"], Policy, ByteTokenizer.Files, null, cancelled));
        Assert.Throws<OperationCanceledException>(() => HuggingFaceFolder.Make(folder["hf"], Policy, ByteTokenizer.Files, null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DecoderFolder.ExportAsync(folder["model"], Policy, ByteTokenizer.Files, cancellationToken: cancelled));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_writing_ends_between_two_tensors()
    {
        using var stream = new MemoryStream();
        using var source = new CancellationTokenSource();
        var file = new TensorFile(stream, DecoderFolder.DataFile, source.Token);
        file.Write("first", [2], (float[])[1, 2]);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => file.Write("second", [2], (float[])[3, 4]));
        Assert.Equal(2 * sizeof(float), stream.Length);
    }

    [Fact]
    public void A_folder_that_is_there_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["notes"], "mine");
        var fault = Assert.Throws<IOException>(() => DecoderFolder.Export(folder.Path, Policy, ByteTokenizer.Files));
        Assert.Equal($"'{folder.Path}' is there already; a new folder is written only where there is nothing.", fault.Message);
        Assert.Equal([folder["notes"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("rstar.json", "only a folder that this library exported can be read back.")]
    [InlineData("model.onnx", "it has no file model.onnx.")]
    [InlineData("model.onnx.data", "it has no file model.onnx.data.")]
    public void Says_which_file_is_missing(string file, string sentence)
    {
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], Policy, ByteTokenizer.Files);
        File.Delete(Path.Combine(folder["model"], file));
        var fault = Assert.Throws<ModelFolderException>(() => DecoderFolder.ReadWeights(folder["model"]));
        Assert.EndsWith(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.onnx.data", "the file is cut short.")]
    [InlineData("rstar.json", "rstar.json is not JSON")]
    public void Says_that_a_file_is_cut_short(string file, string sentence)
    {
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], Policy, ByteTokenizer.Files);
        using (FileStream stream = File.OpenWrite(Path.Combine(folder["model"], file)))
        {
            stream.SetLength(stream.Length / 2);
        }

        var fault = Assert.Throws<ModelFolderException>(() => DecoderFolder.ReadWeights(folder["model"]));
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "its format is 2; this version reads format 1.")]
    [InlineData("\"headSize\": 16", "\"headSize\": 15", "The decoder's HeadSize is 15; it must be even.")]
    [InlineData("\"headSize\": 16,", "", "rstar.json does not describe a decoder")]
    [InlineData("\"decoder\": {", "\"decoder\": null, \"other\": {", "rstar.json does not describe a decoder")]
    [InlineData("\"hiddenSize\": 32", "\"hiddenSize\": 48", "has no tensor 'model.embed_tokens.weight' of shape [320,48], which rstar.json asks for.")]
    public void Says_what_is_wrong_with_the_description(string before, string after, string sentence)
    {
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], Policy, ByteTokenizer.Files);
        string path = Path.Combine(folder["model"], "rstar.json");
        string text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
        var fault = Assert.Throws<ModelFolderException>(() => DecoderFolder.ReadWeights(folder["model"]));
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "The tokenizer's EndOfTextIds are none; there must be at least one.")]
    [InlineData(320, "The tokenizer names the token 320; the decoder has tokens from 0 to 319.")]
    public void Refuses_a_tokenizer_that_does_not_fit(int endOfText, string sentence)
    {
        using var folder = new TemporaryFolder();
        TokenizerFiles tokenizer = ByteTokenizer.Files with { EndOfTextIds = endOfText == 0 ? [] : [endOfText] };
        var fault = Assert.Throws<ArgumentException>(() => DecoderFolder.Export(folder["model"], Policy, tokenizer));
        Assert.Equal($"{sentence} (Parameter 'tokenizer')", fault.Message);
    }

    [Fact]
    public void A_tokenizer_is_taken_from_a_folder()
    {
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], Policy, ByteTokenizer.Files);
        TokenizerFiles tokenizer = TokenizerFiles.Load(folder["model"]);
        Assert.Equal(ByteTokenizer.Files.Files.Keys.Order(), tokenizer.Files.Keys.Order());
        Assert.Equal(ByteTokenizer.EndOfText, tokenizer.BeginOfTextId);
        Assert.Equal([ByteTokenizer.EndOfText], tokenizer.EndOfTextIds);
        var fault = Assert.Throws<ModelFolderException>(() => TokenizerFiles.Load(folder.Path));
        Assert.Equal("it has no file tokenizer.json.", fault.Fault);
    }

    [Fact]
    public void Both_graphs_share_one_data_file_in_which_each_tensor_is_once()
    {
        using var folder = new TemporaryFolder();
        DecoderShape shape = RandomDecoder.Shape;
        DecoderFolder.Export(folder["model"], Policy, ByteTokenizer.Files);
        long weights = shape.ParameterCount * sizeof(float);
        long tables = (long)shape.ContextLength * shape.HeadSize * sizeof(float);
        long alignment = 64 * 40;
        long length = new FileInfo(Path.Combine(folder["model"], "model.onnx.data")).Length;
        Assert.InRange(length, weights + tables, weights + tables + alignment);
        Assert.InRange(new FileInfo(Path.Combine(folder["model"], "tree.onnx")).Length, 0, 100_000);
    }
}
