using System.Diagnostics;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.TreeDecoding;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.ModelFolders;

/// <summary>
/// What it takes to write a model folder, to read its weights back for training, and to load it as a policy. The best of three.
/// </summary>
internal sealed class ModelFolderBenchmark : Benchmark
{
    private const int Rounds = 3;

    public override string Name => "model-folders";

    public override string Summary =>
        "Writing a model folder, reading it back for training and loading it as a policy, against single precision.";

    public override Task<bool> RunAsync(BenchmarkRun run)
    {
        run.Report.Table(
            "",
            "parameters",
            "weights",
            "folder, MB",
            "written in, ms",
            "read back in, ms",
            "loaded as a policy in, ms",
            "times single precision's");
        foreach (DecoderShape shape in run.Quick ? [BenchmarkModel.Small] : new[] { BenchmarkModel.Small, BenchmarkModel.Large })
        {
            DecoderWeights weights = DecoderWeights.Initialize(shape, DecoderHead.LanguageModel, seed: 1);
            Times? single = null;
            foreach (WeightType type in Enum.GetValues<WeightType>())
            {
                Times times = Measure(weights, type, run.Quick ? 1 : Rounds);
                single ??= times;
                run.Report.Row(
                    $"{weights.Shape.ParameterCount / 1e6:F0} M",
                    $"{type}",
                    $"{times.Megabytes:F1}",
                    $"{times.Written:F0}",
                    times.Read is double read ? $"{read:F0}" : "refused",
                    $"{times.Loaded:F0}",
                    $"{times.Loaded / single.Loaded:F2}");
            }
        }

        return Task.FromResult(true);
    }

    private static Times Measure(DecoderWeights weights, WeightType type, int rounds)
    {
        using var temporary = new TemporaryFolder();
        bool keepsAll = type is WeightType.Single or WeightType.Half;
        double written = double.MaxValue;
        double read = double.MaxValue;
        double loaded = double.MaxValue;
        string folder = "";
        for (int round = 0; round < rounds; round++)
        {
            folder = temporary[$"model-{round}"];
            var options = new ExportOptions { WeightType = type };
            written = double.Min(written, Milliseconds(() => DecoderFolder.Export(folder, weights, ByteTokenizer.Files, options)));
            loaded = double.Min(loaded, Milliseconds(() => OnnxRuntimePolicyModel.Load(folder).Dispose()));
            if (keepsAll)
            {
                read = double.Min(read, Milliseconds(() => DecoderFolder.ReadWeights(folder)));
            }
        }

        double size = new DirectoryInfo(folder).EnumerateFiles().Sum(each => each.Length) / 1e6;
        return new Times(size, written, keepsAll ? read : null, loaded);
    }

    private static double Milliseconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The folder's size, and milliseconds.</summary>
    private sealed record Times(double Megabytes, double Written, double? Read, double Loaded);
}
