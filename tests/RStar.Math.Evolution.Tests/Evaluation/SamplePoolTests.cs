using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public class SamplePoolTests
{
    private static readonly EvaluationPlan Plan = new() { MaxDepth = 6 };

    [Fact]
    public async Task Draws_until_the_tokens_are_used_up()
    {
        SamplePool pool = await Draw(tokens: 5_000);
        int samples = pool.CountFor(5_000);
        Assert.InRange(samples, 2, pool.Count);
        Assert.True(pool.TokensOf(samples) >= 5_000);
        Assert.True(pool.TokensOf(samples - 1) < 5_000);
        Assert.Equal(1, pool.CountFor(1));
    }

    [Fact]
    public async Task The_first_samples_are_the_same_however_many_are_drawn()
    {
        SamplePool small = await Draw(tokens: 1);
        SamplePool large = await Draw(tokens: 20_000);
        Assert.True(large.Count > small.Count);
        Assert.Equal(Answers(small, small.Count), Answers(large, small.Count));
        Assert.Equal(small.CountFor(500), large.CountFor(500));
    }

    [Fact]
    public async Task Samples_that_fail_cost_their_tokens_and_have_no_solution()
    {
        SamplePool pool = await Draw(tokens: 5_000);

        // A step that adds a nine fails: of three digits, about a quarter of the samples has one.
        double failed = 1 - (pool.First(pool.Count).Count() / (double)pool.Count);
        Assert.InRange(failed, 0.15, 0.4);
        Assert.All(pool.Solutions, solution => Assert.DoesNotContain(solution.Path.ToSteps(), step => step.Text == "x += 9"));
    }

    [Fact]
    public async Task Samples_stand_in_no_order()
    {
        SamplePool pool = await Draw(tokens: 1);
        int[] places = [.. pool.First(pool.Count)];
        Assert.NotEqual(places.Order(), places);
    }

    [Fact]
    public async Task Samples_without_tokens_end_the_drawing()
    {
        var walk = new RandomWalk();
        var free = new Solver(
            new ScriptedPolicyModel(request => [.. walk.Propose(request).Select(candidate => candidate with { TokenCount = 0 })]),
            new ScriptedCodeExecutor(walk.Execute));
        SamplePool pool = await SamplePool.DrawAsync(free, walk.Problem with { Answer = null }, 1_000, Plan, 3, TestContext.Current.CancellationToken);
        Assert.Equal(pool.Count, pool.CountFor(1_000));
    }

    private static string[] Answers(SamplePool pool, int samples) => [.. pool.First(samples).Select(place => pool.Solutions[place].Answer)];

    private static Task<SamplePool> Draw(long tokens)
    {
        var walk = new RandomWalk();
        return SamplePool.DrawAsync(
            TestSolver.For(walk, withRewards: false), walk.Problem with { Answer = null }, tokens, Plan, 3, TestContext.Current.CancellationToken);
    }
}
