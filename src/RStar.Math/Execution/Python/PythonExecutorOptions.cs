namespace RStar.Math.Execution;

/// <summary>Where Python is and what a run of code may use.</summary>
public sealed record PythonExecutorOptions
{
    // One list, so that the settings of two who change nothing are equal.
    private static readonly IReadOnlyList<string> UsualModules =
    [
        "sympy", "numpy", "math", "cmath", "random", "itertools", "functools", "collections", "fractions", "decimal", "statistics",
        "operator", "string", "re", "datetime", "heapq", "bisect", "copy", "typing", "dataclasses", "mpmath",
    ];

    /// <summary>
    /// The interpreter to use. Default <see langword="null"/>: the first of the environment variable <c>RSTAR_PYTHON</c>, <c>python3</c> on
    /// the <c>PATH</c> and <c>/usr/bin/python3</c> that imports sympy.
    /// </summary>
    public string? InterpreterPath { get; init; }

    /// <summary>How many runs go on at the same time. Default: one for each processor.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The time that one run may take, measured and enforced by .NET. Default 5 seconds.</summary>
    public TimeSpan WallClockLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The processor time that one run may take, all its threads together, rounded up to whole seconds. Default 10 seconds, over the wall
    /// clock, so that only a run with several threads meets it.
    /// </summary>
    public TimeSpan CpuLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The memory, in bytes, that a session may take on top of the warm interpreter's own. Default 512 MiB.</summary>
    public long MemoryLimit { get; init; } = 512L << 20;

    /// <summary>The most that one run may write to its output, in bytes of UTF-8; more ends it. Default 1 MiB.</summary>
    public int OutputLimit { get; init; } = 1 << 20;

    /// <summary>Output, values and messages longer than this many characters are shortened in the middle. Default 1,024.</summary>
    public int ShortenedLength { get; init; } = 1024;

    /// <summary>How many threads one run may start. Default 16. Processes it may start none.</summary>
    public int MaxThreads { get; init; } = 16;

    /// <summary>How many files one run may have open. Default 64.</summary>
    public int MaxOpenFiles { get; init; } = 64;

    /// <summary>The size, in bytes, of the largest file that a run may write. Default 16 MiB.</summary>
    public long MaxFileSize { get; init; } = 16L << 20;

    /// <summary>
    /// The bytes that all files of one warm interpreter's runs may take together; they are kept in memory. Default 64 MiB.
    /// </summary>
    public long ScratchSize { get; init; } = 64L << 20;

    /// <summary>
    /// How many states of paths are kept as live processes. Beyond it the least recently used ones are let go, and built again by running
    /// their steps should they be needed. Default 128.
    /// </summary>
    public int MaxLiveStates { get; init; } = 128;

    /// <summary>Modules that are imported once, before any code runs. One that is not installed is left out.</summary>
    public IReadOnlyList<string> WarmUpModules { get; init; } = UsualModules;

    /// <summary>
    /// Whether a layer of <see cref="Isolation"/> that the system cannot give is an error. Default <see langword="false"/>: it is logged.
    /// </summary>
    public bool RequireIsolation { get; init; }

    internal IEnumerable<string> Validate()
    {
        if (Workers < 1)
        {
            yield return $"{nameof(Workers)} is {Workers}; it must be 1 or more.";
        }

        foreach ((string name, TimeSpan limit) in new[] { (nameof(WallClockLimit), WallClockLimit), (nameof(CpuLimit), CpuLimit) })
        {
            if (limit <= TimeSpan.Zero || limit > TimeSpan.FromDays(1))
            {
                yield return $"{name} is {limit}; it must be over zero and at most a day.";
            }
        }

        if (MemoryLimit < 16L << 20)
        {
            yield return $"{nameof(MemoryLimit)} is {MemoryLimit} bytes; it must be 16 MiB or more.";
        }

        if (OutputLimit is < 1024 or > 64 << 20)
        {
            yield return $"{nameof(OutputLimit)} is {OutputLimit} bytes; it must be from 1 KiB to 64 MiB.";
        }

        if (ShortenedLength < 64)
        {
            yield return $"{nameof(ShortenedLength)} is {ShortenedLength} characters; it must be 64 or more.";
        }

        if (MaxThreads < 0)
        {
            yield return $"{nameof(MaxThreads)} is {MaxThreads}; it must be 0 or more.";
        }

        if (MaxOpenFiles < 16)
        {
            yield return $"{nameof(MaxOpenFiles)} is {MaxOpenFiles}; it must be 16 or more.";
        }

        if (MaxFileSize < 1 || ScratchSize < 1 << 20)
        {
            yield return $"{nameof(MaxFileSize)} is {MaxFileSize} and {nameof(ScratchSize)} {ScratchSize} bytes; "
                + "they must be at least 1 and 1 MiB.";
        }

        if (MaxLiveStates < 0)
        {
            yield return $"{nameof(MaxLiveStates)} is {MaxLiveStates}; it must be 0 (none) or more.";
        }
    }
}
