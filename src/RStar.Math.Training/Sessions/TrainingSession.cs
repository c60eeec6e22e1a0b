namespace RStar.Math.Training.Sessions;

/// <summary>
/// Forward and backward passes over a decoder's weights in place: each step adds the gradients of a batch's summed loss to those of its
/// parameters, in an order that depends on nothing but the batch. Not thread-safe.
/// </summary>
internal sealed class TrainingSession : IDisposable
{
    /// <param name="weights">The decoder; trained in place where there is no adapter.</param>
    /// <param name="loss">What to make small.</param>
    /// <param name="adapter">What is trained instead of the decoder's weights; the value head is trained beside it.</param>
    /// <param name="dropout">The share of the elements of each block's result that a step sets to zero.</param>
    /// <param name="settings">How the graph is run.</param>
    public TrainingSession(
        DecoderWeights weights, DecoderLoss loss, LoraAdapter? adapter = null, double dropout = 0, SessionSettings? settings = null)
    {
        Parameters = [];
    }

    /// <summary>What is trained, in the order in which files hold it.</summary>
    public IReadOnlyList<TrainableTensor> Parameters { get; }

    /// <summary>Runs one batch forward and backward and adds its gradients to those of the parameters.</summary>
    /// <param name="batch">The batch, of the class that belongs to the loss.</param>
    /// <param name="dropoutSeed">Decides which elements are dropped.</param>
    /// <exception cref="ArgumentException">The batch does not fit the loss or the decoder; the message says what is wrong with it.</exception>
    public LossTotals Step(TrainingBatch batch, ulong dropoutSeed = 0) => throw new NotSupportedException();

    /// <summary>Sets all gradients to zero.</summary>
    public void ClearGradients()
    {
        foreach (TrainableTensor parameter in Parameters)
        {
            Array.Clear(parameter.Gradients);
        }
    }

    public void Dispose()
    {
    }
}
