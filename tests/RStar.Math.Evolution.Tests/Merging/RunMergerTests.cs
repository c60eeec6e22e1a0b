using RStar.Math.Answers;

namespace RStar.Math.Evolution.Tests;

public sealed class RunMergerTests : IDisposable
{
    private static readonly EvolutionPlan Plan = new()
    {
        Rounds =
        [
            new() { Name = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5 },
            new() { Name = "r2", PolicyOf = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5 },
        ],
        Evaluation = new() { PolicySamples = 4, Trajectories = [1], Rollouts = 2, Candidates = 3, MaxDepth = 5 },
        KeepsTrees = true,
        MaxConcurrency = 3,
        Seed = 5,
    };

    private static readonly ReasoningPath Worked = ReasoningPath.Start(new Problem("Reach 3.") { Answer = "3" })
        .Append(new Step(StepKind.Code, "x += 3"))
        .Append(new Step(StepKind.FinalCode, "print(x)") { Output = "3" })
        .Append(new Step(StepKind.Answer, "The sum is \\boxed{3}."));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Parts_that_were_searched_apart_are_trained_on_together()
    {
        await Evolve("whole");
        for (int part = 0; part < 3; part++)
        {
            Assert.Empty(await Evolve($"part{part}", new Shard(part, 3)));
        }

        MergeOutcome outcome = await Merge("run", "part0", "part1", "part2");
        MergedRound round = Assert.Single(outcome.Rounds);
        Assert.Equal(("r1", 10, 10), (round.Name, round.Problems, round.Searched));
        Assert.Empty(round.Missing.Concat(round.Unfinished));

        var models = new ScriptedModels();
        Assert.Equal(2, (await Evolve("run", models: models)).Count);
        Assert.Equal(4, models.Trainings);
        Assert.Equal(Results("whole"), Results("run"));
    }

    [Fact]
    public async Task Every_round_can_be_searched_apart()
    {
        await Evolve("whole");
        Shard[] shards = [new(0, 2), new(1, 2)];
        await Evolve("part0", shards[0]);
        await Evolve("part1", shards[1]);
        await Merge("run", "part0", "part1");
        Assert.Single(await Evolve("run", shards[0]));

        // What is done goes to the other machine, which searches its part of the next round, and finishes it.
        await Merge("part1", "run");
        Assert.Equal(2, (await Evolve("part1", shards[1])).Count);
        Assert.Equal([10, 10], (await Merge("run", "part1")).Rounds.Select(round => round.Searched));
        var models = new ScriptedModels();
        Assert.Equal(2, (await Evolve("run", models: models)).Count);
        Assert.Equal(0, models.Trainings);
        Assert.Equal(Results("whole"), Results("run"));
    }

    [Fact]
    public async Task Names_the_parts_that_are_missing_or_not_finished()
    {
        await Evolve("part0", new Shard(0, 4));
        await Evolve("part2", new Shard(2, 4));
        string journal = SamplesOf("part2", new Shard(2, 4));
        byte[] whole = File.ReadAllBytes(journal);
        File.WriteAllBytes(journal, whole[..^10]);
        MergedRound round = Assert.Single((await Merge("run", "part0", "part2")).Rounds);
        Assert.Equal([new Shard(1, 4), new Shard(3, 4)], round.Missing);
        Assert.Equal([new Shard(2, 4)], round.Unfinished);
        Assert.Equal((10, 4), (round.Problems, round.Searched));

        // The part goes on after it was merged, and is merged again.
        File.WriteAllBytes(journal, whole);
        round = Assert.Single((await Merge("run", "part2")).Rounds);
        Assert.Empty(round.Unfinished);
        Assert.Equal(5, round.Searched);
        Assert.Equal(whole, File.ReadAllBytes(SamplesOf("run", new Shard(2, 4))));
    }

    [Fact]
    public async Task Merging_again_changes_nothing()
    {
        await Evolve("part0", new Shard(0, 2));
        await Evolve("part1", new Shard(1, 2));
        await Merge("run", "part0", "part1");
        Dictionary<string, byte[]> before = Files("run");
        await Merge("run", "part0", "part1", "part0", "run");
        Assert.Equal(before, Files("run"));
    }

    [Fact]
    public async Task Refuses_other_runs_and_says_where_they_differ()
    {
        await Evolve("part0", new Shard(0, 2));
        await Evolve("seed", new Shard(1, 2), Plan with { Seed = 6 });
        await Evolve("more", new Shard(1, 2), problems: 11);
        await Evolve("rollouts", new Shard(1, 2), Plan with { Rounds = [Plan.Rounds[0], Plan.Rounds[1] with { Rollouts = 7 }] });
        Assert.Equal($"The folders hold different runs: plan.seed is 5 in '{_folder["part0"]}' and 6 in '{_folder["seed"]}'.", await Refused("run", "part0", "seed"));
        Assert.Equal($"The folders hold different runs: problems.count is 10 in '{_folder["part0"]}' and 11 in '{_folder["more"]}'.", await Refused("run", "part0", "more"));
        Assert.Contains("plan.rounds[1].rollouts is 4 in", await Refused("run", "part0", "rollouts"), StringComparison.Ordinal);
        Assert.Equal($"'{_folder["nowhere"]}' holds no run: there is no run.json in it.", await Refused("run", "part0", "nowhere"));
        Assert.False(Directory.Exists(_folder["run"]));
        await Evolve("concurrent", new Shard(1, 2), Plan with { MaxConcurrency = 1 });
        Assert.Equal(10, Assert.Single((await Merge("run", "part0", "concurrent")).Rounds).Searched);
    }

