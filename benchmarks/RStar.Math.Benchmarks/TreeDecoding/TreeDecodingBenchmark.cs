using System.Diagnostics;
using Microsoft.ML.OnnxRuntimeGenAI;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.OnnxRuntime;
using RStar.Math.OnnxRuntime.Decoding;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.TreeDecoding;

/// <summary>What the tree engine does against what it replaces: the same folder, the same run, ratios.</summary>
internal sealed class TreeDecodingBenchmark : Benchmark
{
    private const int Prefix = 300;
    private const int Candidates = 32;
    private const int StepTokens = 40;

    public override string Name => "tree-decoding";

    public override string Summary =>
        "The tree engine against GenAI's Generator: expansion, decoding step, time outside native calls, scoring with states.";

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        bool quick = run.Quick;
        BenchmarkReport report = run.Report;
        OnnxRuntimeEnvironment.Initialize();
        foreach (DecoderShape shape in quick ? [BenchmarkModel.Small] : new[] { BenchmarkModel.Small, BenchmarkModel.Large })
        {
            bool small = shape == BenchmarkModel.Small;
            using (var policy = new BenchmarkModel(shape, DecoderHead.LanguageModel))
            {
                int nodes = quick ? 1 : small ? 8 : 2;
                await ExpandAsync(report, policy, nodes, drawn: quick ? 1 : small ? Candidates : 2);
                int[] batches = quick ? [1, 32] : small ? [1, 8, 32, 64, 128] : [1, 8, 32];
                await StepAsync(report, policy, batches, quick || !small ? 10 : 60, small && !quick ? 3 : 1);
                await OutsideAsync(report, policy, quick || !small ? 10 : 60);
            }

            using var reward = new BenchmarkModel(shape, DecoderHead.Value);
            await ScoreAsync(report, reward, quick || !small ? 32 : 256);
        }

