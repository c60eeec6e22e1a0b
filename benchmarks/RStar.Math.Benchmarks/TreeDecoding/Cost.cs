using System.Diagnostics;

namespace RStar.Math.Benchmarks.TreeDecoding;

/// <summary>What some work took. On a machine that others use too, the processor's time says more than the clock's.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Processor">Seconds of all threads, those that they spin included.</param>
internal readonly record struct Cost(double Seconds, double Processor)
{
    public static Cost Now => new(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalSeconds);

    public static Cost operator +(Cost a, Cost b) => new(a.Seconds + b.Seconds, a.Processor + b.Processor);

    public static Cost operator -(Cost a, Cost b) => new(a.Seconds - b.Seconds, a.Processor - b.Processor);

    public static Cost operator *(Cost a, double times) => new(a.Seconds * times, a.Processor * times);
}
