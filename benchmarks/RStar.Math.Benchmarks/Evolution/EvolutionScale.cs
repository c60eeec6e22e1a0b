using System.Diagnostics;
using System.Globalization;
using RStar.Math.Answers;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.Evolution;
using RStar.Math.TestKit;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>
/// Searches as many problems as the paper's set has, with scripted models, through the journal and the report of a run, and reports memory and speed
/// at every tenth: memory must not grow with the number of problems, but for the 8 bytes a problem that find its record.
/// </summary>
internal sealed class EvolutionScale : Benchmark
{
    private const int PaperCount = 747_000;

    private const int QuickCount = 3_000;

    private static readonly BenchmarkOption Count = new("--count", "N", $"How many problems; {PaperCount} as the paper's set has.");

    public override string Name => "evolution-scale";

    public override string Summary => "A round's searches over as many problems as the paper's set holds, with scripted models: memory and speed.";

    public override IReadOnlyList<BenchmarkOption> Options => [Count];

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        int count = run.Number(Count.Name, run.Quick ? QuickCount : PaperCount);
        string folder = Directory.CreateTempSubdirectory("rstar-scale-").FullName;
        try
        {
            var models = new Models();
            var settings = new EvolutionSettings
            {
                Folder = Path.Combine(folder, "run"),
                Plan = new EvolutionPlan
                {
                    Rounds = [new RoundPlan { Name = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5, TrainsPolicy = false, TrainsReward = false }],
                },
                Problems = ProblemSource.From("scale", _ => Problems(count).ToAsyncEnumerable()),
                BaseFolder = folder,
            };
            run.Report.Table("", "problems", "solved", "problems/s", "managed, MiB", "working set, MiB", "times the first");
            var runner = new EvolutionRunner(models, models, new AnswerComparer());
            IReadOnlyList<RoundMetrics> rounds = await runner.RunAsync(settings, new Tenths(count, run.Report));
            var journal = new FileInfo(Path.Combine(settings.Folder, "r1", "samples", "part-0-of-1.jsonl"));
            run.Report.Say(
                $"Coverage {100 * rounds[0].Coverage:F1} %, {rounds[0].Solutions} solutions, {rounds[0].Groups} groups; journal {journal.Length / 1e6:F0} MB.");
            return rounds[0].Problems == count;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Problem> Problems(int count) =>
        Enumerable.Range(0, count).Select(i => new Problem($"Reach 5, way {i}.") { Answer = "5", Id = i.ToString(CultureInfo.InvariantCulture) });

    private sealed class Tenths(int count, BenchmarkReport report) : IProgress<EvolutionProgress>
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private double _first;

        public void Report(EvolutionProgress value)
        {
            if (value.Stage != EvolutionStage.Sampling || value.Done == 0 || value.Done % int.Max(1, count / 10) != 0)
            {
                return;
            }

            double perSecond = value.Done / Stopwatch.GetElapsedTime(_start).TotalSeconds;
            double managed = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
            double working = Environment.WorkingSet / 1048576.0;
            _first = _first == 0 ? working : _first;
            report.Row($"{value.Done}", $"{value.Solved}", $"{perSecond:F0}", $"{managed:F1}", $"{working:F1}", $"{working / _first:F2}");
        }
    }

    private sealed class Models : IRoundModels, IRoundTrainer
    {
        public ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default)
        {
            var walk = new RandomWalk(goal: 5, codeSteps: 1);
            return new(new RoundSolver(new Solver(new ScriptedPolicyModel(walk.Propose), new ScriptedCodeExecutor(walk.Execute))));
        }

        public Task<TrainingOutcome> TrainPolicyAsync(
            TrainingTask<ReasoningPath> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) => throw NoTraining();

        public Task<TrainingOutcome> TrainRewardAsync(
            TrainingTask<PreferenceGroup> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) => throw NoTraining();

        public Task<TrainingOutcome> TrainBaselineAsync(
            TrainingTask<ValuedPath> task, RewardBaseline kind, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) =>
            throw NoTraining();

        private static InvalidOperationException NoTraining() => new("The plan trains no model.");
    }
}
