using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Commands;

/// <summary>Runs one benchmark and writes its section.</summary>
internal static class BenchmarkCommand
{
    /// <summary>How a user starts this program.</summary>
    public const string Program = "dotnet run -c Release --project benchmarks/RStar.Math.Benchmarks --";

    public static async Task<int> RunAsync(Benchmark benchmark, string[] words)
    {
        BenchmarkArguments arguments = BenchmarkArguments.Parse(benchmark.Options, words);
        if (arguments.Help)
        {
            Help.Show(benchmark, Console.Out);
            return ExitCodes.Done;
        }

        string? page = arguments.Page ?? (arguments.Write ? Repository.BenchmarksPage : null);
        if (page is not null && !ReportPage.HasSection(page, benchmark.Name))
        {
            throw BenchmarkException.Usage(
                $"{page} has no section '{benchmark.Name}': "
                + $"it must hold the lines {ReportPage.Begin(benchmark.Name)} and {ReportPage.End(benchmark.Name)}.");
        }

        RunCircumstances circumstances = await RunCircumstances.TakeAsync(TimeProvider.System);
        var report = new BenchmarkReport(Console.Out, Repository.Artifacts);
        bool good = await benchmark.RunAsync(new BenchmarkRun(arguments, report, circumstances));
        if (page is not null)
        {
            string head = circumstances.Describe(Line(benchmark, words), arguments.Quick, report.Facts);
            ReportPage.Write(page, benchmark.Name, head + report.Markdown);
            report.PlaceFiles(page);
            Console.Error.WriteLine($"Written into the section '{benchmark.Name}' of {page}.");
        }

        return good ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <summary>The command line as the page shows it: where files lie on one machine means nothing on another.</summary>
    internal static string Line(Benchmark benchmark, IEnumerable<string> words) =>
        string.Join(' ', [Program, benchmark.Name, .. words.Select(word => Path.IsPathRooted(word) ? "PATH" : word)]);
}
