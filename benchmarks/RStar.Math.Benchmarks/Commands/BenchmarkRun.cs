using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Commands;

/// <summary>One run of a benchmark: what was asked for, and where its figures go.</summary>
internal sealed class BenchmarkRun(BenchmarkArguments arguments, BenchmarkReport report)
{
    /// <summary>Whether the smallest form was asked for.</summary>
    public bool Quick => arguments.Quick;

    public BenchmarkReport Report => report;

    /// <summary>The value of an option, or <see langword="null"/>.</summary>
    public string? Text(string option) => arguments.Text(option);

    /// <summary>The value of an option that is a number from 1 on.</summary>
    public int Number(string option, int otherwise) => arguments.Number(option, otherwise);
}
