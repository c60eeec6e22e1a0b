using System.Globalization;
using System.Runtime.InteropServices;

namespace RStar.Math.Benchmarks.Reporting;

/// <summary>The machine in a few words.</summary>
internal static class MachineDescription
{
    public static string Read()
    {
        string processor = ProcessorName(ReadLines("/proc/cpuinfo")) ?? RuntimeInformation.ProcessArchitecture.ToString();
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
        string load = LoadAverage(ReadLines("/proc/loadavg")) is double average
            ? FormattableString.Invariant($", load {average:F1} at the start")
            : "";
        string systems = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
        return FormattableString.Invariant($"{Environment.ProcessorCount} cores of an {processor}, {memory:F0} GiB, {systems}{load}");
    }

    /// <summary>The processor's name in what Linux tells of its processors.</summary>
    public static string? ProcessorName(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith("model name", StringComparison.Ordinal) && line.Contains(':'))
        .Select(line => line[(line.IndexOf(':') + 1)..].Trim())
        .FirstOrDefault();

    /// <summary>How many threads wanted to run in the last minute, on average: a quiet machine has next to none.</summary>
    public static double? LoadAverage(IEnumerable<string> lines) =>
        double.TryParse(lines.FirstOrDefault()?.Split(' ')[0], CultureInfo.InvariantCulture, out double load) ? load : null;

    private static string[] ReadLines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];
}
