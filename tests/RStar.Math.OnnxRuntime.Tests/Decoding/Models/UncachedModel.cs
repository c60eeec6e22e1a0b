using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>A folder's model.onnx on a plain session, run over a whole sequence with an empty past each time: what caching must not change.</summary>
internal sealed class UncachedModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly string _output;

    // Grouped-query attention with a cast behind its past wants room for the tokens there.
    private readonly bool _sharesBuffer;

    public UncachedModel(string folder)
    {
        OnnxRuntimeEnvironment.Initialize();
        using SessionOptions options = SmallModel.SessionOptions();
        _session = new InferenceSession(Path.Combine(folder, "model.onnx"), options);
        _sharesBuffer = ModelFolder.Read(folder).Layout.Kind == LayoutKind.SharedBuffer;
        _output = _session.OutputNames.First(name => name is "logits" or "value" or "hidden_states");
    }

    /// <summary>The output after the last token.</summary>
    public float[] Run(ReadOnlySpan<int> tokens)
    {
        int count = tokens.Length;
        long[] ids = [.. tokens.ToArray().Select(token => (long)token)];
        var values = new Dictionary<string, OrtValue>();
        foreach ((string name, NodeMetadata input) in _session.InputMetadata)
        {
            values.Add(name, name switch
            {
                "input_ids" => OrtValue.CreateTensorValueFromMemory(ids, [1, count]),
                "attention_mask" => OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, count).ToArray(), [1, count]),
                "position_ids" => OrtValue.CreateTensorValueFromMemory(Enumerable.Range(0, count).Select(i => (long)i).ToArray(), [1, count]),
                "seqlens_k" => OrtValue.CreateTensorValueFromMemory([count - 1], [1]),
                "total_sequence_length" => OrtValue.CreateTensorValueFromMemory([count], input.Dimensions.Length == 0 ? [] : [1]),
                _ => Unused(input, _sharesBuffer ? count : 0),
            });
        }

        try
        {
            using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(_options, values, [_output]);
            float[] numbers = Read(results[0]);
            return numbers[^(numbers.Length / count)..];
        }
        finally
        {
            foreach (OrtValue value in values.Values)
            {
                value.Dispose();
            }
        }
    }

    /// <summary>The log-probability of a token after others.</summary>
    public double LogProbability(ReadOnlySpan<int> tokens, int next)
    {
        float[] logits = Run(tokens);
        double largest = logits.Max();
        return logits[next] - largest - double.Log(logits.Sum(logit => double.Exp(logit - largest)));
    }

    public void Dispose()
    {
        _options.Dispose();
        _session.Dispose();
    }

    private static OrtValue Unused(NodeMetadata past, int room)
    {
        long[] shape = [1, past.Dimensions[1], room, past.Dimensions[3]];
        long length = shape.Aggregate((product, dimension) => product * dimension);
        return past.ElementDataType == TensorElementType.Float16
            ? OrtValue.CreateTensorValueFromMemory(new Float16[length], shape)
            : OrtValue.CreateTensorValueFromMemory(new float[length], shape);
    }

    private static float[] Read(OrtValue value) => value.GetTensorTypeAndShape().ElementDataType == TensorElementType.Float16
        ? [.. value.GetTensorDataAsSpan<Float16>().ToArray().Select(number => (float)number)]
        : value.GetTensorDataAsSpan<float>().ToArray();
}
