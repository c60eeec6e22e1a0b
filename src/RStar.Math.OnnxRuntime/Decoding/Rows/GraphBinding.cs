using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// A graph's inputs and outputs tied to native memory. Tensors are views that stay until their shape or place changes, so that a run
/// creates nothing.
/// </summary>
internal sealed unsafe class GraphBinding : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _options = new();
    private readonly Dictionary<string, OrtValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly bool _isOnDevice;

    public GraphBinding(InferenceSession session)
    {
        _session = session;
        _binding = session.CreateIoBinding();
        _isOnDevice = session.GetMemoryInfosForInputs().Any(memory => memory.Name != OrtMemoryInfo.DefaultInstance.Name);
    }

    /// <summary>How long runs took in all.</summary>
    public TimeSpan NativeTime { get; private set; }

    public void BindInput(string name, TensorElementType type, byte* data, params ReadOnlySpan<long> shape)
    {
        _inputs.Add(name);
        _binding.BindInput(name, View(name, type, data, shape));
    }

    public void BindOutput(string name, TensorElementType type, byte* data, params ReadOnlySpan<long> shape) =>
        _binding.BindOutput(name, View(name, type, data, shape));

    /// <summary>Runs the graph on what is bound.</summary>
    /// <exception cref="OnnxRuntimeException">The native call failed.</exception>
    public void Run()
    {
        long start = Stopwatch.GetTimestamp();
        if (_isOnDevice)
        {
            BindInputsAgain();
        }

        _session.RunWithBinding(_options, _binding);
        if (_isOnDevice)
        {
            _binding.SynchronizeBoundOutputs();
        }

        NativeTime += Stopwatch.GetElapsedTime(start);
    }

    public void Dispose()
    {
        _binding.Dispose();
        _options.Dispose();
        foreach (OrtValue value in _values.Values)
        {
            value.Dispose();
        }

        _values.Clear();
    }

    // What lies in other memory than the device's is copied there when it is bound, not when the graph runs.
    private void BindInputsAgain()
    {
        foreach (string name in _inputs)
        {
            _binding.BindInput(name, _values[name]);
        }
    }

    private OrtValue View(string name, TensorElementType type, byte* data, ReadOnlySpan<long> shape)
    {
        long count = 1;
        foreach (long dimension in shape)
        {
            count *= dimension;
        }

        var value = OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance, type, shape.ToArray(), (nint)data, count * SizeOf(type));
        if (_values.Remove(name, out OrtValue? old))
        {
            old.Dispose();
        }

        _values.Add(name, value);
        return value;
    }

    public static int SizeOf(TensorElementType type) => type switch
    {
        TensorElementType.Int64 => sizeof(long),
        TensorElementType.Float or TensorElementType.Int32 => sizeof(float),
        TensorElementType.Float16 or TensorElementType.BFloat16 => sizeof(ushort),
        _ => throw new NotSupportedException($"A tensor of {type} cannot be bound; it must be int64, int32, fp32, fp16 or bf16."),
    };
}
