namespace RStar.Math.Benchmarks.Commands;

/// <summary>What a command says to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A fault, or a soak that found growth or a wrong answer.</summary>
    public const int Failed = 1;

    public const int Usage = 2;

    /// <summary>Data or models that the benchmark needs are not on this machine.</summary>
    public const int CannotRunHere = 3;
}
