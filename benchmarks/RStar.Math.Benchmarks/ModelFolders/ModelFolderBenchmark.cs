using System.Diagnostics;
using System.Globalization;
using RStar.Math.Benchmarks.TreeDecoding;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.ModelFolders;

/// <summary>What it takes to write a model folder, to read its weights back for training, and to load it as a policy. The best of three.</summary>
internal static class ModelFolderBenchmark
{
    private const int Rounds = 3;

    /// <summary>Prints the table, and writes it where a file is named.</summary>
    public static async Task RunAsync(string? file)
    {
        var lines = new List<string>
        {
            "| parameters | weights | folder, MB | written in, ms | read back in, ms | loaded as a policy in, ms |",
            "|---|---|---|---|---|---|",
        };
        foreach (DecoderShape shape in new[] { BenchmarkModel.Small, BenchmarkModel.Large })
        {
            DecoderWeights weights = DecoderWeights.Initialize(shape, DecoderHead.LanguageModel, seed: 1);
            foreach (WeightType type in Enum.GetValues<WeightType>())
            {
                lines.Add(Measure(weights, type));
                Console.WriteLine(lines[^1]);
            }
        }

        if (file is not null)
        {
            await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n");
        }
    }

    private static string Measure(DecoderWeights weights, WeightType type)
    {
        using var temporary = new TemporaryFolder();
        bool keepsAll = type is WeightType.Single or WeightType.Half;
        double written = double.MaxValue;
        double read = double.MaxValue;
        double loaded = double.MaxValue;
        string folder = "";
        for (int round = 0; round < Rounds; round++)
        {
            folder = temporary[$"model-{round}"];
            written = double.Min(written, Milliseconds(() => DecoderFolder.Export(folder, weights, ByteTokenizer.Files, new ExportOptions { WeightType = type })));
            loaded = double.Min(loaded, Milliseconds(() => OnnxRuntimePolicyModel.Load(folder).Dispose()));
            if (keepsAll)
            {
                read = double.Min(read, Milliseconds(() => DecoderFolder.ReadWeights(folder)));
            }
        }

        double size = new DirectoryInfo(folder).EnumerateFiles().Sum(each => each.Length) / 1e6;
        string readText = keepsAll ? read.ToString("F0", CultureInfo.InvariantCulture) : "refused";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {weights.Shape.ParameterCount / 1e6:F0} M | {type} | {size:F1} | {written:F0} | {readText} | {loaded:F0} |");
    }

    private static double Milliseconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
