using System.Diagnostics;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.Evolution;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>A table of memory and of the speed since the row before; its baseline is the first row.</summary>
internal sealed class ScaleWatch
{
    private readonly BenchmarkReport _report;
    private long _last = Stopwatch.GetTimestamp();
    private double _first;
    private long _firstManaged;

    public ScaleWatch(BenchmarkReport report)
    {
        _report = report;
        report.Table("", "at", "problems", "problems/s since the row before", "managed, MiB", "working set, MiB", "times the first");
    }

    /// <summary>The most bytes of managed memory in use at a row over those at the first one.</summary>
    public long ManagedGrowth { get; private set; }

    /// <summary>How many problems have been searched.</summary>
    public long Searched { get; set; }

    /// <summary>Adds a row.</summary>
    /// <param name="stage">What has just been done.</param>
    /// <param name="problems">To how many problems.</param>
    /// <param name="handled">To how many of them since the row before.</param>
    public void Add(string stage, long problems, long handled)
    {
        double perSecond = handled / Stopwatch.GetElapsedTime(_last).TotalSeconds;
        long managed = GC.GetTotalMemory(forceFullCollection: true);
        double working = Environment.WorkingSet / 1048576.0;
        _first = _first == 0 ? working : _first;
        _firstManaged = _firstManaged == 0 ? managed : _firstManaged;
        ManagedGrowth = long.Max(ManagedGrowth, managed - _firstManaged);
        _report.Row(stage, $"{problems}", $"{perSecond:F0}", $"{managed / 1048576.0:F1}", $"{working:F1}", $"{working / _first:F2}");

        // Measuring is not what is measured.
        _last = Stopwatch.GetTimestamp();
    }
}

/// <summary>Adds a row at every tenth of the searches.</summary>
internal sealed class ScaleProgress(int count, ScaleWatch watch) : IProgress<EvolutionProgress>
{
    private readonly int _tenth = int.Max(1, count / 10);
    private long _first;

    public void Report(EvolutionProgress value)
    {
        if (value.Stage != EvolutionStage.Sampling)
        {
            return;
        }

        watch.Searched = value.Done;
        _first = _first == 0 ? value.Done : _first;
        if (value.Done % _tenth == 0)
        {
            watch.Add("searching", value.Done, long.Min(_tenth, value.Done - _first + 1));
        }
    }
}
