using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Tests.Gradients;

/// <summary>A graph that is run many times.</summary>
internal sealed class RepeatedRun : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    public RepeatedRun(GraphBuilder graph)
    {
        OnnxRuntimeEnvironment.Initialize();
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new InferenceSession(graph.ToModel("test").ToByteArray(), options);
    }

    /// <summary>The outputs, all of single precision, by name.</summary>
    public Dictionary<string, float[]> Run(params (string Name, Array Elements, long[] Shape)[] inputs)
    {
        Dictionary<string, OrtValue> given = inputs.ToDictionary(
            input => input.Name,
            input => input.Elements is float[] singles
                ? OrtValue.CreateTensorValueFromMemory(singles, input.Shape)
                : OrtValue.CreateTensorValueFromMemory((long[])input.Elements, input.Shape));
        try
        {
            using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(_runOptions, given, _session.OutputNames);
            return _session.OutputNames.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second.GetTensorDataAsSpan<float>().ToArray());
        }
        finally
        {
            foreach (OrtValue value in given.Values)
            {
                value.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _runOptions.Dispose();
        _session.Dispose();
    }
}
