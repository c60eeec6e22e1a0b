using Microsoft.ML.OnnxRuntime;

namespace RStar.Math.Training.Sessions;

/// <summary>How a graph is run.</summary>
internal sealed record SessionSettings
{
    /// <summary>The threads that compute, the calling one among them. Default: one for each processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Adds execution providers, as CUDA; null leaves the CPU's.</summary>
    public Action<SessionOptions>? Configure { get; init; }
}
