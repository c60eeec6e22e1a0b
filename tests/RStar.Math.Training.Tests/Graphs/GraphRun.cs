using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Tests.Graphs;

/// <summary>Runs a graph once in ONNX Runtime.</summary>
internal static class GraphRun
{
    /// <summary>The outputs by name, each with its shape.</summary>
    public static Dictionary<string, (long[] Shape, T[] Values)> Run<T>(
        this GraphBuilder graph, params (string Name, Array Values, long[] Shape)[] inputs)
        where T : unmanaged
    {
        OnnxRuntimeEnvironment.Initialize();
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        using var session = new InferenceSession(graph.ToModel("test").ToByteArray(), options);
        using var runOptions = new RunOptions();
        Dictionary<string, OrtValue> given = inputs.ToDictionary(input => input.Name, input => Tensor(input.Values, input.Shape));
        try
        {
            using IDisposableReadOnlyCollection<OrtValue> results = session.Run(runOptions, given, session.OutputNames);
            return session.OutputNames.Zip(results).ToDictionary(
                pair => pair.First, pair => (pair.Second.GetTensorTypeAndShape().Shape, pair.Second.GetTensorDataAsSpan<T>().ToArray()));
        }
        finally
        {
            foreach (OrtValue value in given.Values)
            {
                value.Dispose();
            }
        }
    }

    private static OrtValue Tensor(Array values, long[] shape) => values switch
    {
        float[] singles => OrtValue.CreateTensorValueFromMemory(singles, shape),
        long[] integers => OrtValue.CreateTensorValueFromMemory(integers, shape),
        bool[] flags => OrtValue.CreateTensorValueFromMemory(flags, shape),
        _ => throw new NotSupportedException(values.GetType().Name),
    };
}
