using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Sessions;

/// <summary>A graph loaded into ONNX Runtime, with the inputs that stay the same from run to run. Not thread-safe.</summary>
internal sealed class GraphSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly Dictionary<string, OrtValue> _fixed = [];

    public GraphSession(GraphBuilder graph, string name, SessionSettings settings)
    {
        OnnxRuntimeEnvironment.Initialize();
        using SessionOptions options = Options(settings);
        _session = new InferenceSession(graph.ToModel(name).ToByteArray(), options);
    }

    /// <summary>Gives an input for all runs: they read the array as it is then.</summary>
    public void Fix(TensorSpec spec, float[] values) => _fixed.Add(spec.Name, Tensor(values, [.. spec.Dimensions.Select(size => (long)size)]));

    /// <summary>Runs the graph into the outputs' memory.</summary>
    /// <param name="inputs">The inputs that are not fixed; they and the outputs are disposed before this returns.</param>
    /// <param name="outputs">Where the results go; the graph's other outputs are not fetched.</param>
    public void Run(IReadOnlyDictionary<string, OrtValue> inputs, IReadOnlyDictionary<string, OrtValue> outputs)
    {
        try
        {
            _session.Run(
                _runOptions, [.. _fixed.Keys, .. inputs.Keys], [.. _fixed.Values, .. inputs.Values], [.. outputs.Keys], [.. outputs.Values]);
        }
        finally
        {
            foreach (OrtValue value in inputs.Values.Concat(outputs.Values))
            {
                value.Dispose();
            }
        }
    }

    /// <summary>A tensor over the first elements of an array, which it does not copy.</summary>
    public static OrtValue Tensor<T>(T[] values, params long[] shape)
        where T : unmanaged
    {
        int count = (int)shape.Aggregate(1L, (product, size) => product * size);
        return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values.AsMemory(0, count), shape);
    }

    public void Dispose()
    {
        foreach (OrtValue value in _fixed.Values)
        {
            value.Dispose();
        }

        _runOptions.Dispose();
        _session.Dispose();
    }

    // A memory pattern is planned for one shape, and batches have many: it doubled the memory and saved no time. Threads that spin while
    // they wait take the cores from whoever else works on the machine.
    private static SessionOptions Options(SessionSettings settings)
    {
        var options = new SessionOptions { IntraOpNumThreads = settings.Threads, EnableMemoryPattern = false };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        settings.Configure?.Invoke(options);
        return options;
    }
}
