using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.OnnxRuntime;
using RStar.Math.OnnxRuntime.Decoding;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.TreeDecoding;

/// <summary>
/// Many requests with random forks, drops, cancels and evictions; answers are compared with no cache, memory with its beginning.
/// </summary>
internal sealed class EngineSoak : Benchmark
{
    private const int FullCount = 100_000;
    private const int QuickCount = 1_000;
    private const int Reports = 10;

    // Less than the states that the callers hold, so that many are dropped and computed again.
    private const long CacheBytes = 256 << 10;

    private static readonly BenchmarkOption Count = new("--count", "N", $"How many requests; {FullCount}.");

    public override string Name => "soak-engine";

    public override string Summary =>
        "Random forks, drops, cancels and evictions in the tree engine: every answer must equal the one without a cache.";

    public override IReadOnlyList<BenchmarkOption> Options => [Count];

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        int total = run.Number(Count.Name, run.Quick ? QuickCount : FullCount);
        OnnxRuntimeEnvironment.Initialize();
        using var folder = new TemporaryFolder();
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, 3);
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        run.Report.Table(
            "",
            "requests",
            "per second",
            "cancelled",
            "compared",
            "largest difference",
            "recomputed tokens",
            "nodes",
            "cache bytes",
            "memory, MiB");
        using RowBatch uncached = Load(folder["model"]);
        DecodeLoop loop = new(Load(folder["model"]), new EveryTenth(), CacheBytes, 48, "soak");
        double first = 0;
        double last = 0;
        bool wrong = false;
        for (int report = 0; report < Reports; report++)
        {
            var soak = new SoakRun(loop, uncached, RandomDecoder.Shape.VocabularySize, report);
            long start = Stopwatch.GetTimestamp();
            await soak.RunAsync(total / Reports);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            GC.Collect();
            KvCacheStatistics cache = loop.Cache.Statistics;
            last = Environment.WorkingSet / 1048576.0;
            first = first == 0 ? last : first;
            wrong |= soak.LargestDifference > 1e-3 || cache.Nodes != 0 || cache.Bytes != 0;
            run.Report.Row(
                $"{(report + 1) * (total / Reports)}",
                $"{total / Reports / seconds:F0}",
                $"{soak.Cancelled}",
                $"{soak.Compared}",
                $"{soak.LargestDifference:E1}",
                $"{cache.TokensRecomputed}",
                $"{cache.Nodes}",
                $"{cache.Bytes}",
                $"{last:F0}");
        }

        await loop.DisposeAsync();
        bool grew = last > first + 64;
        run.Report.Say(
            $"{(wrong ? "Wrong answers or states left" : "Every answer equals the one without a cache, no state left")}; "
            + $"{(grew ? "memory grew" : "memory did not grow")}.");
        return !wrong && !grew;
    }

    private static RowBatch Load(string folder)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, EnableMemoryPattern = false };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return RowBatches.Load(ModelFolder.Read(folder), options, long.MaxValue);
    }

    /// <summary>Ends a row at every token whose id is a multiple of ten, so that steps are short and many go on.</summary>
    private sealed class EveryTenth : StopRule
    {
        public override RowEnd Check(DecodeRow row) => row.Tokens[^1] % 10 == 0 ? RowEnd.EndOfStep : RowEnd.None;
    }
}
