using RStar.Math.Evolution;
using RStar.Math.Trajectories;

namespace RStar.Math.Training;

/// <summary>Models of fresh weights: the base of an evolution that starts from nothing.</summary>
public static class FreshModel
{
    /// <summary>Writes a model's folder, with a tokenizer trained on problems and solutions, where there is none yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shape">The decoder's shape; its vocabulary is the tokenizer's.</param>
    /// <param name="problems">The problems of the run.</param>
    /// <param name="solutions">Solutions in the trajectory format, for the words of code and of reasons.</param>
    /// <param name="seed">Decides the weights.</param>
    /// <param name="cancellationToken">Ends the work; no folder stays.</param>
    /// <exception cref="ArgumentException">The shape is not possible.</exception>
    /// <exception cref="IOException">The folder cannot be written; nothing half-written stays.</exception>
    public static async Task EnsureAsync(
        string folder,
        DecoderShape shape,
        ProblemSource problems,
        IEnumerable<ReasoningPath> solutions,
        ulong seed,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(solutions);
        if (Directory.Exists(folder))
        {
            return;
        }

        var trainer = new BytePairTrainer();
        foreach (ReasoningPath solution in solutions)
        {
            trainer.Add(TrajectoryFormat.WritePrompt(solution));
        }

        await foreach (Problem problem in problems.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            trainer.Add(problem.Text);
        }

        BaseModel model = BaseModel.Create(shape, trainer.Train(shape.VocabularySize, cancellationToken), seed);
        DecoderFolder.Export(folder, model.Weights, model.Tokenizer);
    }
}
