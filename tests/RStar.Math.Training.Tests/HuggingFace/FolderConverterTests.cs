using System.Text.Json.Nodes;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Trajectories;

namespace RStar.Math.Training.Tests.HuggingFace;

public sealed class FolderConverterTests : IDisposable
{
    private static readonly DecoderWeights Weights =
        RandomDecoder.Weights(RandomDecoder.Shape with { VocabularySize = 260, TiedHead = false }, DecoderHead.LanguageModel, 3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Converts_to_a_model_folder_and_back()
    {
        HuggingFaceFolder.Export(_folder["hf"], Weights, WithoutMarkers());
        FolderConverter.ToModelFolder(_folder["hf"], _folder["model"], new ImportOptions { AddMarkers = false });
        FolderConverter.ToHuggingFace(_folder["model"], _folder["back"]);
        DecoderWeights back = HuggingFaceFolder.Import(_folder["back"]);
        Assert.Equal(Weights.Shape, back.Shape);
        Assert.All(Weights.Names, name => Assert.Equal(Weights[name].ToArray(), back[name].ToArray()));
    }

    [Fact]
    public async Task Converts_on_another_thread_and_reads_no_further_where_it_is_cancelled()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        HuggingFaceFolder.Export(_folder["hf"], Weights, WithoutMarkers());
        var import = new ImportOptions { AddMarkers = false };
        await FolderConverter.ToModelFolderAsync(_folder["hf"], _folder["model"], import, cancellationToken: token);
        await FolderConverter.ToHuggingFaceAsync(_folder["model"], _folder["back"], cancellationToken: token);
        DecoderWeights back = HuggingFaceFolder.Import(_folder["back"]);
        Assert.All(Weights.Names, name => Assert.Equal(Weights[name].ToArray(), back[name].ToArray()));

        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(
            () => FolderConverter.MakeModelFolder(_folder["hf"], _folder["none"], null, null, cancelled));
        Assert.Throws<OperationCanceledException>(
            () => FolderConverter.MakeHuggingFace(_folder["model"], _folder["none"], null, cancelled));
        Assert.Equal(3, Directory.EnumerateFileSystemEntries(_folder.Path).Count());
    }

    [Fact]
    public void Markers_become_tokens_whose_rows_are_the_mean_of_their_spelling()
    {
        HuggingFaceFolder.Export(_folder["hf"], Weights, WithoutMarkers());
        FolderConverter.ToModelFolder(_folder["hf"], _folder["model"]);

        using ModelTokenizer tokenizer = ModelTokenizer.Load(_folder["model"]);
        Assert.True(tokenizer.HasMarkers);
        DecoderWeights back = DecoderFolder.ReadWeights(_folder["model"]);
        Assert.Equal(264, back.Shape.VocabularySize);
        foreach (string name in (string[])["model.embed_tokens.weight", "lm_head.weight"])
        {
            foreach (string marker in TrajectoryMarkers.All)
            {
                float[] row = Row(back, name, tokenizer.MarkerId(marker)!.Value);
                float[][] spelling = [.. marker.Select(letter => Row(Weights, name, letter))];
                Assert.All(row.Index(), number => Assert.Equal(spelling.Average(letter => letter[number.Index]), number.Item, 1e-5));
            }

            Assert.Equal(Row(Weights, name, 100), Row(back, name, 100));
        }
    }

    [Fact]
    public void Markers_that_are_there_stay_as_they_are()
    {
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.Value, 3);
        HuggingFaceFolder.Export(_folder["hf"], weights, ByteTokenizer.Files);
        FolderConverter.ToModelFolder(_folder["hf"], _folder["model"]);
        DecoderWeights back = DecoderFolder.ReadWeights(_folder["model"]);
        Assert.Equal(weights.Shape, back.Shape);
        Assert.Equal(weights["model.embed_tokens.weight"].ToArray(), back["model.embed_tokens.weight"].ToArray());
    }

    [Fact]
    public void The_context_can_be_made_shorter_and_not_longer()
    {
        HuggingFaceFolder.Export(_folder["hf"], Weights, WithoutMarkers());
        FolderConverter.ToModelFolder(_folder["hf"], _folder["short"], new ImportOptions { ContextLength = 64 });
        FolderConverter.ToModelFolder(_folder["hf"], _folder["long"], new ImportOptions { ContextLength = 100_000 });
        Assert.Equal(64, DecoderFolder.ReadWeights(_folder["short"]).Shape.ContextLength);
        Assert.Equal(256, DecoderFolder.ReadWeights(_folder["long"]).Shape.ContextLength);
        var fault = Assert.Throws<ArgumentException>(
            () => FolderConverter.ToModelFolder(_folder["hf"], _folder["none"], new ImportOptions { ContextLength = 0 }));
        Assert.Equal("The ContextLength is 0; it must be 1 or more. (Parameter 'import')", fault.Message);
    }

    [Fact]
    public void Says_which_weights_are_cut_short_and_leaves_no_model_folder()
    {
        HuggingFaceFolder.Export(_folder["hf"], Weights, WithoutMarkers());
        using (FileStream file = File.OpenWrite(Path.Combine(_folder["hf"], "model.safetensors")))
        {
            file.SetLength(file.Length - 1);
        }

        var fault = Assert.Throws<ModelFolderException>(() => FolderConverter.ToModelFolder(_folder["hf"], _folder["model"]));
        Assert.StartsWith("model.safetensors is cut short or damaged: the tensor 'lm_head.weight' ends at byte", fault.Fault, StringComparison.Ordinal);
        Assert.Equal(["hf"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Says_that_the_tokenizer_has_more_tokens_than_the_embedding()
    {
        HuggingFaceFolder.Export(_folder["hf"], Weights, ByteTokenizer.Files);
        var fault = Assert.Throws<ModelFolderException>(() => FolderConverter.ToModelFolder(_folder["hf"], _folder["model"]));
        Assert.Equal("its tokenizer has 264 tokens and its embedding 260 rows; there must be a row for each.", fault.Fault);
    }

    private static float[] Row(DecoderWeights weights, string name, int token) =>
        weights[name].Slice(token * weights.Shape.HiddenSize, weights.Shape.HiddenSize).ToArray();

    private static TokenizerFiles WithoutMarkers()
    {
        JsonObject tokenizer = JsonNode.Parse(ByteTokenizer.Files.Files["tokenizer.json"].Span)!.AsObject();
        JsonArray added = tokenizer["added_tokens"]!.AsArray();
        JsonObject vocabulary = tokenizer["model"]!["vocab"]!.AsObject();
        added.RemoveRange(1, added.Count - 1);
        foreach (string marker in TrajectoryMarkers.All)
        {
            vocabulary.Remove(marker);
        }

        return ByteTokenizer.Files with
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(ByteTokenizer.Files.Files)
            {
                ["tokenizer.json"] = System.Text.Encoding.UTF8.GetBytes(tokenizer.ToJsonString()),
            },
        };
    }
}
