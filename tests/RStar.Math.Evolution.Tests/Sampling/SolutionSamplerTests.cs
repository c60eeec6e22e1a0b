using System.Globalization;
using RStar.Math.Answers;
using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public class SolutionSamplerTests
{
    private const int Samples = 12;

    private const string Right = "1";

    private const string Wrong = "2";

    [Fact]
    public async Task Rejection_sampling_takes_the_right_solutions_that_the_reward_model_values_highest()
    {
        // Every third sample is right; the model thinks most of a wrong one.
        SampleRecord record = await Sample(SolutionSource.RejectionSampling, seed: 1);
        Assert.Equal([9, 6], SolutionsOf(record));
        Assert.Equal([(Right, 4), (Wrong, 8)], record.Answers.OrderBy(answer => answer.Answer).Select(answer => (answer.Answer, answer.Count)));
        Assert.Empty(record.Groups);
        Assert.True(record.IsSolved && record.Cost.Tokens > 0);
    }

    [Fact]
    public async Task Random_sampling_takes_right_solutions_whatever_they_are_valued()
    {
        var taken = new HashSet<int>();
        for (ulong seed = 0; seed < 20; seed++)
        {
            int[] solutions = SolutionsOf(await Sample(SolutionSource.RandomSampling, seed));
            Assert.Equal(2, solutions.Distinct().Count());
            taken.UnionWith(solutions);
            Assert.Equal(solutions, SolutionsOf(await Sample(SolutionSource.RandomSampling, seed)));
        }

        Assert.Equal([0, 3, 6, 9], taken.Order());
    }

    [Fact]
    public async Task A_problem_of_which_no_sample_is_right_has_no_solutions()
    {
        SampleRecord record = await Sample(SolutionSource.RandomSampling, seed: 1, answer: "3");
        Assert.False(record.IsSolved);
        Assert.Empty(record.Solutions);
        Assert.Empty(record.Steps);
    }

    private static int[] SolutionsOf(SampleRecord record)
    {
        var table = new PathTable(record.Problem, record.Steps);
        return [.. record.Solutions.Select(place => NumberOf(table[place]))];
    }

    private static async Task<SampleRecord> Sample(SolutionSource source, ulong seed, string answer = Right)
    {
        var round = new RoundPlan { Name = "r1", SolutionSource = source, Rollouts = Samples, TrainsReward = false };
        var policy = new ScriptedPolicyModel(request => [.. Enumerable.Range(0, request.Count).Select(i => Next(request.Path, i))]);
        var solver = new Solver(
            policy,
            new ScriptedCodeExecutor(Execute),
            source == SolutionSource.RejectionSampling ? new ScriptedRewardModel(request => NumberOf(request.Path) / 20.0) : null);
        var sampler = new ProblemSampler(solver, new AnswerComparer(), round, seed, baselines: []);
        ProblemSample sample = await sampler.SampleAsync(
            7, new Problem("Say 1.") { Answer = answer }, TestContext.Current.CancellationToken);
        Assert.Equal((7, null), (sample.Record.Index, sample.Record.Error));
        return sample.Record;
    }

    private static CodeResult Execute(CodeRequest request) => new(0, CodeStatus.Succeeded)
    {
        Output = request.Code.StartsWith("print(", StringComparison.Ordinal) ? request.Code["print(".Length..^1] + "\n" : "",
    };

    /// <summary>The number of the sample, which its first step states.</summary>
    private static int NumberOf(ReasoningPath path) =>
        int.Parse(path.ToSteps()[0].Text["attempt = ".Length..], CultureInfo.InvariantCulture);

    private static Candidate Next(ReasoningPath path, int attempt)
    {
        (string text, StepEnd end) = path.LastStep switch
        {
            null => (string.Create(CultureInfo.InvariantCulture, $"attempt = {attempt}"), StepEnd.EndOfStep),
            { Output: string output } => ($"It is \\boxed{{{output.Trim()}}}.", StepEnd.EndOfAnswer),
            _ => ($"print({(NumberOf(path) % 3 == 0 ? Right : Wrong)})", StepEnd.EndOfCode),
        };
        return new Candidate(text, end) { TokenCount = 1 };
    }
}
