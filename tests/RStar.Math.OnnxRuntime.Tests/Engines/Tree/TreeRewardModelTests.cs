using RStar.Math.OnnxRuntime.Tests.Decoding;
using RStar.Math.TestModels;
using RStar.Math.Training;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Engines.Tree;

public sealed class TreeRewardModelTests
{
    [Theory]
    [InlineData("tree")]
    [InlineData("value")]
    [InlineData("value, plain")]
    [InlineData("hidden states")]
    public async Task A_value_is_that_of_the_whole_text_with_states_and_without(string layout)
    {
        using SmallModel folder = SmallModel.Of(layout, DecoderHead.Value, contextLength: 512, deviation: 0.2);
        await using TreeRewardModel model = Load(folder);
        var reference = new ReferenceDecoder(folder.Weights);
        using ModelTokenizer tokenizer = ModelTokenizer.Load(folder.Folder);
        ReasoningPath path = Paths.Start();
        RewardResult last = (await model.AllAsync(new RewardRequest(path)))[0];
        var states = new List<PathState> { last.State! };
        foreach (Step step in Paths.Program.ToSteps())
        {
            path = path.Append(step);
            RewardResult[] results = await model.AllAsync(new RewardRequest(path) { State = states[^1] }, new RewardRequest(path));
            double expected = double.Tanh(reference.Run(tokenizer.Encode(TrajectoryFormat.WritePrompt(path)))[^1][0]);
            Assert.All(results, result => Assert.Equal(expected, result.Value, 1e-4));
            states.AddRange(results.Select(result => result.State!));
        }

        Assert.NotEqual(last.Value, (await model.AllAsync(new RewardRequest(path)))[0].Value);
        states.ForEach(state => state.Dispose());
    }

    [Fact]
    public async Task Candidates_of_one_path_are_valued_together_at_the_cost_of_their_own_tokens()
    {
        using SmallModel folder = SmallModel.Of("tree", DecoderHead.Value, contextLength: 512, deviation: 0.2);
        await using TreeRewardModel model = Load(folder);
        RewardResult parent = (await model.AllAsync(new RewardRequest(Paths.Start())))[0];
        long before = model.CacheStatistics.TokensComputed;
        ReasoningPath[] paths = [.. Enumerable.Range(0, 60).Select(i => Paths.Start().Append(new Step(StepKind.Code, $"x = {i}{new string('1', i % 13)}")))];
        RewardResult[] together = await model.AllAsync([.. paths.Select(path => new RewardRequest(path) { State = parent.State })]);
        Assert.Equal(
            paths.Sum(path => path.LastStep!.Text.Length + 3), model.CacheStatistics.TokensComputed - before);
        for (int i = 0; i < paths.Length; i += 11)
        {
            RewardResult alone = (await model.AllAsync(new RewardRequest(paths[i])))[0];
            Assert.Equal(alone.Value, together[i].Value, 1e-5);
            alone.State!.Dispose();
        }

        parent.State!.Dispose();
        Array.ForEach(together, result => result.State!.Dispose());
        Assert.Equal((0, 0L), (model.CacheStatistics.Nodes, model.CacheStatistics.Bytes));
    }

    [Fact]
    public async Task A_whole_solution_is_valued_without_leaving_a_state()
    {
        using SmallModel folder = SmallModel.Of("tree", DecoderHead.Value, contextLength: 512);
        await using TreeRewardModel model = Load(folder);
        ReasoningPath solution = Paths.Program.Append(new Step(StepKind.Answer, "It is \\boxed{5}."));
        RewardResult result = (await model.AllAsync(new RewardRequest(solution)))[0];
        Assert.Null(result.State);
        Assert.InRange(result.Value, -1, 1);
        Assert.Equal((0, 0L), (model.CacheStatistics.Nodes, model.CacheStatistics.Bytes));
    }

    [Fact]
    public async Task The_scale_divides_before_tanh()
    {
        using SmallModel folder = SmallModel.Of("tree", DecoderHead.Value, contextLength: 512, deviation: 0.1);
        await using TreeRewardModel one = Load(folder);
        await using TreeRewardModel five = Load(folder, 5);
        double value = (await one.AllAsync(new RewardRequest(Paths.Program)))[0].Value;
        double scaled = (await five.AllAsync(new RewardRequest(Paths.Program)))[0].Value;
        Assert.Equal(double.Atanh(value), 5 * double.Atanh(scaled), 1e-4);
    }

    [Fact]
    public async Task No_requests_get_no_values()
    {
        using SmallModel folder = SmallModel.Of("tree", DecoderHead.Value);
        await using TreeRewardModel model = Load(folder);
        Assert.Empty(await model.AllAsync().WaitAsync(TimeSpan.FromMinutes(1), Paths.Cancellation));
    }

    [Fact]
    public async Task A_path_longer_than_the_context_is_worth_the_least()
    {
        using SmallModel folder = SmallModel.Of("tree", DecoderHead.Value, contextLength: 128);
        await using TreeRewardModel model = Load(folder);
        RewardResult[] results = await model.AllAsync(
            new RewardRequest(Paths.Start(new string('7', 300))), new RewardRequest(Paths.Start("1")));
        Assert.Equal(-1, results[0].Value);
        Assert.Null(results[0].State);
        Assert.NotNull(results[1].State);
        results[1].State!.Dispose();
        Assert.Equal(0, model.CacheStatistics.Bytes);
    }

    [Fact]
    public async Task What_the_cache_had_to_drop_does_not_change_a_value()
    {
        using SmallModel folder = SmallModel.Of("tree", DecoderHead.Value, contextLength: 512, deviation: 0.2);
        await using TreeRewardModel roomy = Load(folder);
        await using TreeRewardModel narrow = Load(folder, options: new TreeEngineOptions { CacheBytes = 0 });
        PathState? state = null;
        ReasoningPath path = Paths.Start();
        foreach (Step step in Paths.Program.ToSteps())
        {
            state = (await narrow.AllAsync(new RewardRequest(path) { State = state }))[0].State;
            await narrow.AllAsync(new RewardRequest(Paths.Start("Something else?")));
            path = path.Append(step);
        }

        RewardResult[] results = [(await narrow.AllAsync(new RewardRequest(path) { State = state }))[0], (await roomy.AllAsync(new RewardRequest(path)))[0]];
        Assert.Equal(results[1].Value, results[0].Value, 1e-5);
        Assert.True(narrow.CacheStatistics.TokensRecomputed > 0);
    }

    private static TreeRewardModel Load(SmallModel folder, double scale = 1, TreeEngineOptions? options = null)
    {
        using Microsoft.ML.OnnxRuntime.SessionOptions session = SmallModel.SessionOptions();
        return TreeRewardModel.Load(ModelFolder.Read(folder.Folder), session, scale, options ?? new TreeEngineOptions());
    }
}
