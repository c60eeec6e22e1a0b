using System.Globalization;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.Validation;

namespace RStar.Math.OnnxRuntime;

/// <summary>What models are computed on, decided: makes the sessions of this process, for ONNX Runtime and for GenAI alike.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class ExecutionDevice
{
    private const string CudaName = "CUDAExecutionProvider";

    private readonly ExecutionOptions _options;

    private ExecutionDevice(ExecutionOptions options, ExecutionProvider provider, string reason)
    {
        _options = options;
        Provider = provider;
        Reason = reason;
    }

    /// <summary>What was taken: <see cref="ExecutionProvider.Cpu"/> or <see cref="ExecutionProvider.Cuda"/>.</summary>
    public ExecutionProvider Provider { get; }

    /// <summary>Why, for the log.</summary>
    public string Reason { get; }

    /// <summary>Decides; tries CUDA where it may be taken.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="NotSupportedException">CUDA was asked for and does not load.</exception>
    public static ExecutionDevice Choose(ExecutionOptions options)
    {
        Faults.ThrowIfAny(options.Validate(), nameof(options));
        OnnxRuntimeEnvironment.Initialize();
        if (options.Provider == ExecutionProvider.Cpu)
        {
            return new ExecutionDevice(options, ExecutionProvider.Cpu, "it was asked for");
        }

        string reason = options.Provider == ExecutionProvider.Cuda ? "it was asked for" : "CUDA loads";
        var cuda = new ExecutionDevice(options, ExecutionProvider.Cuda, reason);
        string? obstacle = cuda.WhyNoCuda();
        if (obstacle is null)
        {
            return cuda;
        }

        return options.Provider == ExecutionProvider.Auto
            ? new ExecutionDevice(options, ExecutionProvider.Cpu, "CUDA does not load: " + obstacle)
            : throw new NotSupportedException(
                $"{nameof(ExecutionProvider)}.{nameof(ExecutionProvider.Cuda)} was asked for and CUDA does not load: {obstacle}");
    }

    /// <summary>The options of a session on this device; dispose of them once the session is made.</summary>
    public SessionOptions CreateSessionOptions()
    {
        var session = new SessionOptions
        {
            // Shapes change with every call: a pattern planned for one of them only costs memory.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            IntraOpNumThreads = _options.Threads,
        };
        try
        {
            session.AddSessionConfigEntry("session.intra_op.allow_spinning", _options.AllowSpinning ? "1" : "0");
            if (Provider == ExecutionProvider.Cuda)
            {
                using var cuda = new OrtCUDAProviderOptions();
                cuda.UpdateOptions(CudaOptions());
                session.AppendExecutionProvider_CUDA(cuda);
            }

            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Sets GenAI's configuration of a folder to this device.</summary>
    public void ApplyTo(Microsoft.ML.OnnxRuntimeGenAI.Config config)
    {
        config.ClearProviders();
        // By itself GenAI counts a core that runs two threads once.
        int threads = _options.Threads > 0 ? _options.Threads : Environment.ProcessorCount;
        string spinning = _options.AllowSpinning ? "1" : "0";
        config.Overlay($$"""
            {
              "model": {
                "decoder": {
                  "session_options": { "intra_op_num_threads": {{threads}}, "session.intra_op.allow_spinning": "{{spinning}}" }
                }
              }
            }
            """);
        if (Provider == ExecutionProvider.Cuda)
        {
            config.AppendProvider("cuda");
            foreach ((string name, string value) in CudaOptions())
            {
                config.SetProviderOption("cuda", name, value);
            }
        }
    }

    // The provider's library may load and find no device: only a session tells.
    private string? WhyNoCuda()
    {
        if (!OnnxRuntimeEnvironment.ExecutionProviders.Contains(CudaName))
        {
            return "this build of ONNX Runtime has no CUDA provider.";
        }

        try
        {
            using SessionOptions options = CreateSessionOptions();
            using var session = new InferenceSession(StubGraph.Create().ToByteArray(), options);
            return null;
        }
        catch (OnnxRuntimeException fault)
        {
            return fault.Message.ReplaceLineEndings(" ");
        }
    }

    private Dictionary<string, string> CudaOptions()
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["device_id"] = _options.DeviceId.ToString(CultureInfo.InvariantCulture),
        };
        if (_options.DeviceMemoryLimit is long limit)
        {
            options["gpu_mem_limit"] = limit.ToString(CultureInfo.InvariantCulture);
        }

        foreach ((string name, string value) in _options.ProviderOptions)
        {
            options[name] = value;
        }

        return options;
    }
}
