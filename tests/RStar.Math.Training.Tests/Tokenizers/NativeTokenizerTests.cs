using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Trajectories;

namespace RStar.Math.Training.Tests.Tokenizers;

/// <summary>ONNX Runtime GenAI's tokenizer over our files.</summary>
public sealed class NativeTokenizerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ModelTokenizer _native;

    public NativeTokenizerTests()
    {
        TrainedTokenizer.Save(_folder.Path);
        _native = ModelTokenizer.Load(_folder.Path);
    }

    public void Dispose()
    {
        _native.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Encodes_as_ours_does()
    {
        var random = new Random(7);
        for (int i = 0; i < 5000; i++)
        {
            string text = RandomTexts.Any(random);
            Assert.Equal(TrainedTokenizer.Small.Encode(text), _native.Encode(text));
        }
    }

    [Fact]
    public void Encodes_what_it_was_trained_on_as_ours_does()
    {
        foreach (string text in RandomTexts.ToTrainOn(300, seed: 1))
        {
            Assert.Equal(TrainedTokenizer.Small.Encode(text), _native.Encode(text));
        }
    }

    [Fact]
    public void Knows_the_markers_and_the_special_tokens()
    {
        BytePairTokenizer ours = TrainedTokenizer.Small;
        Assert.True(_native.HasMarkers);
        Assert.All(TrajectoryMarkers.All, marker => Assert.Equal(ours.SpecialTokenId(marker), _native.MarkerId(marker)));
        Assert.Equal(ours.VocabularySize, _native.VocabularySize);
        Assert.Equal([ours.EndOfTextId], _native.EndOfTextIds.ToArray());
        Assert.Empty(_native.StartIds.ToArray());
    }

    [Fact]
    public void A_path_encoded_step_by_step_is_the_path_encoded_at_once()
    {
        Step[] steps =
        [
            new(StepKind.Code, "# Step 1: lift\nweight = 2 * 20\nfor i in range(3):\n    weight += i"),
            new(StepKind.FinalCode, "print(weight * 12 / 16)") { Output = "32.25" },
            new(StepKind.Answer, "From the result, we can see that it is \\boxed{32.25}."),
        ];
        var encoder = new TrajectoryEncoder(_native);
        var path = ReasoningPath.Start(new Problem("Terrell usually lifts two 20-pound weights 12 times."));
        List<int> tokens = [.. encoder.EncodeStart(path.Problem)];
        foreach (Step step in steps)
        {
            EncodedStep encoded = encoder.EncodeStep(step);
            tokens.AddRange(encoded.Generated);
            tokens.AddRange(encoded.Appended);
            path = path.Append(step);
        }

        Assert.Equal(TrainedTokenizer.Small.Encode(TrajectoryFormat.WritePrompt(path)), tokens);
    }
}
