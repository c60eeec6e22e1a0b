using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Search;

/// <summary>What a search costs over its models' calls.</summary>
internal sealed class SolverOverheadBenchmark : ClassBenchmark<SolverOverheadBenchmarks>
{
    public override string Name => "solver-overhead";

    public override string Summary => "One expansion through the whole solver over models that answer at once, against the bare calls.";

    protected override void Report(BenchmarkReport report, IReadOnlyList<MeasuredCase> cases)
    {
        report.Table("", "what", "problems in flight", "µs an expansion", "over the models", "allocated");
        foreach (MeasuredCase each in cases.OrderBy(each => each.Parameter).ThenByDescending(each => each.Method))
        {
            bool isBaseline = each.Method == nameof(SolverOverheadBenchmarks.Models);
            MeasuredCase baseline = cases.Single(
                other => other.Method == nameof(SolverOverheadBenchmarks.Models) && Equals(other.Parameter, each.Parameter));
            report.Row(
                isBaseline ? "the models alone, from as many callers" : "through the solver",
                $"{each.Parameter}",
                $"{each.Nanoseconds / 1e3:F1}",
                isBaseline ? "" : $"{(each.Nanoseconds - baseline.Nanoseconds) / 1e3:F1}",
                Bytes(each.Allocated));
        }
    }
}
