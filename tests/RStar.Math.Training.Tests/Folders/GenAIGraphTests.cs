using Microsoft.ML.OnnxRuntimeGenAI;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.Folders;

public class GenAIGraphTests
{
    public static TheoryData<string> AllShapes => Shapes.All;

    [Theory]
    [MemberData(nameof(AllShapes))]
    public void Cached_and_uncached_runs_give_what_the_reference_gives(string name)
    {
        DecoderShape shape = Shapes.Of(name);
        DecoderWeights weights = RandomDecoder.Weights(shape, DecoderHead.LanguageModel, 7);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        using var session = new FolderSession(folder["model"], "model.onnx");
        int[] tokens = [3, 250, 17, 99, 4, 4, 300, 21];
        double[][] expected = new ReferenceDecoder(weights).Run(tokens);
        float[] logits = GenAIRun.Of(session, shape, tokens)["logits"].Values;
        for (int t = 0; t < tokens.Length; t++)
        {
            Close.To(expected[t], logits.AsSpan(t * shape.VocabularySize, shape.VocabularySize).ToArray());
        }

        Dictionary<string, Tensor> half = GenAIRun.Of(session, shape, tokens[..5]);
        Tensor rest = GenAIRun.Of(session, shape, tokens[5..], half)["logits"];
        Close.To(expected[^1], rest.Values[^shape.VocabularySize..]);
    }

    [Theory]
    [MemberData(nameof(AllShapes))]
    public void The_generator_continues_with_the_likeliest_tokens(string name)
    {
        DecoderShape shape = Shapes.Of(name);
        DecoderWeights weights = RandomDecoder.Weights(shape, DecoderHead.LanguageModel, 11);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        int[] prompt = [40, 41, 42, 50, 7];
        int[] expected = new ReferenceDecoder(weights).Greedy(prompt, 12);
        Assert.True(expected.Distinct().Count() > 4, $"The decoder repeats itself, so the test sees little: {string.Join(' ', expected)}.");
        Assert.Equal(expected, GeneratorRun.Greedy(folder["model"], prompt, 12));
    }

    [Fact]
    public void The_tokenizer_is_the_one_that_was_given_with_each_marker_one_token()
    {
        OnnxRuntimeEnvironment.Initialize();
        using var folder = new TemporaryFolder();
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, 1);
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        using var model = new Model(folder["model"]);
        using var tokenizer = new Tokenizer(model);
        const string text = "x = 2 * 3 # größer\n<end_of_step>\n<answer>\\boxed{6}<end_of_answer>";
        using Sequences sequences = tokenizer.Encode(text);
        int[] tokens = sequences[0].ToArray();
        Assert.Equal("größer", tokenizer.Decode(System.Text.Encoding.UTF8.GetBytes("größer").Select(value => (int)value).ToArray()));
        Assert.Contains(ByteTokenizer.Marker("<end_of_step>"), tokens);
        Assert.Contains(ByteTokenizer.Marker("<answer>"), tokens);
        Assert.Equal(ByteTokenizer.Marker("<end_of_answer>"), tokens[^1]);
    }

    [Fact]
    public void A_value_heads_folder_loads_so_that_its_tokenizer_can_be_used()
    {
        OnnxRuntimeEnvironment.Initialize();
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.Value, 1), ByteTokenizer.Files);
        using var model = new Model(folder["model"]);
        using var tokenizer = new Tokenizer(model);
        using Sequences sequences = tokenizer.Encode("42");
        Assert.Equal("42"u8.ToArray().Select(value => (int)value), sequences[0].ToArray());
    }
}
