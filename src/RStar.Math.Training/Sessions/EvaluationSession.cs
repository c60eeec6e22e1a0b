namespace RStar.Math.Training.Sessions;

/// <summary>Forward passes alone, over the same weights in place as a training session's. Not thread-safe.</summary>
internal sealed class EvaluationSession : IDisposable
{
    /// <param name="weights">The decoder; what is written to it is what the next pass uses.</param>
    /// <param name="loss">The loss to measure.</param>
    /// <param name="adapter">An adapter over the weights, or null.</param>
    /// <param name="settings">How the graph is run.</param>
    public EvaluationSession(DecoderWeights weights, DecoderLoss loss, LoraAdapter? adapter = null, SessionSettings? settings = null)
    {
    }

    /// <summary>Runs one batch forward.</summary>
    /// <param name="batch">The batch, of the class that belongs to the loss.</param>
    /// <exception cref="ArgumentException">The batch does not fit the loss or the decoder; the message says what is wrong with it.</exception>
    public Evaluation Evaluate(TrainingBatch batch) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
