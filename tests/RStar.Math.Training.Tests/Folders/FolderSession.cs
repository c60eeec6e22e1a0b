using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training.Tests.Folders;

/// <summary>A graph of a model folder on a plain ONNX Runtime session.</summary>
internal sealed class FolderSession : IDisposable
{
    private readonly InferenceSession _session;

    public FolderSession(string folder, string graph)
    {
        OnnxRuntimeEnvironment.Initialize();
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new InferenceSession(Path.Combine(folder, graph), options);
    }

    public IReadOnlyList<string> Outputs => _session.OutputNames;

    public Dictionary<string, Tensor> Run(IReadOnlyDictionary<string, object> inputs)
    {
        using var options = new RunOptions();
        Dictionary<string, OrtValue> given = inputs.ToDictionary(input => input.Key, input => Given(input.Value));
        try
        {
            using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(options, given, _session.OutputNames);
            return _session.OutputNames.Zip(results).ToDictionary(
                pair => pair.First,
                pair => new Tensor(
                    pair.Second.GetTensorDataAsSpan<float>().ToArray(),
                    [.. pair.Second.GetTensorTypeAndShape().Shape.Select(length => (int)length)]));
        }
        finally
        {
            foreach (OrtValue value in given.Values)
            {
                value.Dispose();
            }
        }
    }

    public void Dispose() => _session.Dispose();

    private static OrtValue Given(object value) => value switch
    {
        Tensor tensor => OrtValue.CreateTensorValueFromMemory(tensor.Values, [.. tensor.Shape.Select(length => (long)length)]),
        long[] vector => OrtValue.CreateTensorValueFromMemory(vector, [vector.Length]),
        long[,] matrix => OrtValue.CreateTensorValueFromMemory([.. matrix.Cast<long>()], [matrix.GetLength(0), matrix.GetLength(1)]),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
