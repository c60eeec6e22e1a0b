namespace RStar.Math.OnnxRuntime;

/// <summary>What a model is computed on and how much of it is used.</summary>
public sealed record ExecutionOptions
{
    /// <summary>What the model is computed on. Default <see cref="ExecutionProvider.Auto"/>.</summary>
    public ExecutionProvider Provider { get; init; } = ExecutionProvider.Auto;

    /// <summary>Which GPU, as CUDA counts them. Default 0.</summary>
    public int DeviceId { get; init; }

    /// <summary>
    /// The most memory, in bytes, that ONNX Runtime takes on the GPU; <see langword="null"/>, the default, sets no limit.
    /// </summary>
    public long? DeviceMemoryLimit { get; init; }

    /// <summary>
    /// Options of the CUDA provider by ONNX Runtime's own names, as <c>arena_extend_strategy</c>; they override the properties above. They
    /// mean nothing on the processor. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> ProviderOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>How many threads compute one operation on the processor. Default 0: one for each core.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// Whether those threads spin between operations, which is faster where models have the processor to themselves. A search has not: the
    /// Python of its steps waits for the threads that spin. Default <see langword="false"/>.
    /// </summary>
    public bool AllowSpinning { get; init; }

    internal IEnumerable<string> Validate()
    {
        if (!Enum.IsDefined(Provider))
        {
            yield return $"{nameof(Provider)} is {Provider}; it must be {string.Join(", ", Enum.GetNames<ExecutionProvider>())}.";
        }

        if (DeviceId < 0)
        {
            yield return $"{nameof(DeviceId)} is {DeviceId}; it must be 0 or more.";
        }

        if (DeviceMemoryLimit is long limit and < 1)
        {
            yield return $"{nameof(DeviceMemoryLimit)} is {limit}; it must be 1 byte or more, or null for no limit.";
        }

        if (ProviderOptions is null)
        {
            yield return $"{nameof(ProviderOptions)} is null; leave it out for none.";
        }

        if (Threads is < 0 or > 1024)
        {
            yield return $"{nameof(Threads)} is {Threads}; it must be from 0 (one for each core) to 1024.";
        }
    }
}
