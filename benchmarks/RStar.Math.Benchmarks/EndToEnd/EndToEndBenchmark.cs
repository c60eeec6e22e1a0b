using RStar.Math.Benchmarks.Commands;
using RStar.Math.Evolution.Problems;

namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>
/// Whole solves over generated problems: what they cost by part, with more problems in flight and with more trajectories.
/// </summary>
internal sealed class EndToEndBenchmark : Benchmark
{
    /// <summary>What the small model that is shipped was trained on: a policy that knows nothing of a problem does other work.</summary>
    private static readonly ProblemTopic[] Topics =
        [ProblemTopic.Quantities, ProblemTopic.Rates, ProblemTopic.Comparison, ProblemTopic.Ages];

    private const int HighestLevel = 2;

    private static readonly BenchmarkOption Policy = new(
        "--policy", "DIR", "The policy's folder; the small model that is shipped, or random weights where it is not there.");

    private static readonly BenchmarkOption Reward = new("--reward", "DIR", "The process preference model's folder.");

    private static readonly BenchmarkOption ProblemCount = new(
        "--problems", "N", "Problems for the settings of problems in flight; 64. A quarter of them for those of trajectories.");

    private static readonly BenchmarkOption RolloutCount = new("--rollouts", "N", "Rollouts a trajectory; 4.");
    private static readonly BenchmarkOption CandidateCount = new("--candidates", "N", "Candidates an expansion; 8.");
    private static readonly BenchmarkOption ThreadCount = new("--threads", "N", "Threads of each model; one a core.");

    public override string Name => "end-to-end";

    public override string Summary => "Problems an hour and time by part, over problems in flight and over trajectories, each against 1.";

    public override IReadOnlyList<BenchmarkOption> Options => [Policy, Reward, ProblemCount, RolloutCount, CandidateCount, ThreadCount];

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        int[] settings = run.Quick ? [1, 4] : [1, 4, 16, 64];
        int count = run.Number(ProblemCount.Name, run.Quick ? 4 : 64);
        var size = new SearchSize(
            run.Number(RolloutCount.Name, run.Quick ? 2 : 4),
            run.Number(CandidateCount.Name, run.Quick ? 4 : 8),
            MaxDepth: run.Quick ? 4 : 16,
            MaxStepTokens: run.Quick ? 32 : 128);
        await using EndToEndModels models = await EndToEndModels.OpenAsync(
            run.Text(Policy.Name), run.Text(Reward.Name), run.Number(ThreadCount.Name, Environment.ProcessorCount));
        run.Report.Fact((await models.AskPythonAsync()).Description);
        Problem[] problems = Generate(count);
        Problem[] fewer = problems[..int.Max(1, count / 4)];
        run.Report.Say(
            $"Models: {models.Name}. Problems of the generator's evaluation phrasings, levels 1 to {HighestLevel} of {TopicNames}, seed 1. "
            + $"A trajectory is a tree of {size.Rollouts} rollouts of {size.Candidates} candidates, "
            + $"{size.MaxDepth} steps deep at most, {size.MaxStepTokens} tokens a step at most; "
            + "the answer by a vote weighted by scores, no early stop.");

        // The first calls of a process cost more than all others.
        await SweepPoint.MeasureAsync(models, fewer[..1], size, inFlight: 1, trajectories: 1);
        ShapeCounter.Counts before = models.Counter.Take();
        SweepPoint single = await SweepPoint.MeasureAsync(models, problems, size, inFlight: 1, trajectories: 1);
        MeasuredShapes? shapes = ShapesReading.Read(models.Name, run, before, models.Counter.Take(), single);
        var inFlight = new List<SweepPoint> { single };
        foreach (int setting in settings[1..])
        {
            inFlight.Add(await SweepPoint.MeasureAsync(models, problems, size, setting, trajectories: 1));
        }

        EndToEndTables.AddInFlight(run.Report, inFlight);
        var trajectories = new List<SweepPoint>();
        foreach (int setting in settings)
        {
            trajectories.Add(await SweepPoint.MeasureAsync(models, fewer, size, EndToEndTables.TrajectoriesInFlight, setting));
        }

        EndToEndTables.AddTrajectories(run.Report, trajectories);
        EndToEndTables.AddShapes(run.Report, shapes);
        return true;
    }

    private static string TopicNames => string.Join(", ", Topics).ToLowerInvariant();

    private static Problem[] Generate(int count)
    {
        var options = new ProblemGeneratorOptions { Seed = 1, Split = ProblemSplit.Evaluation, Topics = Topics, MaxLevel = HighestLevel };
        var generator = new ProblemGenerator(options);
        return [.. generator.Generate(0, count).Select(generated => generated.Problem)];
    }
}
