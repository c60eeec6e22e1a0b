using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Answers;

/// <summary>Comparisons of answers a second.</summary>
internal sealed class AnswerComparerBenchmark : ClassBenchmark<AnswerComparerBenchmarks>
{
    public override string Name => "answer-comparer";

    public override string Summary => "Comparisons of MATH's answers by the managed rules, against comparing their texts without blanks.";

    public override Task<bool> RunAsync(BenchmarkRun run) => AnswerComparerBenchmarks.GoldFile is null
        ? throw BenchmarkException.CannotRunHere("answer-comparer needs shared/data/eval/math.jsonl beside the repository.")
        : base.RunAsync(run);

    protected override void Report(BenchmarkReport report, IReadOnlyList<MeasuredCase> cases)
    {
        MeasuredCase baseline = cases.Single(each => each.Method == nameof(AnswerComparerBenchmarks.TextsAlone));
        report.Table("", "pair", "µs a comparison", "comparisons a second", "times the texts alone", "allocated");
        foreach (MeasuredCase each in cases)
        {
            report.Row(
                each.Method switch
                {
                    nameof(AnswerComparerBenchmarks.SameInAnotherSpelling) => "the same in another spelling",
                    nameof(AnswerComparerBenchmarks.AnotherAnswer) => "another answer",
                    _ => "texts alone, which finds no other spelling",
                },
                $"{each.Nanoseconds / 1e3:F2}",
                $"{1e9 / each.Nanoseconds:N0}",
                $"{each.Nanoseconds / baseline.Nanoseconds:F1}",
                Bytes(each.Allocated));
        }
    }
}