        return true;
    }

    private static async Task ExpandAsync(BenchmarkReport report, BenchmarkModel model, int nodes, int drawn)
    {
        report.Table(
            $"Tree expansion, {model.Name} weights: prefix {Prefix} tokens, {nodes} nodes x {Candidates} candidates x {StepTokens} tokens",
            "engine", "s", "processor s", "tokens/s", "times the tree engine's time", "times its processor time");
        int[][] prefixes = [.. Enumerable.Range(0, nodes).Select(node => model.Tokens(Prefix, node))];
        double tokens = (double)nodes * Candidates * StepTokens;

        // As large as what is measured: the first of that size pays for the memory.
        int[] warmUp = model.Tokens(Prefix, 99);
        Cost tree;
        await using (DecodeLoop loop = model.StartLoop())
        {
            await loop.DrawAsync([warmUp], Candidates, StepTokens);
            Cost start = Cost.Now;
            long count = await loop.DrawAsync(prefixes, Candidates, StepTokens);
            tree = Cost.Now - start;
            Require(count == (long)tokens, "every candidate to have all its tokens");
        }

        Row("tree engine", tree);
        using Model generating = GeneratorBaseline.Load(model.Path);
        GeneratorBaseline.RepeatedPrefill(generating, warmUp, Candidates, StepTokens);
        GeneratorBaseline.Rewind(generating, warmUp, Candidates, StepTokens, drawn: 1);
        int measured = int.Min(nodes, 2);
        Cost repeated = prefixes[..measured].Select(prefix => GeneratorBaseline.RepeatedPrefill(generating, prefix, Candidates, StepTokens))
            .Aggregate((sum, cost) => sum + cost) * ((double)nodes / measured);
        Row($"Generator, batch of {Candidates}, prefix read for each row ({measured} nodes measured)", repeated);
        Row(
            $"Generator, rewound to the prefix ({drawn} candidates of one node measured)",
            GeneratorBaseline.Rewind(generating, prefixes[0], Candidates, StepTokens, drawn) * nodes);

        void Row(string engine, Cost cost) => report.Row(
            engine,
            $"{cost.Seconds:F2}",
            $"{cost.Processor:F2}",
            $"{tokens / cost.Seconds:F0}",
            $"{cost.Seconds / tree.Seconds:F1}",
            $"{cost.Processor / tree.Processor:F1}");
    }

    /// <summary>Alternates the ways of decoding, so that what else the machine does meets all of them.</summary>
    private static async Task StepAsync(BenchmarkReport report, BenchmarkModel model, int[] batches, int steps, int rounds)
    {
        const int Past = 150;
        report.Table(
            $"Decoding step, {model.Name} weights, past {Past}: ms a token of every row, sampling included",
            "rows",
            "tree, 32 rows a prefix",
            "tree, a prefix a row",
            "grouped-query attention, shared buffer",
            "ratio of the first to the last");
        await using DecodeLoop tree = model.StartLoop();
        await using DecodeLoop grouped = model.StartLoop(batch: model.LoadGroupedQuery());
        foreach (int rows in batches)
        {
            int shared = int.Min(rows, Candidates);
            double sharing = double.MaxValue;
            double alone = double.MaxValue;
            double baseline = double.MaxValue;
            for (int round = 0; round < rounds; round++)
            {
                sharing = double.Min(sharing, await TimeAsync(tree, rows / shared, shared));
                alone = double.Min(alone, await TimeAsync(tree, rows, 1));
                baseline = double.Min(baseline, await TimeAsync(grouped, rows / shared, shared));
            }

            report.Row($"{rows}", $"{sharing:F2}", $"{alone:F2}", $"{baseline:F2}", $"{sharing / baseline:F2}");
        }

        async Task<double> TimeAsync(DecodeLoop loop, int nodes, int count)
        {
            int[][] prefixes = [.. Enumerable.Range(0, nodes).Select(node => model.Tokens(Past, node))];
            KvNode[] kept = [.. prefixes.Select(prefix => loop.Cache.AddChild(loop.Cache.Origin, prefix))];
            await loop.DrawAsync(prefixes, count, 2);
            long start = Stopwatch.GetTimestamp();
            await loop.DrawAsync(prefixes, count, steps + 1);
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds / steps;
            Array.ForEach(kept, loop.Cache.Release);
            return milliseconds;
        }
    }

    private static async Task OutsideAsync(BenchmarkReport report, BenchmarkModel model, int steps)
    {
        report.Table(
            $"Time outside native calls while decoding 64 rows, {model.Name} weights",
            "work of the thread, s", "native calls, s", "share outside");
        await using DecodeLoop loop = model.StartLoop(maxRows: 64);
        int[][] prefixes = [.. Enumerable.Range(0, 8).Select(node => model.Tokens(Prefix, node))];
        KvNode[] kept = [.. prefixes.Select(prefix => loop.Cache.AddChild(loop.Cache.Origin, prefix))];
        await loop.DrawAsync(prefixes, 8, steps);
        (TimeSpan work, TimeSpan native) = (loop.WorkTime, loop.NativeTime);
        await loop.DrawAsync(prefixes, 16, steps);
        work = loop.WorkTime - work;
        native = loop.NativeTime - native;
        report.Row($"{work.TotalSeconds:F2}", $"{native.TotalSeconds:F2}", $"{1 - (native / work):P1}");
        Array.ForEach(kept, loop.Cache.Release);
    }

    private static async Task ScoreAsync(BenchmarkReport report, BenchmarkModel model, int count)
    {
        report.Table(
            $"Scoring {count} candidate steps of {StepTokens} tokens on a prefix of {Prefix}, {model.Name} weights",
            "how", "s", "steps/s", "times the time with states");
        await using DecodeLoop loop = model.StartLoop();
        int[] prefix = model.Tokens(Prefix, 1);
        int[][] steps = [.. Enumerable.Range(0, count).Select(step => model.Tokens(StepTokens, 100 + step))];
        KvNode node = loop.Cache.AddChild(loop.Cache.Origin, prefix);
        await loop.ReadAsync(node, [steps[0]]);
        long start = Stopwatch.GetTimestamp();
        await loop.ReadAsync(node, steps);
        double with = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        await loop.ReadAsync(loop.Cache.Origin, steps.Select(step => (int[])[.. prefix, .. step]));
        double without = Stopwatch.GetElapsedTime(start).TotalSeconds;
        loop.Cache.Release(node);
        report.Row("with the path's state", $"{with:F2}", $"{count / with:F0}", "1");
        report.Row("without: the whole text each", $"{without:F2}", $"{count / without:F0}", $"{without / with:F1}");
    }

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"The benchmark needs {what}.");
        }
    }
}
