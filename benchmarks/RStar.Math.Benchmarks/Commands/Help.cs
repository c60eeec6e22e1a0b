namespace RStar.Math.Benchmarks.Commands;

/// <summary>What the program says about itself.</summary>
internal static class Help
{
    public static void Show(TextWriter output)
    {
        output.WriteLine("Measures RStar.Math. Build it in Release and leave the machine alone while it runs.");
        output.WriteLine();
        output.WriteLine($"  {BenchmarkCommand.Program} list                  the benchmarks there are");
        output.WriteLine($"  {BenchmarkCommand.Program} NAME [options]        one of them; NAME --help says more");
        output.WriteLine(
            $"  {BenchmarkCommand.Program} all [--quick|--write] all but those that take hours; --quick: all, as small as they go");
        output.WriteLine($"  {BenchmarkCommand.Program} --filter '*' ...      BenchmarkDotNet's own command line");
    }

    public static void List(TextWriter output)
    {
        foreach (Benchmark benchmark in Catalogue.All)
        {
            output.WriteLine($"{benchmark.Name,-18} {benchmark.Summary}{(benchmark.TakesHours ? " Takes hours." : "")}");
        }
    }

    public static void Show(Benchmark benchmark, TextWriter output)
    {
        output.WriteLine(benchmark.Summary);
        output.WriteLine();
        output.WriteLine($"  {BenchmarkCommand.Program} {benchmark.Name} [options]");
        output.WriteLine();
        foreach (BenchmarkOption option in benchmark.Options.Concat(BenchmarkArguments.Common))
        {
            output.WriteLine($"  {$"{option.Name} {option.Value}",-24} {option.Description}");
        }
    }
}
