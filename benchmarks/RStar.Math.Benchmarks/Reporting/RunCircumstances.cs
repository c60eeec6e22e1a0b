using System.Globalization;

namespace RStar.Math.Benchmarks.Reporting;

/// <summary>When, on what and of which commit a measurement was made.</summary>
/// <param name="Date">The day it began.</param>
/// <param name="Machine">What it ran on.</param>
/// <param name="Commit">The commit that was built.</param>
internal sealed record RunCircumstances(DateOnly Date, string Machine, string Commit)
{
    public static async Task<RunCircumstances> TakeAsync(TimeProvider time) => new(
        DateOnly.FromDateTime(time.GetLocalNow().DateTime), MachineDescription.Read(), await GitCommit.DescribeAsync(Repository.Root));

    /// <summary>What stands at the head of a section: the command and what its figures hold for.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="quick">Whether it was the smallest form.</param>
    /// <param name="facts">What else the figures depend on.</param>
    public string Describe(string command, bool quick, IReadOnlyList<string> facts)
    {
        string on = string.Join("; ", facts.Prepend(Machine));
        string warning = quick ? "\nThe smallest form, to see that it works: these figures mean nothing.\n" : "";
        string day = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"    {command}\n{warning}\nMeasured {day} on {on}; commit {Commit}.\n";
    }
}
