using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>A model whose parameters can be moved. Not thread-safe.</summary>
internal interface ITrainingModel : IDisposable
{
    /// <summary>What is trained; values and gradients are worked on in place.</summary>
    IReadOnlyList<TrainableTensor> Parameters { get; }

    /// <summary>Adds a portion's gradients to those of the parameters.</summary>
    LossTotals Step(TrainingBatch batch, ulong dropoutSeed);

    /// <summary>Sets all gradients to zero.</summary>
    void ClearGradients();

    /// <summary>The loss of a portion, forward only.</summary>
    Evaluation Evaluate(TrainingBatch batch);
}
