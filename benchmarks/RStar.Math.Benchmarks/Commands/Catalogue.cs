using RStar.Math.Benchmarks.Answers;
using RStar.Math.Benchmarks.EndToEnd;
using RStar.Math.Benchmarks.Evolution;
using RStar.Math.Benchmarks.ModelFolders;
using RStar.Math.Benchmarks.PythonExecutor;
using RStar.Math.Benchmarks.Scaling;
using RStar.Math.Benchmarks.Search;
using RStar.Math.Benchmarks.Training;
using RStar.Math.Benchmarks.TreeDecoding;

namespace RStar.Math.Benchmarks.Commands;

/// <summary>All benchmarks, in the order of the page.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new EndToEndBenchmark(),
        new ScalingModelBenchmark(),
        new SearchStepBenchmark(),
        new SolverOverheadBenchmark(),
        new AnswerComparerBenchmark(),
        new PythonExecutorBenchmark(),
        new PythonSoak(),
        new TreeDecodingBenchmark(),
        new EngineSoak(),
        new ModelFolderBenchmark(),
        new TrainingStepBenchmark(),
        new EvolutionScale(),
        new RealProblems(),
    ];

    /// <exception cref="BenchmarkException">There is none of this name.</exception>
    public static Benchmark Find(string name) => All.FirstOrDefault(benchmark => benchmark.Name == name)
        ?? throw BenchmarkException.Usage(
            $"There is no benchmark '{name}'; there are {string.Join(", ", All.Select(benchmark => benchmark.Name))}.");
}
