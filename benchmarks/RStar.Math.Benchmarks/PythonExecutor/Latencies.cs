using System.Diagnostics;

namespace RStar.Math.Benchmarks.PythonExecutor;

/// <summary>Times of many executions of one kind.</summary>
/// <param name="Name">What was executed.</param>
/// <param name="Workers">How many executions went on at once.</param>
/// <param name="Milliseconds">The times, sorted.</param>
/// <param name="Seconds">The time of all together.</param>
internal sealed record Latencies(string Name, int Workers, double[] Milliseconds, double Seconds)
{
    public double Median => At(0.5);

    public double PerSecond => Milliseconds.Length / Seconds;

    /// <summary>Executes <paramref name="count"/> times from as many callers as there are workers.</summary>
    public static async Task<Latencies> MeasureAsync(string name, int workers, int count, Func<Task> execute)
    {
        double[] times = new double[count];
        int next = -1;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                long began = Stopwatch.GetTimestamp();
                await execute();
                times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(times);
        return new Latencies(name, workers, times, seconds);
    }

    /// <summary>A row of the table.</summary>
    public string[] Cells(Latencies baseline) =>
    [
        Name, $"{Workers}", $"{Milliseconds.Length}", $"{Median:F2}", $"{At(0.99):F2}",
        $"{PerSecond:F1}", $"{PerSecond / baseline.PerSecond:F1}",
    ];

    private double At(double quantile) => Milliseconds[(int)double.Floor(quantile * (Milliseconds.Length - 1))];
}
