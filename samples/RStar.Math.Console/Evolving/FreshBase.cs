using RStar.Math.Evolution;
using RStar.Math.Training;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Evolving;

/// <summary>A model of fresh weights, with a tokenizer trained on the run's problems and worked solutions.</summary>
internal static class FreshBase
{
    private const int VocabularySize = 1024;

    /// <summary>About two million weights.</summary>
    private static readonly DecoderShape Shape = new()
    {
        VocabularySize = VocabularySize,
        HiddenSize = 192,
        LayerCount = 4,
        HeadCount = 6,
        KeyValueHeadCount = 2,
        HeadSize = 32,
        FeedForwardSize = 512,
        ContextLength = 1024,
    };

    /// <summary>Writes the model's folder where there is none yet.</summary>
    public static async Task EnsureAsync(string folder, ProblemSource problems, IEnumerable<ReasoningPath> worked, ulong seed, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var trainer = new BytePairTrainer();
        foreach (ReasoningPath solution in worked)
        {
            trainer.Add(TrajectoryFormat.WritePrompt(solution));
        }

        await foreach (Problem problem in problems.ReadAsync(cancellationToken))
        {
            trainer.Add(problem.Text);
        }

        BaseModel model = BaseModel.Create(Shape, trainer.Train(VocabularySize, cancellationToken), seed);
        DecoderFolder.Export(folder, model.Weights, model.Tokenizer);
    }
}
