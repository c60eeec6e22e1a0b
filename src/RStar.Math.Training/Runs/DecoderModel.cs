using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>A decoder that is trained by one graph and, once that is asked for, evaluated by another, over the same weights.</summary>
internal sealed class DecoderModel(DecoderWeights weights, DecoderLoss loss, LoraAdapter? adapter, double dropout, SessionSettings settings) : ITrainingModel
{
    private readonly TrainingSession _training = new(weights, loss, adapter, dropout, settings);
    private readonly Lazy<EvaluationSession> _evaluation = new(() => new EvaluationSession(weights, loss, adapter, settings));

    public IReadOnlyList<TrainableTensor> Parameters => _training.Parameters;

    public LossTotals Step(TrainingBatch batch, ulong dropoutSeed) => _training.Step(batch, dropoutSeed);

    public void ClearGradients() => _training.ClearGradients();

    public Evaluation Evaluate(TrainingBatch batch) => _evaluation.Value.Evaluate(batch);

    public void Dispose()
    {
        _training.Dispose();
        if (_evaluation.IsValueCreated)
        {
            _evaluation.Value.Dispose();
        }
    }
}
