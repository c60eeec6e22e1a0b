using RStar.Math.Answers;

namespace RStar.Math.Evolution.Tests;

public sealed class EvolutionRunnerTests : IDisposable
{
    private static readonly EvolutionPlan Plan = EvolutionPlan.Small with
    {
        Rounds = [.. EvolutionPlan.Small.Rounds.Select(round => round with { Rollouts = 4, Candidates = 5, MaxDepth = 5 })],
        Evaluation = new() { PolicySamples = 4, Trajectories = [1, 2], Rollouts = 2, Candidates = 3, MaxDepth = 5 },
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
    public async Task Four_rounds_give_models_metrics_and_a_rising_chain_of_folders()
    {
        IReadOnlyList<RoundMetrics> rounds = await Run("run");
        Assert.Equal(["r1", "r2", "r3", "r4"], rounds.Select(round => round.Name));
        Assert.All(rounds, round =>
        {
            Assert.Equal(10, round.Problems);
            Assert.True(round.Solved > 0 && round.Solutions >= round.Solved && round.Groups > 0);
            EvaluationMetrics evaluation = Assert.Single(round.Evaluations);
            Assert.Equal(5, evaluation.Problems);
            Assert.Equal([1, 2, 4], evaluation.PassAtK.Select(pass => pass.K));
            Assert.True(evaluation.PassAtK[0].Value <= evaluation.PassAtK[2].Value);
            Assert.Equal([("PPM", 1), ("PPM", 2)], evaluation.Systems.Select(system => (system.Name, system.Trajectories)));
            Assert.Equal([("PPM vote", 1), ("PPM vote", 2)], evaluation.Votes.Select(vote => (vote.Name, vote.Trajectories)));
            Assert.All([.. evaluation.Systems, .. evaluation.Votes], system => Assert.InRange(system.Accuracy, system.Interval.Low, system.Interval.High));
        });
        Assert.Empty(rounds[1].Rewards);
        Assert.NotEmpty(rounds[2].Rewards);
        Assert.All(rounds, round => Assert.True(File.Exists(Path.Combine(_folder["run"], round.Name, "reward", "model.txt"))));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    [InlineData(-1, 4)]
    public async Task A_part_that_cannot_be_is_refused_before_anything_is_written(int index, int count)
    {
        var run = new WalkRun(_folder) { Shard = new Shard(index, count) };
        ArgumentException fault = await Assert.ThrowsAsync<ArgumentException>(() => run.In("run"));
        Assert.StartsWith($"The shard is {index}/{count}; it must be as 0/4, ", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["run"]));
    }

    [Fact]
    public async Task A_model_that_is_written_when_the_user_stops_the_run_is_not_trained_again()
    {
        using var source = new CancellationTokenSource();
        var models = new ScriptedModels { AtEndOfTraining = source.Cancel };
        var run = new WalkRun(_folder) { Models = models, Problems = 4 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => (run with { Cancellation = source.Token }).In("run"));
        Assert.Equal(1, models.Trainings);
        models.AtEndOfTraining = null;
        Directory.CreateDirectory(_folder[$"run/r1/policy.{Guid.NewGuid():n}.partial"]);
        Assert.Equal(2, (await run.In("run")).Count);
        Assert.Equal(4, models.Trainings);
        Assert.Empty(Directory.EnumerateDirectories(_folder["run/r1"], "*.partial"));
    }

    [Fact]
    public async Task The_last_round_is_measured_against_its_baselines_at_equal_tokens()
    {
        IReadOnlyList<RoundMetrics> rounds = await Run("run");
        Assert.All(rounds.SkipLast(1), round =>
        {
            Assert.Empty(round.Baselines);
            Assert.Empty(round.Evaluations[0].Baselines);
        });
        RoundMetrics last = rounds[^1];
        Assert.Equal([RewardBaseline.Outcome, RewardBaseline.QValue], last.Baselines.Select(baseline => baseline.Kind));
        Assert.All(last.Baselines, baseline => Assert.True(baseline.Training.Examples > 0));
        Assert.All(["orm", "pqm"], name => Assert.True(File.Exists(Path.Combine(_folder["run"], "r4", name, "model.txt"))));

        EvaluationMetrics evaluation = last.Evaluations[0];
        Assert.Equal(
            [("PQM", 1), ("PQM", 2), ("Majority", 1), ("Majority", 2), ("ORM best-of-N", 1), ("ORM best-of-N", 2), ("PPM best-of-N", 1), ("PPM best-of-N", 2)],
            evaluation.Baselines.Select(baseline => (baseline.System.Name, baseline.System.Trajectories)));
        foreach (BaselineMetric sampled in evaluation.Baselines.Where(baseline => baseline.Samples > 0))
        {
            // At least the search's tokens, and over it by less than one sample: two steps, an answer, no more than 40 characters.
            double search = evaluation.Systems.Single(system => system.Trajectories == sampled.System.Trajectories).Tokens;
            Assert.InRange(sampled.System.Tokens, search - 1, search + 40);
        }

        // All scripted reward models are one: so is what they choose.
        Assert.All(evaluation.Baselines.Take(2).Zip(evaluation.Systems), pair => Assert.Equal(pair.Second.Accuracy, pair.First.System.Accuracy));
        Assert.All(evaluation.Baselines, baseline => Assert.True(baseline.PpmLead.Low <= baseline.PpmLead.High));
    }

    /// <summary>The paper's comparison: the same policy's samples instead of its trees, taken at random or by the outcome reward model.</summary>
    [Fact]
    public async Task Policies_learn_from_samples_where_a_plan_says_so()
    {
        var random = new RoundPlan
        {
            Name = "random",
            PolicyOf = "r1",
            SolutionSource = SolutionSource.RandomSampling,
            Rollouts = 16,
            MaxDepth = 5,
            TrainsReward = false,
        };
        RoundPlan rejection = random with { Name = "rejection", SolutionSource = SolutionSource.RejectionSampling, RewardOf = "r1" };
        RoundPlan first = Plan.Rounds[0] with { Baselines = [RewardBaseline.Outcome] };
        var models = new ScriptedModels();
        IReadOnlyList<RoundMetrics> rounds = await Run("run", plan: Plan with { Rounds = [first, random, rejection] }, models: models);
        Assert.All(rounds.Skip(1), round =>
        {
            Assert.True(round.Solved > 0 && round.Solutions >= round.Solved && round.Groups == 0 && round.RewardTraining is null);
            Assert.True(round.PolicyTraining!.Examples >= round.Solutions);
            Assert.Empty(round.QValues);
        });
        Assert.Empty(rounds[1].Evaluations[0].Systems);
        Assert.NotEmpty(rounds[2].Evaluations[0].Systems);

        // Once to measure r1, once to choose samples; rejection's policy is measured with r1's process preference model.
        Assert.Equal(["reward", "orm", "orm", "reward"], models.Rewards);
        Assert.Contains("<td>rejection</td>", File.ReadAllText(Path.Combine(_folder["run"], "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journals_hold_what_baselines_learn_only_where_some_do()
    {
        await Run("run", plan: Plan with { Rounds = [.. Plan.Rounds.SkipLast(1), Plan.Rounds[^1] with { PreferencesOf = ["r1"] }] });
        SampleRecord[] RecordsOf(string round) => [.. SampleJournal.Read(Path.Combine(_folder["run"], round, "samples")).InOrder()];
        Assert.All(RecordsOf("r3"), record => Assert.True(record.Outcomes.Count == 0 && record.StepValues.Count == 0));
        Assert.Contains(RecordsOf("r1"), record => record.Outcomes.Count > 0 && record.StepValues.Count > 0);
        SampleRecord[] with = RecordsOf("r4");
        Assert.Contains(with, record => record.Outcomes.Any(outcome => outcome.Value == 1) && record.Outcomes.Any(outcome => outcome.Value == -1));
        Assert.All(with, record =>
        {
            var table = new PathTable(record.Problem, record.Steps);
            Assert.All(record.Outcomes, outcome => Assert.Equal(StepKind.Answer, table[outcome.Place].LastStep!.Kind));
            Assert.InRange(record.StepValues.Count, 1, BaselineSelector.Steps);
            Assert.All(record.StepValues, value => Assert.InRange(value.Value, -1, 1));
        });
    }

    [Fact]
    public async Task A_run_stopped_anywhere_and_gone_on_with_gives_the_same_models()
    {
        await Run("whole");
        var random = new Random(3);
        int stops = 0;
        while (true)
        {
            using var cancellation = new CancellationTokenSource();
            int left = random.Next(1, 25);
            var progress = new Counting(() =>
            {
                if (--left == 0)
                {
                    cancellation.Cancel();
                }
            });
            try
            {
                await Run("stopped", progress: progress, cancellationToken: cancellation.Token);
                break;
            }
            catch (OperationCanceledException)
            {
                stops++;
            }
        }

        Assert.True(stops >= 5, $"The run was stopped {stops} times only.");
        Assert.Equal(Models("whole"), Models("stopped"));
    }

    [Fact]
    public async Task A_finished_run_does_nothing_again()
    {
        var models = new ScriptedModels();
        await Run("run", models: models);
        int trainings = models.Trainings;
        Assert.Equal(10, trainings);
        Assert.Equal(4, (await Run("run", models: models)).Count);
        Assert.Equal(trainings, models.Trainings);
    }

    [Fact]
    public async Task Parts_wait_for_each_other_and_give_the_same_models()
    {
        await Run("whole");

        // Each call does its part of the searches of a round, and what is left of the round where the other part was there already.
        for (int call = 0; call < 5; call++)
        {
            Assert.Equal(int.Min(call, 4), (await Run("parts", shard: new Shard(call % 2, 2))).Count);
        }

        Assert.Equal(Models("whole"), Models("parts"));
    }

    [Theory]
    [InlineData(true, "bootstrap")]
    [InlineData(false, "base")]
    public async Task Worked_solutions_give_the_first_policy_and_the_plan_says_where_rounds_start(bool fromBootstrap, string start)
    {
        var models = new ScriptedModels();
        await Run("run", plan: Plan with { RoundsStartFromBootstrap = fromBootstrap }, worked: [Worked], models: models);
        Assert.Equal((EvolutionStage.Bootstrap, "base", 1), models.Done[0]);
        Assert.Equal(Enumerable.Repeat(start, 4), models.Done.Where(task => task.Stage == EvolutionStage.PolicyTraining).Select(task => task.Base));
        Assert.Equal(Enumerable.Repeat("policy", 4), models.Done.Where(task => task.Stage == EvolutionStage.RewardTraining).Select(task => task.Base));
    }

    [Fact]
    public async Task The_report_holds_the_training_of_the_first_policy_also_where_the_run_went_on()
    {
        string Row() => File.ReadAllLines(Path.Combine(_folder["run"], "report.html"))
            .Single(line => line.StartsWith("<tr><td>start</td><td>Policy</td><td>1</td>", StringComparison.Ordinal));

        await Run("run", worked: [Worked]);
        string row = Row();
        File.Delete(Path.Combine(_folder["run"], "report.html"));
        var models = new ScriptedModels();
        await Run("run", worked: [Worked], models: models);
        Assert.Equal((0, row), (models.Trainings, Row()));
    }

    [Fact]
    public async Task A_round_is_measured_as_it_says_itself()
    {
        EvolutionPlan plan = Plan with { Rounds = [Plan.Rounds[0], Plan.Rounds[1] with { Evaluation = Plan.Evaluation with { Trajectories = [3] } }] };
        IReadOnlyList<RoundMetrics> rounds = await Run("run", plan: plan);
        Assert.Equal([1, 2], rounds[0].Evaluations[0].Systems.Where(system => system.Name == "PPM").Select(system => system.Trajectories));
        Assert.Equal([3], rounds[1].Evaluations[0].Systems.Where(system => system.Name == "PPM").Select(system => system.Trajectories));
    }

    [Fact]
    public async Task Policies_are_trained_on_what_is_made_of_chosen_solutions_too()
    {
        var plain = new ScriptedModels();
        IReadOnlyList<RoundMetrics> rounds = await Run("plain", worked: [Worked], models: plain);
        var augmented = new ScriptedModels();
        await Run("augmented", worked: [Worked], models: augmented, augment: solution => [solution, solution]);
        Assert.Equal(1 + rounds[0].Solutions, plain.Done[1].Examples);
        Assert.Equal(1 + (3 * rounds[0].Solutions), augmented.Done[1].Examples);
    }

    [Fact]
    public async Task Reward_models_learn_from_the_groups_of_earlier_rounds_where_the_plan_says_so()
    {
        long[] Examples(ScriptedModels models, EvolutionStage stage) =>
            [.. models.Done.Where(task => task.Stage == stage).Select(task => task.Examples)];

        EvolutionPlan plan = Plan with { Rounds = [.. Plan.Rounds.Select(round => round with { PreferencesOf = [] })] };
        var own = new ScriptedModels();
        await Run("own", plan: plan, models: own);
        RoundPlan last = plan.Rounds[^1] with { PreferencesOf = ["r1", "r3"] };
        var all = new ScriptedModels();
        await Run("all", plan: plan with { Rounds = [.. plan.Rounds.SkipLast(1), last] }, models: all);
        long[] groups = Examples(own, EvolutionStage.RewardTraining);
        Assert.Equal([.. groups[..3], groups[0] + groups[2] + groups[3]], Examples(all, EvolutionStage.RewardTraining));

        // A baseline learns as many paths as the preference groups hold, also of those rounds.
        Assert.All(
            Examples(own, EvolutionStage.BaselineTraining).Zip(Examples(all, EvolutionStage.BaselineTraining)),
            pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public async Task Another_plan_or_problem_set_is_refused()
    {
        await Run("run");
        EvolutionException plan = await Assert.ThrowsAsync<EvolutionException>(() => Run("run", plan: Plan with { Seed = 6 }));
        Assert.Contains("began with another plan", plan.Message, StringComparison.Ordinal);
        EvolutionException problems = await Assert.ThrowsAsync<EvolutionException>(() => Run("run", problems: 11));
        Assert.Contains("'walks' of 10 problems", problems.Message, StringComparison.Ordinal);
        await Run("run", plan: Plan with { MaxConcurrency = 1 });
    }

    [Fact]
    public async Task Says_where_nothing_was_found_to_train_on()
    {
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(() => Run("run", answer: "-1"));
        Assert.StartsWith("Round 'r1' found no solutions to train on;", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_without_preference_groups_goes_on_without_its_model_unless_a_later_one_needs_it()
    {
        EvolutionPlan onePathEach = Plan with { Rounds = [.. Plan.Rounds.Take(2).Select(round => round with { Rollouts = 1, Candidates = 1 })] };
        IReadOnlyList<RoundMetrics> rounds = await Run("run", plan: onePathEach, problems: 60);
        Assert.Equal([(0L, true), (0L, true)], rounds.Select(round => (round.Groups, round.RewardTraining is null)));
        Assert.Empty(rounds[1].Evaluations[0].Systems);

        EvolutionPlan needing = onePathEach with { Rounds = [.. onePathEach.Rounds, Plan.Rounds[2]] };
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(() => Run("needing", plan: needing, problems: 60));
        Assert.StartsWith("Round 'r2' found no preference groups to train on;", fault.Message, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<RoundMetrics>> Run(
        string folder, EvolutionPlan? plan = null, int problems = 10, string answer = "5", Shard? shard = null, IReadOnlyList<ReasoningPath>? worked = null,
        ScriptedModels? models = null, IProgress<EvolutionProgress>? progress = null, Func<ReasoningPath, IEnumerable<ReasoningPath>>? augment = null,
        CancellationToken? cancellationToken = null)
    {
        models ??= new ScriptedModels();
        return new EvolutionRunner(models, models, new AnswerComparer()).RunAsync(
            new EvolutionSettings
            {
                Folder = _folder[folder],
                Plan = plan ?? Plan,
                Problems = Walks("walks", problems, answer),
                EvaluationSets = [Walks("held-out", 5, "5")],
                BaseFolder = ScriptedModels.Write(_folder["base"], "base"),
                WorkedSolutions = worked ?? [],
                Augment = augment,
                Shard = shard ?? Shard.Whole,
            },
            progress,
            cancellationToken ?? TestContext.Current.CancellationToken);
    }

    private static ProblemSource Walks(string name, int count, string answer) => ProblemSource.From(
        name, _ => Enumerable.Range(0, count).Select(i => new Problem($"Reach 5 in {name}, way {i}.") { Answer = answer }).ToAsyncEnumerable());

    private string[] Models(string folder) =>
    [
        .. Directory.EnumerateFiles(_folder[folder], "model.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(_folder[folder], file) + " " + File.ReadAllText(file)),
    ];

    private sealed class Counting(Action report) : IProgress<EvolutionProgress>
    {
        public void Report(EvolutionProgress value) => report();
    }
}
