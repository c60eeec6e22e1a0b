using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.EndToEnd;
using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Scaling;

/// <summary>Tables of <see cref="ScalingModel"/>: nothing is measured here.</summary>
internal sealed class ScalingModelBenchmark : Benchmark
{
    private const int TreesOfComparison = 64;

    private static readonly BenchmarkOption Shapes = new(
        "--shapes",
        "FILE",
        $"The shapes that end-to-end measured; docs/{MeasuredShapes.FileName}, else, without --write, the last run's in the artifacts.");

    public override string Name => "scaling-model";

    public override string Summary =>
        "A 7B policy and PPM on one GPU, reckoned from end-to-end's shapes and published figures: a model, not a measurement.";

    public override IReadOnlyList<BenchmarkOption> Options => [Shapes];

    public override Task<bool> RunAsync(BenchmarkRun run)
    {
        MeasuredShapes shapes = new ShapesFile(Path.Combine(Repository.Root, "docs"), Repository.Artifacts)
            .Read(run.Text(Shapes.Name), run.Publishes);
        LargeModel model = LargeModel.Qwen7B;
        run.Report.Say(
            $"**Reckoned, not measured.** Policy and PPM of {model.Weights / 1e9:F2} billion weights each, in bfloat16; requests shaped as "
            + $"measured with {shapes.Models}, Python and search as fast as then: on {shapes.Machine}; commit {shapes.Commit}.");
        if (shapes.Quick)
        {
            run.Report.Say("**These shapes are of the smallest form of end-to-end, which is only to see that it works.**");
        }

        double longest = shapes.PrefixTokens + shapes.LongestStepTokens;
        run.Report.Say(
            $"Left out is attention's arithmetic: {model.AttentionShare(longest):P1} of a token's at {longest:F0} tokens, "
            + "the mean length at which the longest candidate ends.");
        AddTrees(run.Report, Accelerator.H100, model, shapes);
        AddAccelerators(run.Report, model, shapes);
        return Task.FromResult(true);
    }

    private static void AddTrees(BenchmarkReport report, Accelerator gpu, LargeModel model, MeasuredShapes shapes)
    {
        report.Table(
            $"One {gpu.Name}. A tree is a trajectory of a problem. The baseline is 1 tree in flight.",
            "trees in flight",
            "rows",
            "ms a step",
            "s policy",
            "s PPM",
            "s Python and search",
            "trees an hour",
            "times 1 in flight",
            "without states",
            "memory, GB");
        ExpansionCost single = ScalingModel.Reckon(gpu, model, shapes, trees: 1);
        foreach (int trees in new[] { 1, 4, 16, 64, 256 })
        {
            ExpansionCost cost = ScalingModel.Reckon(gpu, model, shapes, trees);
            report.Row(
                $"{trees}",
                $"{cost.Rows:F0}",
                $"{cost.StepSeconds * 1e3:F1}",
                $"{cost.PolicySeconds:F2}",
                $"{cost.RewardSeconds:F3}",
                $"{cost.ProcessorSeconds:F3}",
                Range(cost),
                $"{cost.LeastTreesPerHour / single.LeastTreesPerHour:F1}",
                Range(ScalingModel.Reckon(gpu, model, shapes, trees, keepsStates: false)),
                Memory(cost, gpu));
        }
    }

    private static void AddAccelerators(BenchmarkReport report, LargeModel model, MeasuredShapes shapes)
    {
        report.Table(
            $"{TreesOfComparison} trees in flight on other GPUs",
            "GPU", "TB/s", "TFLOP/s", "ms a step", "trees an hour", "without states", "memory, GB");
        foreach (Accelerator gpu in Accelerator.All)
        {
            ExpansionCost cost = ScalingModel.Reckon(gpu, model, shapes, TreesOfComparison);
            report.Row(
                $"[{gpu.Name}]({gpu.Source})",
                $"{gpu.BytesPerSecond / 1e12:F2}",
                $"{gpu.FlopsPerSecond / 1e12:F0}",
                $"{cost.StepSeconds * 1e3:F1}",
                Range(cost),
                Range(ScalingModel.Reckon(gpu, model, shapes, TreesOfComparison, keepsStates: false)),
                Memory(cost, gpu));
        }
    }

    private static string Range(ExpansionCost cost) => $"{cost.LeastTreesPerHour:N0} – {cost.MostTreesPerHour:N0}";

    private static string Memory(ExpansionCost cost, Accelerator gpu)
    {
        string tooMuch = cost.MemoryBytes > gpu.MemoryBytes ? $" (has {gpu.MemoryBytes / 1e9:F0})" : "";
        return $"{cost.MemoryBytes / 1e9:F0}{tooMuch}";
    }
}
