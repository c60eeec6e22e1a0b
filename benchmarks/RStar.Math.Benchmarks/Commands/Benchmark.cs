namespace RStar.Math.Benchmarks.Commands;

/// <summary>A measurement that one command makes and writes into its own section of the page.</summary>
internal abstract class Benchmark
{
    /// <summary>The command, and the name of the section.</summary>
    public abstract string Name { get; }

    /// <summary>What is measured, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>What it takes beside the options that all have. Words without a dash are the values of these, in their order.</summary>
    public virtual IReadOnlyList<BenchmarkOption> Options => [];

    /// <summary>Whether its full form takes so long that it is not run together with the others.</summary>
    public virtual bool TakesHours => false;

    /// <summary>Measures and reports.</summary>
    /// <returns>Whether what was seen is as it should be; a soak that found growth says no.</returns>
    /// <exception cref="BenchmarkException">It cannot be run with these options, or here.</exception>
    public abstract Task<bool> RunAsync(BenchmarkRun run);
}

/// <summary>An option of a benchmark.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What its value is, as help shows it.</param>
/// <param name="Description">What it does and its default.</param>
internal sealed record BenchmarkOption(string Name, string Value, string Description);
