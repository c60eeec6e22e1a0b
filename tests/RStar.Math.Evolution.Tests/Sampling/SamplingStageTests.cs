using System.IO.Compression;
using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public sealed class SamplingStageTests : IDisposable
{
    private static readonly RoundPlan Round = new() { Name = "r1", Rollouts = 4, Candidates = 3, MaxDepth = 6 };

    private readonly TemporaryFolder _folder = new();

    private SampleJournal Before => SampleJournal.Read(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Records_each_problem_once_with_what_was_chosen_from_its_tree()
    {
        await Sample(Walks(6), Shard.Whole);
        SampleRecord[] records = [.. SampleJournal.Read(_folder.Path).InOrder()];
        Assert.Equal([0, 1, 2, 3, 4, 5], records.Select(record => record.Index));
        Assert.Contains(records, record => record.IsSolved);
        Assert.All(records, record =>
        {
            Assert.Equal(record.IsSolved, record.Solutions.Count > 0);
            var table = new PathTable(record.Problem, record.Steps);
            Assert.All(record.Solutions, place => Assert.Equal(StepKind.Answer, table[place].LastStep!.Kind));
            Assert.True(record.Cost.Rollouts > 0);
        });
        Assert.Contains(records, record => record.Groups.Count > 0);
    }

    [Fact]
    public async Task Searches_again_where_no_answer_is_right()
    {
        RoundPlan patient = Round with { Retries = [new RetryPlan(2), new RetryPlan(3, Trees: 2)] };
        ProblemSource impossible = Source([new Problem("Reach nothing.") { Answer = "-1" }]);
        await Sample(impossible, Shard.Whole, patient);
        SampleRecord record = Assert.Single(SampleJournal.Read(_folder.Path).InOrder());
        Assert.Equal(1 + 1 + 2, record.Trees);
        Assert.False(record.IsSolved);
        Assert.NotEmpty(record.Answers);
    }

    [Fact]
    public async Task A_problem_that_is_solved_is_not_searched_again()
    {
        await Sample(Walks(12), Shard.Whole);
        int[] solved = Solved();
        Assert.InRange(solved.Length, 1, 11);
        File.Delete(SampleJournal.PartPath(_folder.Path, Shard.Whole));
        await Sample(Walks(12), Shard.Whole, Round with { Retries = [new RetryPlan(4)] });
        Assert.Equal(solved, SampleJournal.Read(_folder.Path).InOrder().Where(record => record.Trees == 1).Select(record => (int)record.Index));
        Assert.True(Solved().Length >= solved.Length);

        int[] Solved() => [.. SampleJournal.Read(_folder.Path).InOrder().Where(record => record.IsSolved).Select(record => (int)record.Index)];
    }

    [Fact]
    public async Task Every_further_search_draws_anew()
    {
        var walk = new RandomWalk();
        var seeds = new System.Collections.Concurrent.ConcurrentQueue<ulong>();
        var policy = new ScriptedPolicyModel(request =>
        {
            if (request.Path.LastStep is null)
            {
                seeds.Enqueue(request.Seed);
            }

            return walk.Propose(request);
        });
        RoundPlan patient = Round with { Retries = [new RetryPlan(Round.Rollouts), new RetryPlan(Round.Rollouts, Trees: 2)] };
        var sampler = new ProblemSampler(new Solver(policy, new ScriptedCodeExecutor(walk.Execute)), new Answers.AnswerComparer(), patient, seed: 7, []);
        await sampler.SampleAsync(0, new Problem("Reach nothing.") { Answer = "-1" }, TestContext.Current.CancellationToken);
        Assert.True(seeds.Count >= 4);
        Assert.Equal(seeds.Count, seeds.Distinct().Count());
    }

    [Fact]
    public async Task Parts_together_hold_what_one_process_would()
    {
        ProblemSource problems = Walks(7);
        await Sample(problems, Shard.Whole);
        string[] whole = Lines();
        foreach (string file in Directory.GetFiles(_folder.Path))
        {
            File.Delete(file);
        }

        await Sample(problems, new Shard(1, 2));
        Assert.Equal([1, 3, 5], SampleJournal.Read(_folder.Path).InOrder().Select(record => record.Index));
        await Sample(problems, new Shard(0, 2));
        Assert.Equal(whole, Lines());
    }

    [Fact]
    public async Task Goes_on_where_it_was_cancelled()
    {
        ProblemSource problems = Walks(12);
        await Sample(problems, Shard.Whole);
        string[] whole = Lines();
        File.Delete(SampleJournal.PartPath(_folder.Path, Shard.Whole));

        int written = 0;
        for (int round = 0; written < 12; round++)
        {
            using var cancellation = new CancellationTokenSource();
            int until = written + 1 + (round % 3);
            try
            {
                await Stage(problems, Shard.Whole).RunAsync(
                    Sampler(Round),
                    Before,
                    _ =>
                    {
                        if (++written >= until)
                        {
                            cancellation.Cancel();
                        }
                    },
                    cancellation.Token);
            }
            catch (OperationCanceledException)
            {
            }
        }

        Assert.Equal(whole, Lines());
        Assert.Equal(12, JournalReader.ReadLines(SampleJournal.PartPath(_folder.Path, Shard.Whole)).Count());
    }

    [Theory]
    [InlineData(20, "8 searches in a row failed")]
    [InlineData(6, "All 6 searches that were left failed")]
    public async Task A_model_that_keeps_failing_ends_the_stage_and_leaves_no_record(int problems, string message)
    {
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(
            () => Stage(Walks(problems), Shard.Whole).RunAsync(Failing(_ => true), Before, null, TestContext.Current.CancellationToken));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains("no memory", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, SampleJournal.Read(_folder.Path).Count);
    }

    [Fact]
    public async Task A_model_that_fails_in_a_later_call_leaves_no_record_either()
    {
        await Sample(Walks(8), new Shard(0, 2));
        await Assert.ThrowsAsync<EvolutionException>(
            () => Stage(Walks(8), new Shard(1, 2)).RunAsync(Failing(_ => true), Before, null, TestContext.Current.CancellationToken));
        Assert.Equal(4, Before.Count);
    }

    [Fact]
    public async Task Problems_that_fail_alone_are_recorded_where_another_one_still_goes_well()
    {
        ProblemSampler sampler = Failing(problem => problem.Id is "w1" or "w3");
        await Sample(Walks(5), new Shard(0, 2));
        await Stage(Walks(5), new Shard(1, 2)).RunAsync(sampler, Before, null, TestContext.Current.CancellationToken);
        Assert.Equal([1, 3], Before.InOrder().Where(record => record.Error is not null).Select(record => record.Index));
    }

    [Fact]
    public async Task Problems_that_the_solver_refuses_are_recorded_with_the_reason_however_many_there_are()
    {
        Problem[] blank = [.. Enumerable.Range(0, 12).Select(i => new Problem(" ") { Id = $"b{i}", Answer = "1" })];
        await Sample(Source(blank), Shard.Whole);
        SampleRecord[] records = [.. Before.InOrder()];
        Assert.Equal(12, records.Length);
        Assert.All(records, record => Assert.True(record is { IsRefused: true, Error.Length: > 0, IsSolved: false }));
    }

    [Fact]
    public async Task A_comparison_that_fails_is_a_failure_of_its_problem_alone()
    {
        var sampler = new ProblemSampler(
            TestSolver.For(new RandomWalk(goal: 12), withRewards: false), new OnceFailingComparer(), Round, seed: 7, []);
        await Stage(Walks(5), Shard.Whole).RunAsync(sampler, Before, null, TestContext.Current.CancellationToken);
        SampleRecord[] records = [.. Before.InOrder()];
        Assert.Equal(5, records.Length);
        SampleRecord failed = Assert.Single(records, record => record.Error is not null);
        Assert.Equal("The answer comparer failed: no comparison", failed.Error);
    }

    [Fact]
    public async Task Keeps_the_trees_where_asked()
    {
        var archive = new TreeArchive(_folder["trees"]);
        await new SamplingStage(_folder.Path, Walks(2), Shard.Whole, 2, archive)
            .RunAsync(Sampler(Round), Before, null, TestContext.Current.CancellationToken);
        await using var trees = new GZipStream(File.OpenRead(archive.PathOf(1)), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await trees.CopyToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal((byte)'\n', content.ToArray()[^1]);
        Assert.NotEmpty(SearchTreeJson.Read(content.ToArray()).Nodes);
        Assert.False(File.Exists(archive.PathOf(2)));
    }

    private static ProblemSampler Failing(Func<Problem, bool> failsAt)
    {
        var walk = new RandomWalk(goal: 12);
        var policy = new ScriptedPolicyModel(
            request => failsAt(request.Path.Problem) ? throw new InvalidOperationException("no memory") : walk.Propose(request));
        return new ProblemSampler(new Solver(policy, new ScriptedCodeExecutor(walk.Execute)), new Answers.AnswerComparer(), Round, seed: 1, []);
    }

    private static ProblemSampler Sampler(RoundPlan round) =>
        new(TestSolver.For(new RandomWalk(goal: 12), withRewards: false), new Answers.AnswerComparer(), round, seed: 7, []);

    private static ProblemSource Walks(int count) =>
        Source([.. Enumerable.Range(0, count).Select(i => new Problem($"Reach 12, way {i}.") { Answer = "12", Id = $"w{i}" })]);

    private static ProblemSource Source(Problem[] problems) => ProblemSource.From("walks", _ => Stream(problems));

    private static async IAsyncEnumerable<Problem> Stream(Problem[] problems)
    {
        await Task.CompletedTask;
        foreach (Problem problem in problems)
        {
            yield return problem;
        }
    }

    private SamplingStage Stage(ProblemSource problems, Shard shard) => new(_folder.Path, problems, shard, maxConcurrency: 3);

    private Task Sample(ProblemSource problems, Shard shard, RoundPlan? round = null) =>
        Stage(problems, shard).RunAsync(Sampler(round ?? Round), Before, null, TestContext.Current.CancellationToken);

    // Without what differs from run to run: the seconds.
    private string[] Lines() =>
    [
        .. SampleJournal.Read(_folder.Path).InOrder()
            .Select(record => System.Text.Encoding.UTF8.GetString((record with { Cost = new SampleCost() }).ToUtf8())),
    ];

    private sealed class OnceFailingComparer : IAnswerComparer
    {
        private int _count;

        public ValueTask<bool> AreEqualAsync(string left, string right, CancellationToken cancellationToken = default) =>
            Interlocked.Increment(ref _count) == 1
                ? throw new InvalidOperationException("no comparison")
                : ValueTask.FromResult(left == right);
    }
}
