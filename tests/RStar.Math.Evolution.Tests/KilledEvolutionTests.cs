using System.Diagnostics;
using System.Text.Json.Nodes;
using RStar.Math.Answers;

namespace RStar.Math.Evolution.Tests;

public sealed class KilledEvolutionTests : IDisposable
{
    private const int Kills = 20;

    /// <summary>Set in the processes that are to be killed: the folder of their run.</summary>
    private const string FolderVariable = "RSTAR_TEST_KILLED_EVOLUTION";

    private static readonly EvolutionPlan Plan = EvolutionPlan.Small with
    {
        Rounds = [.. EvolutionPlan.Small.Rounds.Select(round => round with { Rollouts = 4, Candidates = 5, MaxDepth = 5 })],
        Evaluation = new() { PolicySamples = 4, Trajectories = [1], Rollouts = 2, Candidates = 3, MaxDepth = 5 },
        MaxConcurrency = 3,
        Seed = 11,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_killed_twenty_times_ends_as_one_that_was_not()
    {
        await RunAsync(_folder["whole"], progress: null);
        var random = new Random(20);
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = StartRun(_folder["killed"]);
            long until = Written(_folder["killed"]) + random.Next(1, 12);
            while (Written(_folder["killed"]) < until && !process.HasExited)
            {
                await Task.Yield();
            }

            Assert.False(process.HasExited, $"The run was through after {kill} kills; it must be slower to be killed {Kills} times.");
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await RunAsync(_folder["killed"], progress: null);
        Assert.Equal(Content(_folder["whole"]), Content(_folder["killed"]));
    }

    [Fact(Explicit = true)]
    public Task The_run_to_be_killed() => RunAsync(
        Environment.GetEnvironmentVariable(FolderVariable)!,

        // Slow enough to be killed between any two of its reports, or within one.
        new Slow());

    private static Task<IReadOnlyList<RoundMetrics>> RunAsync(string folder, IProgress<EvolutionProgress>? progress)
    {
        var models = new ScriptedModels();
        return new EvolutionRunner(models, models, new AnswerComparer()).RunAsync(
            new EvolutionSettings
            {
                Folder = folder,
                Plan = Plan,
                Problems = Walks("walks", 40),
                EvaluationSets = [Walks("held-out", 10)],
                BaseFolder = ScriptedModels.Write(folder + ".base", "base"),
            },
            progress,
            TestContext.Current.CancellationToken);
    }

    private static ProblemSource Walks(string name, int count) => ProblemSource.From(
        name,
        _ => Enumerable.Range(0, count).Select(i => new Problem($"Reach 5 in {name}, way {i}.") { Answer = "5" }).ToAsyncEnumerable());

    /// <summary>Lines of all journals, and files of models: what a run has left behind so far.</summary>
    private static long Written(string folder) => !Directory.Exists(folder)
        ? 0
        : Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Sum(file => JournalReader.ReadLines(file).LongCount())
            + Directory.EnumerateFiles(folder, "model.txt", SearchOption.AllDirectories).LongCount();

    /// <summary>
    /// The models, all records and the metrics, without what differs from run to run: the order of the lines and the seconds. The report is
    /// that of these metrics.
    /// </summary>
    private static string[] Content(string folder)
    {
        var run = new RunFolder(folder);
        RoundMetrics[] metrics =
        [
            .. Plan.Rounds.Select(round => JsonFile.Read(run.Round(round).Metrics, EvolutionJson.Default.RoundMetrics, "write it again")),
        ];
        using var report = new MemoryStream();
        EvolutionReport.Write(metrics, report, "Evolution on walks", CuratedProblems.Read(run.Curation, 40).Counts);
        Assert.Equal(report.ToArray(), File.ReadAllBytes(run.Report));
        IEnumerable<RoundFolder> rounds = Plan.Rounds.Select(run.Round);
        return [.. Models(folder), .. rounds.Select(round => Timeless(File.ReadAllBytes(round.Metrics))), .. rounds.SelectMany(Records)];
    }

    private static string[] Models(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "model.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(folder, file) + " " + File.ReadAllText(file)),
    ];

    private static string Timeless(byte[] json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        RemoveTimes(root);
        return root.ToJsonString();
    }

    private static void RemoveTimes(JsonNode? node)
    {
        if (node is JsonObject one)
        {
            string[] times = [.. one.Select(part => part.Key).Where(name => name.EndsWith("seconds", StringComparison.OrdinalIgnoreCase))];
            Array.ForEach(times, name => one.Remove(name));
        }

        foreach (JsonNode? part in node switch { JsonObject parts => parts.Select(part => part.Value), JsonArray parts => parts, _ => [] })
        {
            RemoveTimes(part);
        }
    }

    private static IEnumerable<string> Records(RoundFolder round)
    {
        // Every problem once: none is lost and none is counted twice.
        Assert.Equal(40, JournalReader.ReadLines(SampleJournal.PartPath(round.Samples, Shard.Whole)).Count());
        foreach (SampleRecord record in SampleJournal.Read(round.Samples).InOrder())
        {
            yield return Timeless(record.ToUtf8());
        }

        string evaluation = Path.Combine(round.Evaluation, "held-out.jsonl");
        Assert.Equal(10, JournalReader.ReadLines(evaluation).Count());
        foreach (EvaluationRecord record in new EvaluationStage(evaluation, Walks("held-out", 10), maxConcurrency: 1).Records())
        {
            yield return Timeless(record.ToUtf8());
        }
    }

    private static Process StartRun(string folder)
    {
        string program = Path.Combine(AppContext.BaseDirectory, typeof(KilledEvolutionTests).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".exe" : program)
        {
            ArgumentList = { "-explicit", "on", "-method", $"{typeof(KilledEvolutionTests).FullName}.{nameof(The_run_to_be_killed)}" },
            Environment = { [FolderVariable] = folder },
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private sealed class Slow : IProgress<EvolutionProgress>
    {
        public void Report(EvolutionProgress value) => SpinWait.SpinUntil(() => false, millisecondsTimeout: 30);
    }
}
