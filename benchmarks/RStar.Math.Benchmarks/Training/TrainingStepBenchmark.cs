using System.Diagnostics;
using System.Globalization;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.Training;
using RStar.Math.Training.Sessions;
using RStar.Math.Training.Tests.PyTorch;

namespace RStar.Math.Benchmarks.Training;

/// <summary>
/// A training step, forward and backward without the optimizer, against the same step in PyTorch, and a forward pass alone. Rounds of both
/// take turns, so that whatever else the machine does strikes both.
/// </summary>
internal sealed class TrainingStepBenchmark : Benchmark
{
    private const int Rows = 32;
    private const int Length = 160;
    private const int Threads = 2;
    private const int FullRounds = 7;
    private const int QuickRounds = 1;

    private static readonly DecoderShape[] Shapes =
    [
        Shape(vocabulary: 512, hidden: 128, layers: 4, heads: 4, feedForward: 384),
        Shape(vocabulary: 1024, hidden: 192, layers: 6, heads: 6, feedForward: 576),
        Shape(vocabulary: 2048, hidden: 320, layers: 8, heads: 10, feedForward: 896),
    ];

    public override string Name => "training-step";

    public override string Summary => "A training step of 32 x 160 tokens on two threads, against PyTorch where a Python imports it.";

    public override Task<bool> RunAsync(BenchmarkRun run)
    {
        using (PyTorchDecoder? pyTorch = PyTorchDecoder.TryStart(Threads))
        {
            run.Report.Fact(pyTorch is null ? "without PyTorch: no python3 imports it" : $"PyTorch {pyTorch.Version}");
        }

        run.Report.Table(
            "",
            "parameters",
            "step, ms",
            "tokens/s",
            "PyTorch's step, ms",
            "tokens/s",
            "times PyTorch",
            "by processor time",
            "forward alone, ms",
            "times the step",
            "session made in, ms",
            "peak memory, MiB",
            "PyTorch's");
        foreach (DecoderShape shape in run.Quick ? Shapes[..1] : Shapes)
        {
            Measure(run.Report, shape, run.Quick ? QuickRounds : FullRounds);
        }

        return Task.FromResult(true);
    }

    private static void Measure(BenchmarkReport report, DecoderShape shape, int rounds)
    {
        DecoderWeights weights = DecoderWeights.Initialize(shape, DecoderHead.LanguageModel, 1);
        TokenBatch batch = Batch(shape.VocabularySize);
        ResetPeakMemory();
        long began = Stopwatch.GetTimestamp();
        using var training = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: new SessionSettings { Threads = Threads });
        double loaded = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        Step(training, batch);
        double peak = PeakMemory();
        using var evaluation = new EvaluationSession(
            weights, DecoderLoss.CrossEntropy, settings: new SessionSettings { Threads = Threads });
        evaluation.Evaluate(batch);
        using PyTorchDecoder? pyTorch = PyTorchDecoder.TryStart(Threads);
        pyTorch?.Load(weights, batch);
        pyTorch?.Steps(1);

        var ours = new List<Times>();
        var forward = new List<Times>();
        var theirs = new List<Times>();
        double theirPeak = double.NaN;
        for (int round = 0; round < rounds; round++)
        {
            ours.Add(Times.Of(() => Step(training, batch)));
            forward.Add(Times.Of(() => evaluation.Evaluate(batch)));
            if (pyTorch?.Steps(1) is (double seconds, double worked, double memory))
            {
                theirs.Add(new Times(seconds, worked));
                theirPeak = memory;
            }
        }

        double step = Median(ours.Select(times => times.Seconds));
        double theirStep = Median(theirs.Select(times => times.Seconds));
        double ratio = Median(theirs.Zip(ours, (their, our) => their.Seconds / our.Seconds));
        double workRatio = Median(theirs.Zip(ours, (their, our) => their.Worked / our.Worked));
        double alone = Median(forward.Select(times => times.Seconds));
        double share = Median(ours.Zip(forward, (our, pass) => our.Seconds / pass.Seconds));
        report.Row(
            $"{shape.ParameterCount / 1e6:F2}M",
            $"{step * 1e3:F0}",
            $"{Rows * Length / step:F0}",
            Known(theirStep * 1e3, "F0"),
            Known(Rows * Length / theirStep, "F0"),
            Known(ratio, "F2"),
            Known(workRatio, "F2"),
            $"{alone * 1e3:F0}",
            $"{share:F2}",
            $"{loaded:F0}",
            $"{peak:F0}",
            Known(theirPeak, "F0"));
    }

    private static string Known(double value, string format) =>
        double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);

    private static void Step(TrainingSession session, TokenBatch batch)
    {
        session.ClearGradients();
        session.Step(batch);
    }

    private static DecoderShape Shape(int vocabulary, int hidden, int layers, int heads, int feedForward) => new()
    {
        VocabularySize = vocabulary,
        HiddenSize = hidden,
        LayerCount = layers,
        HeadCount = heads,
        KeyValueHeadCount = 2,
        HeadSize = 32,
        FeedForwardSize = feedForward,
        ContextLength = 256,
    };

    private static TokenBatch Batch(int vocabulary)
    {
        var random = new Random(1);
        long[] tokens = [.. Enumerable.Range(0, Rows * Length).Select(_ => (long)random.Next(vocabulary))];
        return new TokenBatch
        {
            Rows = Rows,
            Length = Length,
            InputIds = tokens,
            Positions = [.. Enumerable.Range(0, tokens.Length).Select(i => (long)i)],
            Labels = [.. tokens.Skip(1), 0],
            Weights = [.. Enumerable.Repeat(1f, tokens.Length)],
        };
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    // Linux alone can forget the peak of what came before in the process.
    private static void ResetPeakMemory()
    {
        GC.Collect();
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    private static double PeakMemory()
    {
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576.0;
    }

    private readonly record struct Times(double Seconds, double Worked)
    {
        public static Times Of(Action action)
        {
            using Process self = Process.GetCurrentProcess();
            TimeSpan worked = self.TotalProcessorTime;
            long start = Stopwatch.GetTimestamp();
            action();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            self.Refresh();
            return new Times(elapsed.TotalSeconds, (self.TotalProcessorTime - worked).TotalSeconds);
        }
    }
}
