using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Search;

/// <summary>Rollout steps a second, against a tree of objects.</summary>
internal sealed class SearchStepBenchmark : ClassBenchmark<SelectAndBackUpBenchmarks>
{
    public override string Name => "search-steps";

    public override string Summary => "Selection and back-up on trees of 10,000 and 1,000,000 nodes, against a tree with an object a node.";

    protected override void Report(BenchmarkReport report, IReadOnlyList<MeasuredCase> cases)
    {
        report.Table("", "tree", "nodes", "ns a step", "steps a second", "ratio", "allocated");
        foreach (MeasuredCase each in cases)
        {
            bool isBaseline = each.Method == nameof(SelectAndBackUpBenchmarks.Objects);
            MeasuredCase baseline = cases.Single(
                other => other.Method == nameof(SelectAndBackUpBenchmarks.Objects) && Equals(other.Parameter, each.Parameter));
            report.Row(
                isBaseline ? "objects" : "arrays (`SearchTree`)",
                $"{each.Parameter:N0}",
                $"{each.Nanoseconds:F1}",
                $"{1e3 / each.Nanoseconds:F1} million",
                $"{each.Nanoseconds / baseline.Nanoseconds:F2}",
                Bytes(each.Allocated));
        }
    }
}
