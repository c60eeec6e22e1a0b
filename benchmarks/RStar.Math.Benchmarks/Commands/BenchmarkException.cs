namespace RStar.Math.Benchmarks.Commands;

/// <summary>A benchmark cannot be run; the message is what the user reads.</summary>
internal sealed class BenchmarkException(string message, int exitCode) : Exception(message)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>An option is wrong.</summary>
    public static BenchmarkException Usage(string message) => new(message, ExitCodes.Usage);

    /// <summary>Something is missing that the benchmark needs.</summary>
    public static BenchmarkException CannotRunHere(string message) => new(message, ExitCodes.CannotRunHere);
}
