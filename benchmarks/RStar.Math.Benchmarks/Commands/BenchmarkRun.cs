using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Commands;

/// <summary>One run of a benchmark: what was asked for, and where its figures go.</summary>
internal sealed class BenchmarkRun(BenchmarkArguments arguments, BenchmarkReport report, RunCircumstances circumstances)
{
    /// <summary>Whether the smallest form was asked for.</summary>
    public bool Quick => arguments.Quick;

    /// <summary>Whether the tables are written into the documentation.</summary>
    public bool Publishes => arguments.Write;

    public BenchmarkReport Report => report;

    /// <summary>When it began, on what machine and of which commit.</summary>
    public RunCircumstances Circumstances => circumstances;

    /// <summary>The value of an option, or <see langword="null"/>.</summary>
    public string? Text(string option) => arguments.Text(option);

    /// <summary>The value of an option that is a number from 1 on.</summary>
    public int Number(string option, int otherwise) => arguments.Number(option, otherwise);
}
