using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Sessions;

/// <summary>
/// Forward and backward passes over a decoder's weights in place: each step adds the gradients of a batch's summed loss to those of its
/// parameters, in an order that depends on nothing but the batch. Not thread-safe.
/// </summary>
internal sealed class TrainingSession : IDisposable
{
    private readonly DecoderTask _task;
    private readonly GraphSession _session;
    private readonly Dropout? _dropout;
    private readonly Dictionary<string, TrainableTensor> _parameters;
    private readonly IReadOnlyList<GradientOutput> _outputs;
    private readonly Dictionary<string, float[]> _buffers = [];
    private bool _cleared = true;

    /// <param name="weights">The decoder; trained in place where there is no adapter.</param>
    /// <param name="loss">What to make small.</param>
    /// <param name="adapter">What is trained instead of the decoder's weights; the value head is trained beside it.</param>
    /// <param name="dropout">The share of the elements of the embedding and of each block's result that a step sets to zero.</param>
    /// <param name="settings">How the graph is run.</param>
    /// <exception cref="ArgumentException">The weights' head is not the loss's, or the dropout is not a share.</exception>
    public TrainingSession(
        DecoderWeights weights, DecoderLoss loss, LoraAdapter? adapter = null, double dropout = 0, SessionSettings? settings = null)
    {
        if (!(dropout >= 0 && dropout < 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The dropout is {dropout}; it must be at least 0 and under 1."), nameof(dropout));
        }

        _task = new DecoderTask(weights.Shape, loss, adapter, dropout > 0);
        WeightInputs arrays = WeightInputs.Of(weights, _task);
        (GraphBuilder graph, _outputs) = DecoderGraphs.Training(_task);
        _session = new GraphSession(graph, "training", settings ?? new SessionSettings());
        arrays.FixIn(_session);
        Parameters = [.. _task.Trained.Select(spec => new TrainableTensor(spec, arrays[spec.Name]))];
        _parameters = Parameters.ToDictionary(parameter => parameter.Name);
        if (dropout > 0)
        {
            IEnumerable<string> masks = graph.Inputs.Select(input => input.Name)
                .Where(name => name.StartsWith(LearningDecoder.DropoutPrefix, StringComparison.Ordinal));
            _dropout = new Dropout(dropout, weights.Shape.HiddenSize, masks);
        }
    }

    /// <summary>What is trained, in the order in which files hold it.</summary>
    public IReadOnlyList<TrainableTensor> Parameters { get; }

    /// <summary>Runs one batch forward and backward and adds its gradients to those of the parameters.</summary>
    /// <param name="batch">The batch, of the class that belongs to the loss.</param>
    /// <param name="dropoutSeed">Decides which elements are dropped.</param>
    /// <exception cref="ArgumentException">
    /// The batch does not fit the loss or the decoder; the message says what is wrong with it.
    /// </exception>
    public LossTotals Step(TrainingBatch batch, ulong dropoutSeed = 0)
    {
        Dictionary<string, OrtValue> inputs = BatchInputs.Of(batch, _task);
        inputs.Add("weights", GraphSession.Tensor(batch.Weights, batch.Weights.Length));
        _dropout?.AddTo(inputs, batch.InputIds.Length, dropoutSeed);

        float[] losses = new float[batch.Weights.Length];
        var outputs = new Dictionary<string, OrtValue> { ["losses"] = GraphSession.Tensor(losses, losses.Length) };
        foreach (GradientOutput output in _outputs)
        {
            outputs.Add(output.Output, Target(output, batch));
        }

        _session.Run(inputs, outputs);
        foreach (GradientOutput output in _outputs)
        {
            Accumulate(output, batch);
        }

        _cleared = false;
        return LossTotals.Of(losses, batch.Weights);
    }

    /// <summary>Sets all gradients to zero.</summary>
    public void ClearGradients()
    {
        foreach (TrainableTensor parameter in Parameters)
        {
            Array.Clear(parameter.Gradients);
        }

        _cleared = true;
    }

    public void Dispose() => _session.Dispose();

    /// <summary>Where a gradient is written: the first whole one after a clearing into the sum itself, all others beside it.</summary>
    private OrtValue Target(GradientOutput output, TrainingBatch batch)
    {
        TrainableTensor parameter = _parameters[output.Tensor];
        long[] shape = [.. parameter.Dimensions.Select(size => (long)size)];
        if (output.RowsNamedBy is null && _cleared)
        {
            return GraphSession.Tensor(parameter.Gradients, shape);
        }

        if (output.RowsNamedBy is not null)
        {
            shape[0] = Rows(output, batch).Length;
        }

        int count = checked((int)shape.Aggregate(1L, (product, size) => product * size));
        if (!_buffers.TryGetValue(output.Output, out float[]? buffer) || buffer.Length < count)
        {
            _buffers[output.Output] = buffer = new float[count];
        }

        return GraphSession.Tensor(buffer, shape);
    }

    private void Accumulate(GradientOutput output, TrainingBatch batch)
    {
        Span<float> sum = _parameters[output.Tensor].Gradients;
        if (output.RowsNamedBy is not null)
        {
            int width = _parameters[output.Tensor].Dimensions[^1];
            ReadOnlySpan<float> rows = _buffers[output.Output];
            foreach (long row in Rows(output, batch))
            {
                Span<float> place = sum.Slice((int)row * width, width);
                TensorPrimitives.Add(place, rows[..width], place);
                rows = rows[width..];
            }
        }
        else if (!_cleared)
        {
            TensorPrimitives.Add(sum, _buffers[output.Output], sum);
        }
    }

    private static long[] Rows(GradientOutput output, TrainingBatch batch) =>
        output.RowsNamedBy == "labels" ? ((TokenBatch)batch).Labels : batch.InputIds;
}
