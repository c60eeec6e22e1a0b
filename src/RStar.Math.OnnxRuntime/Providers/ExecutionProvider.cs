namespace RStar.Math.OnnxRuntime;

/// <summary>What a model is computed on.</summary>
public enum ExecutionProvider
{
    /// <summary>CUDA where it loads, otherwise the processor; the log says which it was.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU; an error where CUDA does not load.</summary>
    Cuda,
}
