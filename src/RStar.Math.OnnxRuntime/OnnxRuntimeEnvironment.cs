using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// ONNX Runtime as this process has it: initialized once, without telemetry, and asked for its version and execution providers.
/// </summary>
/// <remarks>
/// Thread-safe. Every part of this library initializes it by itself; call <see cref="Initialize"/> only in a program that uses
/// ONNX Runtime directly too, before that use, because telemetry is decided by the first native call of the process.
/// </remarks>
public static class OnnxRuntimeEnvironment
{
    private static readonly Lazy<OgaHandle> Handle = new(Start);

    /// <summary>The version of the native ONNX Runtime library that is loaded, for example <c>1.29.0</c>.</summary>
    /// <exception cref="DllNotFoundException">There is no native library for this platform beside the program.</exception>
    public static string Version
    {
        get
        {
            Initialize();
            return OrtEnv.Instance().GetVersionString();
        }
    }

    /// <summary>The version of ONNX Runtime GenAI, as its managed assembly states it; the native library does not tell its own.</summary>
    public static string GenAIVersion { get; } = StatedVersion(typeof(OgaHandle).Assembly);

    /// <summary>
    /// The names of the execution providers in the loaded build, the fastest first, for example <c>CUDAExecutionProvider</c>;
    /// <c>CPUExecutionProvider</c> is always among them. That a provider is in the build does not say that its device is present.
    /// </summary>
    /// <exception cref="DllNotFoundException">There is no native library for this platform beside the program.</exception>
    public static IReadOnlyList<string> ExecutionProviders
    {
        get
        {
            Initialize();
            return OrtEnv.Instance().GetAvailableProviders();
        }
    }

    /// <summary>
    /// Initializes ONNX Runtime and its GenAI extension for this process, with telemetry off unless the host has set the environment
    /// variable <c>ORT_DISABLE_TELEMETRY</c> to something other than <c>1</c>. Only the first call does anything.
    /// </summary>
    /// <exception cref="DllNotFoundException">There is no native library for this platform beside the program.</exception>
    public static void Initialize() => _ = Handle.Value;

    // The handle lives as long as the process: GenAI cannot be started again after its handle was disposed.
    private static OgaHandle Start()
    {
        bool telemetryIsOff = NativeTelemetry.DisableUnlessAsked();
        var handle = new OgaHandle();
        if (telemetryIsOff)
        {
            Utils.DisableTelemetryEvents();
        }

        return handle;
    }

    private static string StatedVersion(Assembly assembly)
    {
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version?.ToString()
            ?? "unknown";
        return version.Split('+')[0];
    }
}
