using Microsoft.ML.OnnxRuntime;

namespace RStar.Math.Training.Sessions;

/// <summary>Forward passes alone, over the same weights in place as a training session's. Not thread-safe.</summary>
internal sealed class EvaluationSession : IDisposable
{
    private readonly DecoderTask _task;
    private readonly GraphSession _session;

    /// <param name="weights">The decoder; what is written to it is what the next pass uses.</param>
    /// <param name="loss">The loss to measure.</param>
    /// <param name="adapter">An adapter over the weights, or null.</param>
    /// <param name="settings">How the graph is run.</param>
    /// <exception cref="ArgumentException">The weights' head is not the loss's.</exception>
    public EvaluationSession(DecoderWeights weights, DecoderLoss loss, LoraAdapter? adapter = null, SessionSettings? settings = null)
    {
        _task = new DecoderTask(weights.Shape, loss, adapter);
        WeightInputs arrays = WeightInputs.Of(weights, _task);
        _session = new GraphSession(DecoderGraphs.Evaluation(_task), "evaluation", settings ?? new SessionSettings());
        arrays.FixIn(_session);
    }

    /// <summary>Runs one batch forward.</summary>
    /// <param name="batch">The batch, of the class that belongs to the loss.</param>
    /// <exception cref="ArgumentException">
    /// The batch does not fit the loss or the decoder; the message says what is wrong with it.
    /// </exception>
    public Evaluation Evaluate(TrainingBatch batch)
    {
        Dictionary<string, OrtValue> inputs = BatchInputs.Of(batch, _task);
        float[] losses = new float[batch.Weights.Length];
        float[] correct = new float[batch.Weights.Length];
        float[] values = new float[_task.Loss == DecoderLoss.CrossEntropy ? 0 : batch.Positions.Length];
        var outputs = new Dictionary<string, OrtValue>
        {
            ["losses"] = GraphSession.Tensor(losses, losses.Length),
            ["correct"] = GraphSession.Tensor(correct, correct.Length),
        };
        if (values.Length > 0)
        {
            outputs.Add("values", GraphSession.Tensor(values, values.Length));
        }

        _session.Run(inputs, outputs);
        return new Evaluation(LossTotals.Of(losses, batch.Weights), LossTotals.Of(correct, batch.Weights).Loss, losses, values);
    }

    public void Dispose() => _session.Dispose();
}
