using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using RStar.Math.Benchmarks.Reporting;
using CaseReport = BenchmarkDotNet.Reports.BenchmarkReport;
using Summary = BenchmarkDotNet.Reports.Summary;

namespace RStar.Math.Benchmarks.Commands;

/// <summary>A benchmark whose measuring is BenchmarkDotNet's, inside this process.</summary>
/// <typeparam name="T">The class that it measures.</typeparam>
internal abstract class ClassBenchmark<T> : Benchmark
{
    public override Task<bool> RunAsync(BenchmarkRun run)
    {
        Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        job = run.Quick
            ? job.WithWarmupCount(1).WithIterationCount(2).WithIterationTime(TimeInterval.FromMilliseconds(50))
            : job.WithWarmupCount(4).WithIterationCount(8);
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(new FaultLogger())
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.GitHub)
            .WithArtifactsPath(Path.Combine(Repository.Artifacts, "BenchmarkDotNet"));
        Summary summary = BenchmarkRunner.Run<T>(config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(each => !each.Success))
        {
            throw new InvalidOperationException($"Not every case of {typeof(T).Name} could be measured.");
        }

        Report(run.Report, [.. summary.Reports.Select(Read)]);
        return Task.FromResult(true);
    }

    /// <summary>Writes the table.</summary>
    /// <param name="report">Where to.</param>
    /// <param name="cases">What was measured, in the order of the class.</param>
    protected abstract void Report(BenchmarkReport report, IReadOnlyList<MeasuredCase> cases);

    /// <summary>Bytes as people write them.</summary>
    protected static string Bytes(double bytes) => bytes < 1024 ? $"{bytes:F0} B" : $"{bytes / 1024:F1} KB";

    private static MeasuredCase Read(CaseReport report) => new(
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
        report.BenchmarkCase.Parameters.Items is [ParameterInstance parameter] ? parameter.Value : null,
        report.ResultStatistics!.Mean,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN);

    /// <summary>
    /// Shows what went wrong and nothing else: the table on the page is ours, BenchmarkDotNet's own goes to the artifacts.
    /// </summary>
    private sealed class FaultLogger : ILogger
    {
        public string Id => nameof(FaultLogger);

        public int Priority => 0;

        public void Write(LogKind logKind, string text)
        {
            if (logKind == LogKind.Error)
            {
                Console.Error.Write(text);
            }
        }

        public void WriteLine()
        {
        }

        public void WriteLine(LogKind logKind, string text) => Write(logKind, text + Environment.NewLine);

        public void Flush() => Console.Error.Flush();
    }
}

/// <summary>A method of a class with one value of its parameter, measured.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Parameter">The parameter's value, or <see langword="null"/> where the class has none.</param>
/// <param name="Nanoseconds">The mean time of an operation.</param>
/// <param name="Allocated">Bytes allocated by an operation.</param>
internal sealed record MeasuredCase(string Method, object? Parameter, double Nanoseconds, double Allocated);
