using System.Diagnostics;
using System.Globalization;

namespace RStar.Math.Benchmarks.Commands;

/// <summary>Runs the benchmarks one after another, each in a process of its own, so that none finds what another left in memory.</summary>
internal static class AllCommand
{
    /// <summary>How long the quick form of all may take.</summary>
    private static readonly TimeSpan MostOfQuick = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(string[] words)
    {
        BenchmarkArguments arguments = BenchmarkArguments.Parse([], words);
        if (arguments.Help)
        {
            Help.Show(Console.Out);
            return ExitCodes.Done;
        }

        int worst = ExitCodes.Done;
        var outcomes = new List<string>();
        long began = Stopwatch.GetTimestamp();
        foreach (Benchmark benchmark in Catalogue.All.Where(each => arguments.Quick || !each.TakesHours))
        {
            Console.WriteLine($"\n=== {benchmark.Name}: {benchmark.Summary}");
            long start = Stopwatch.GetTimestamp();
            int exit = await RunAsync(benchmark.Name, words);
            outcomes.Add($"{benchmark.Name,-18} {Stopwatch.GetElapsedTime(start).TotalSeconds,7:F1} s  {Word(exit)}");
            worst = exit is ExitCodes.Done or ExitCodes.CannotRunHere ? worst : ExitCodes.Failed;
        }

        Console.WriteLine();
        outcomes.ForEach(Console.WriteLine);
        TimeSpan together = Stopwatch.GetElapsedTime(began);
        Console.WriteLine($"{"together",-18} {together.TotalSeconds,7:F1} s");
        if (arguments.Quick && FaultOfQuick(together) is string fault)
        {
            Console.Error.WriteLine(fault);
            return ExitCodes.Failed;
        }

        return worst;
    }

    /// <summary>What is wrong with a quick run of all that took so long; <see langword="null"/> where it was quick.</summary>
    internal static string? FaultOfQuick(TimeSpan together) => together <= MostOfQuick ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"The quick form of all took {together.TotalSeconds:F0} s; on a quiet machine it must stay under {MostOfQuick.TotalSeconds:F0} s.");

    private static async Task<int> RunAsync(string name, string[] words)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = isHost ? [Environment.GetCommandLineArgs()[0]] : [];
        using Process process = Process.Start(new ProcessStartInfo(program, [.. own, name, .. words]))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static string Word(int exit) => exit switch
    {
        ExitCodes.Done => "done",
        ExitCodes.CannotRunHere => "not run: something it needs is not here",
        _ => $"failed ({exit})",
    };
}
