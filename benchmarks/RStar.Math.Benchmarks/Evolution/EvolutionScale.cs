using System.Globalization;
using RStar.Math.Answers;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Evolution;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>
/// Takes as many problems as the paper's set has through a round with scripted models, stopped halfway and gone on with, and reports memory
/// and speed at every stage: memory may grow with the number of problems only by what finds a problem again, its hash and its record's
/// place.
/// </summary>
internal sealed class EvolutionScale : Benchmark
{
    private const int PaperCount = 747_000;

    private const int QuickCount = 3_000;

    /// <summary>
    /// What may be held of a problem: its hash in a table that is three eighths full, and its record's place in an array that doubles.
    /// </summary>
    private const int MostBytesOfProblem = 64;

    /// <summary>What does not depend on the number of problems.</summary>
    private const long MostBytesBesides = 3 << 20;

    /// <summary>Which reading of the problems is the first whose searches are made.</summary>
    private const int FirstSearch = 3;

    private static readonly BenchmarkOption Count = new("--count", "N", $"How many problems; {PaperCount} as the paper's set has.");

    public override string Name => "evolution-scale";

    public override string Summary =>
        "A round over as many problems as the paper's set holds, with scripted models: memory and speed at every stage.";

    public override IReadOnlyList<BenchmarkOption> Options => [Count];

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        int count = run.Number(Count.Name, run.Quick ? QuickCount : PaperCount);
        string folder = Directory.CreateTempSubdirectory("rstar-scale-").FullName;
        try
        {
            var watch = new ScaleWatch(run.Report);
            var models = new ScaleModels(count, watch);
            int passes = 0;
            var settings = new EvolutionSettings
            {
                Folder = Path.Combine(folder, "run"),
                Plan = new EvolutionPlan
                {
                    Rounds = [new() { Name = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5, TrainsReward = false }],
                },
                Problems = ProblemSource.From("scale", _ => Problems(count, ++passes, watch).ToAsyncEnumerable()),
                BaseFolder = folder,
            };
            var runner = new EvolutionRunner(models, models, new AnswerComparer());
            await StopHalfwayAsync(runner, settings, new ScaleProgress(count, watch));
            IReadOnlyList<RoundMetrics> rounds = await runner.RunAsync(settings, new ScaleProgress(count, watch));
            var journal = new FileInfo(Path.Combine(settings.Folder, "r1", "samples", "part-0-of-1.jsonl"));
            run.Report.Say(
                $"Coverage {100 * rounds[0].Coverage:F1} %, {rounds[0].Solutions} solutions; journal {journal.Length / 1e6:F0} MB.");
            long most = MostBytesBesides + ((long)MostBytesOfProblem * count);
            run.Report.Say(FormattableString.Invariant(
                $"Managed memory grew by {watch.ManagedGrowth / 1e6:F1} MB; more than {most / 1e6:F1} MB would be a failure."));
            return rounds[0].Problems == count && watch.ManagedGrowth <= most;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StopHalfwayAsync(EvolutionRunner runner, EvolutionSettings settings, ScaleProgress progress)
    {
        try
        {
            await runner.RunAsync(settings, progress);
        }
        catch (OperationCanceledException)
        {
            // The problems end halfway through the first search.
        }
    }

    /// <summary>The problems, which are read once to know the set, again to look for duplicates, and then to be searched.</summary>
    /// <exception cref="OperationCanceledException">Halfway through the first search, as though the process had been stopped.</exception>
    private static IEnumerable<Problem> Problems(int count, int pass, ScaleWatch watch)
    {
        for (int i = 0; i < count; i++)
        {
            if (pass == FirstSearch && i == count / 2)
            {
                throw new OperationCanceledException();
            }

            yield return new Problem($"Reach 5, way {i}.") { Answer = "5", Id = i.ToString(CultureInfo.InvariantCulture) };
        }

        // While what reads them still holds what it has made of them.
        switch (pass)
        {
            case 1:
                watch.Add("set read", count, count);
                break;
            case 2:
                watch.Add("looked through for duplicates, hashes held", count, count);
                break;
        }
    }
}
