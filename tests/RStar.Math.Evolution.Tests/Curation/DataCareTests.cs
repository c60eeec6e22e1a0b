using RStar.Math.Answers;

namespace RStar.Math.Evolution.Tests;

public sealed class DataCareTests : IDisposable
{
    private static readonly EvolutionPlan Plan = new()
    {
        Rounds =
        [
            new() { Name = "r1", Rollouts = 12, Candidates = 8, MaxDepth = 3, TrainsReward = false },
            new() { Name = "r2", PolicyOf = "r1", Rollouts = 12, Candidates = 8, MaxDepth = 3, TrainsReward = false },
        ],
        Evaluation = new() { PolicySamples = 0, Trajectories = [1], MaxDepth = 3 },
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_searches_each_problem_once_and_none_that_a_held_out_set_holds()
    {
        Problem[] problems =
        [
            Stated("Say 7 please.", "7"), Stated("say 7 please", "7"), new("Say 8 please."), Stated("Say 5 in the exam.", "5"),
            Stated("Say 4 and then one two three four five six seven eight nine ten eleven twelve times more.", "4"), Stated("Say 6 please.", "6"),
        ];
        Problem[] heldOut =
        [
            Stated("Say 5 in the EXAM!", "5"), Stated("Say 9 and then one two three four five six seven eight nine ten eleven twelve times.", "9"),
        ];
        IReadOnlyList<RoundMetrics> rounds = await Run("run", problems, heldOut: heldOut);
        Assert.All(rounds, round => Assert.Equal((2, 2), (round.Problems, round.Solved)));
        Assert.Equal([0, 5], Records("run", "r1").Select(record => record.Index));
        Assert.Equal(
            [
                """{"index":1,"reason":"Duplicate"}""", """{"index":2,"reason":"Unanswered"}""",
                """{"index":3,"reason":"Contaminated","set":"held-out","isWhole":true}""",
                """{"index":4,"reason":"Contaminated","set":"held-out","isWhole":false}""",
            ],
            File.ReadAllLines(_folder["run/curation.jsonl"]));
        string report = File.ReadAllText(_folder["run/report.html"]);
        Assert.Contains(
            "<th>Problems kept</th><th>Without an answer</th><th>Duplicates</th><th>Whole in held-out</th><th>Partly in held-out</th>"
                + "<th>Worked solutions in an evaluation set</th>", report, StringComparison.Ordinal);
        Assert.Contains("<td>2</td><td>1</td><td>1</td><td>1</td><td>1</td><td>0</td>", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_is_the_same_in_every_part_and_after_every_stop()
    {
        Problem[] problems = [.. Enumerable.Range(0, 30).Select(i => Stated($"Say 1-3 as number {i % 20}.", "2"))];
        await Run("whole", problems);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run("parts", problems, shard: new Shard(0, 2), stopsAfter: 3));
        for (int call = 0; call < 3; call++)
        {
            await Run("parts", problems, shard: new Shard(call % 2, 2));
        }

        Assert.Equal(File.ReadAllBytes(_folder["whole/curation.jsonl"]), File.ReadAllBytes(_folder["parts/curation.jsonl"]));
        Assert.Equal(20, Records("parts", "r2").Length);
        Assert.Equal(
            Records("whole", "r2").Select(record => (record.Index, record.Answers.Sum(answer => answer.Count))),
            Records("parts", "r2").Select(record => (record.Index, record.Answers.Sum(answer => answer.Count))));
    }

    [Fact]
    public async Task A_plan_can_keep_duplicates_and_contaminated_problems()
    {
        EvolutionPlan lenient = Plan with { Curation = new() { LeavesOutDuplicates = false, LeavesOutContaminated = false } };
        Problem[] problems = [Stated("Say 7 please.", "7"), Stated("say 7 please", "7"), Stated("Say 5 in the exam.", "5")];
        IReadOnlyList<RoundMetrics> rounds = await Run("run", problems, lenient, heldOut: [Stated("Say 5 in the exam.", "5")]);
        Assert.Equal(3, rounds[0].Problems);
    }

    [Fact]
    public async Task Worked_solutions_of_held_out_problems_are_not_learned_from()
    {
        ReasoningPath[] worked = [Worked("Say 5 in the exam.", "5"), Worked("Say 6 at home.", "6")];
        await Run("run", [Stated("Say 7 please.", "7")], heldOut: [Stated("Say 5 in the EXAM!", "5")], worked: worked);
        await Run("clean", [Stated("Say 7 please.", "7")], heldOut: [Stated("Say 5 in the EXAM!", "5")], worked: worked[1..]);
        Assert.Equal(File.ReadAllText(_folder["clean/bootstrap/model.txt"]), File.ReadAllText(_folder["run/bootstrap/model.txt"]));
        Assert.Equal(File.ReadAllText(_folder["clean/r2/policy/model.txt"]), File.ReadAllText(_folder["run/r2/policy/model.txt"]));
        Assert.Contains("<td>1</td></tr>", File.ReadAllText(_folder["run/report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_where_no_problem_is_left()
    {
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(() => Run("run", [new("Say 7 please.")]));
        Assert.StartsWith("None of the 1 problems of 'training' is left to learn from;", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_each_problem_how_hard_it_was()
    {
        await Run("run", [Stated("Say 7 please.", "7"), Stated("Say 1-2 please.", "1") with { Id = "coin" }, Stated("Say 7 twice.", "14")]);
        ProblemDifficulty[] problems = [.. ProblemDifficulty.ReadFile(_folder["run/r1/difficulty.jsonl"])];
        Assert.Equal(1, problems[0].SolveRate);
        Assert.Equal("coin", problems[1].Id);
        Assert.InRange(problems[1].SolveRate!.Value, 0.01, 0.99);
        Assert.Equal((0.0, "7"), (problems[2].SolveRate, problems[2].ProbableAnswer));
        Assert.Throws<FileNotFoundException>(() => ProblemDifficulty.ReadFile(_folder["run/r3/difficulty.jsonl"]));
    }

    [Fact]
    public async Task A_plan_can_leave_out_in_later_rounds_what_is_probably_mislabelled()
    {
        Problem[] problems = [Stated("Say 7 please.", "7"), Stated("Say 7 twice.", "14"), Stated("Say 1-2 please.", "1")];
        IReadOnlyList<RoundMetrics> all = await Run("all", problems);
        Assert.Equal([(3L, 1L, 0L), (3L, 1L, 0L)], all.Select(round => (round.Problems, round.ProbablyMislabeled, round.MislabeledLeftOut)));

        EvolutionPlan strict = Plan with { Curation = new() { LeavesOutProbablyMislabeled = true } };
        IReadOnlyList<RoundMetrics> rounds = await Run("strict", problems, strict);
        Assert.Equal([(3L, 1L, 0L), (2L, 0L, 1L)], rounds.Select(round => (round.Problems, round.ProbablyMislabeled, round.MislabeledLeftOut)));
        Assert.Equal([0, 2], Records("strict", "r2").Select(record => record.Index));
    }

    [Fact]
    public async Task A_synthetic_problem_is_kept_where_half_of_the_attempts_agree()
    {
        EvolutionPlan synthetic = Plan with { Curation = new() { SyntheticAttempts = 16 } };
        IReadOnlyList<RoundMetrics> rounds = await Run("run", [Stated("Say 7 please.", "7"), new("Say 5 please."), new("Say 1-9 please.")], synthetic);
        Assert.All(rounds, round => Assert.Equal((3, 1, 1), (round.Problems, round.SyntheticKept, round.SyntheticLeftOut)));
        SampleRecord[] records = Records("run", "r1");
        Assert.Equal([null, true, false], records.Select(record => record.IsAgreed));
        Assert.Equal(("5", true), (records[1].Problem.Answer, records[1].Solutions.Count > 0));
        Assert.Empty(records[2].Solutions);
        Assert.Equal([null, "5", null], ProblemDifficulty.ReadFile(_folder["run/r1/difficulty.jsonl"]).Select(problem => problem.AgreedAnswer));
    }

    private static ReasoningPath Worked(string problem, string answer) => ReasoningPath.Start(Stated(problem, answer))
        .Append(new Step(StepKind.FinalCode, $"print({answer})") { Output = answer })
        .Append(new Step(StepKind.Answer, $"It is \\boxed{{{answer}}}."));

    private static Problem Stated(string text, string answer) => new(text) { Answer = answer };

    private SampleRecord[] Records(string folder, string round) => [.. SampleJournal.Read(_folder[$"{folder}/{round}/samples"]).InOrder()];

    private async Task<IReadOnlyList<RoundMetrics>> Run(
        string folder, Problem[] problems, EvolutionPlan? plan = null, Problem[]? heldOut = null, Shard? shard = null, int stopsAfter = int.MaxValue,
        ReasoningPath[]? worked = null)
    {
        using var stop = new CancellationTokenSource();
        return await new EvolutionRunner(new SayingModels(), new ScriptedModels(), new AnswerComparer()).RunAsync(
            new EvolutionSettings
            {
                Folder = _folder[folder],
                Plan = plan ?? Plan,
                Problems = ProblemSource.From("training", _ => problems.ToAsyncEnumerable()),
                EvaluationSets = heldOut is null ? [] : [ProblemSource.From("held-out", _ => heldOut.ToAsyncEnumerable())],
                BaseFolder = ScriptedModels.Write(_folder["base"], "base"),
                WorkedSolutions = worked ?? [],
                Shard = shard ?? Shard.Whole,
            },
            new Stopping(stop, stopsAfter),
            stop.Token);
    }

    private sealed class Stopping(CancellationTokenSource stop, int after) : IProgress<EvolutionProgress>
    {
        private int _reports;

        public void Report(EvolutionProgress value)
        {
            if (++_reports == after)
            {
                stop.Cancel();
            }
        }
    }
}