    [Fact]
    public async Task Refuses_a_part_that_was_searched_twice_and_differently()
    {
        await Evolve("one", new Shard(0, 2));
        await Evolve("two", new Shard(0, 2));
        string journal = SamplesOf("two", new Shard(0, 2));
        File.WriteAllText(journal, File.ReadAllText(journal).Replace("\"rollouts\":4", "\"rollouts\":5", StringComparison.Ordinal));
        Assert.Contains("Part 0/2 of round 'r1' was searched twice, and differently:", await Refused("run", "one", "two"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["run"]));
    }

    [Fact]
    public async Task Refuses_what_is_no_record_of_the_part()
    {
        await Evolve("part0", new Shard(0, 2));
        await Evolve("part1", new Shard(1, 2));
        File.Copy(SamplesOf("part0", new Shard(0, 2)), SamplesOf("part1", new Shard(1, 2)), overwrite: true);
        InvalidDataException fault = await Assert.ThrowsAsync<InvalidDataException>(() => Merge("run", "part1"));
        Assert.EndsWith("at byte 0; it must hold those of part 1/2 of 10 problems.", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["run"]));
    }

    [Fact]
    public async Task Does_not_replace_a_part_that_is_being_searched()
    {
        await Evolve("part0", new Shard(0, 2));
        using var running = Journal.Open(SamplesOf("run", new Shard(0, 2)));
        Assert.Contains("another process may be running this part", (await Assert.ThrowsAsync<IOException>(() => Merge("run", "part0"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_result_of_a_round_whose_baseline_was_trained_otherwise()
    {
        EvolutionPlan plan = Plan with { Rounds = [Plan.Rounds[0] with { Baselines = [RewardBaseline.Outcome] }] };
        await Evolve("part", plan: plan);
        await Merge("run", "part");
        string metrics = _folder["run/r1/metrics.json"];
        string record = _folder["run/r1/orm.training.json"];
        Assert.True(File.Exists(metrics) && File.Exists(_folder["run/r1/orm/model.txt"]));

        File.Delete(metrics);
        string trained = File.ReadAllText(record);
        File.WriteAllText(record, trained.Replace("0.5", "0.25", StringComparison.Ordinal));
        await Merge("run", "part");
        Assert.False(File.Exists(metrics));

        File.WriteAllText(record, trained);
        await Merge("run", "part");
        Assert.True(File.Exists(metrics));
    }

    [Fact]
    public async Task Copies_no_checkpoint()
    {
        RoundPlan round = Plan.Rounds[0] with { Baselines = [RewardBaseline.Outcome, RewardBaseline.QValue] };
        await Evolve("part", plan: Plan with { Rounds = [round] });
        string[] models = ["policy", "reward", "orm", "pqm"];
        foreach (string model in models)
        {
            Directory.CreateDirectory(_folder[$"part/r1/{model}.checkpoint"]);
            File.WriteAllText(_folder[$"part/r1/{model}.checkpoint/header.json"], "{}");
        }

        await Merge("run", "part");
        Assert.All(models, model => Assert.True(File.Exists(_folder[$"run/r1/{model}/model.txt"])));
        Assert.Empty(Directory.EnumerateDirectories(_folder["run/r1"], "*.checkpoint"));
    }

    private Task<MergeOutcome> Merge(string run, params string[] parts) =>
        RunMerger.MergeAsync(_folder[run], [.. parts.Select(part => _folder[part])], TestContext.Current.CancellationToken);

    private async Task<string> Refused(string run, params string[] parts) =>
        (await Assert.ThrowsAsync<EvolutionException>(() => Merge(run, parts))).Message;

    private string SamplesOf(string folder, Shard shard) => SampleJournal.PartPath(_folder[$"{folder}/r1/samples"], shard);

    private Task<IReadOnlyList<RoundMetrics>> Evolve(
        string folder, Shard? shard = null, EvolutionPlan? plan = null, int problems = 10, ScriptedModels? models = null)
    {
        models ??= new ScriptedModels();
        return new EvolutionRunner(models, models, new AnswerComparer()).RunAsync(
            new EvolutionSettings
            {
                Folder = _folder[folder],
                Plan = plan ?? Plan,
                Problems = Walks("walks", problems),
                EvaluationSets = [Walks("held-out", 5)],
                BaseFolder = ScriptedModels.Write(_folder["base"], "base"),
                WorkedSolutions = [Worked],
                Shard = shard ?? Shard.Whole,
            },
            progress: null,
            TestContext.Current.CancellationToken);
    }

    private static ProblemSource Walks(string name, int count) => ProblemSource.From(
        name, _ => Enumerable.Range(0, count).Select(i => new Problem($"Reach 5 in {name}, way {i}.") { Answer = "5" }).ToAsyncEnumerable());

    private Dictionary<string, byte[]> Files(string folder) => Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(_folder[folder], file), File.ReadAllBytes);

    /// <summary>Models, trees and difficulties: all that does not say how long something took.</summary>
    private string[] Results(string folder) =>
    [
        .. Files(folder).Where(file => file.Key.EndsWith("model.txt", StringComparison.Ordinal) || file.Key.Contains("trees", StringComparison.Ordinal)
                || file.Key.EndsWith("difficulty.jsonl", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + " " + Convert.ToBase64String(file.Value)),
    ];
}
