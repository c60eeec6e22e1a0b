using RStar.Math.Trajectories;

namespace RStar.Math.Training.Tests;

/// <summary>A decoder of two layers with a tokenizer trained on sums.</summary>
internal static class SmallModel
{
    private static readonly Lazy<BytePairTokenizer> Trained = new(() =>
    {
        var trainer = new BytePairTrainer();
        foreach (ReasoningPath path in SumPaths.Take(100))
        {
            trainer.Add(TrajectoryFormat.WritePrompt(path));
        }

        return trainer.Train(360);
    });

    public static BytePairTokenizer Tokenizer => Trained.Value;

    public static DecoderShape Shape => new()
    {
        VocabularySize = Tokenizer.VocabularySize,
        HiddenSize = 64,
        LayerCount = 2,
        HeadCount = 4,
        KeyValueHeadCount = 2,
        HeadSize = 16,
        FeedForwardSize = 128,
        ContextLength = 256,
    };

    /// <summary>The same fresh weights for everybody.</summary>
    public static BaseModel Base() => BaseModel.Create(Shape, Tokenizer, seed: 11);
}
