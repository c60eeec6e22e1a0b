using Microsoft.Extensions.DependencyInjection;
using RStar.Math.OnnxRuntime.Tests.Engines.Generator;
using RStar.Math.Search;
using RStar.Math.TestKit;
using RStar.Math.TestModels;
using RStar.Math.Training;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.DependencyInjection;

/// <summary>Whole solves over random weights: nothing sensible is written, and all the rest is as with a trained model.</summary>
public sealed class SolveWithFoldersTests
{
    private static readonly SolveOptions Options = new()
    {
        Strategy = new MctsStrategy(new MctsOptions { Rollouts = 4, Candidates = 8 }),
        Sampling = new SamplingOptions { MaxStepTokens = 48 },
        MaxDepth = 5,
        KeepTrees = true,
        Seed = 3,
    };

    [Theory]
    [InlineData(InferenceEngine.Tree)]
    [InlineData(InferenceEngine.Generator)]
    public async Task Solves_and_gives_back_all_that_it_took(InferenceEngine engine)
    {
        using var folders = new TemporaryFolder();
        DecoderShape shape = RandomDecoder.Shape with { ContextLength = 1024 };
        DecoderFolder.Export(folders["policy"], PolicyThatEndsSteps(shape), ByteTokenizer.Files);
        DecoderFolder.Export(folders["reward"], RandomDecoder.Weights(shape, DecoderHead.Value, seed: 6, deviation: 0.1), ByteTokenizer.Files);
        var services = new ServiceCollection();
        services.AddRStarMath().UseCodeExecutor(new ScriptedCodeExecutor()).AddOnnxRuntimeModels(options =>
        {
            options.PolicyPath = folders["policy"];
            options.RewardPath = folders["reward"];
            options.Engine = engine;
            options.Execution = GeneratorFixture.Execution;
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        ISolver solver = provider.GetRequiredService<ISolver>();

        Solution[] solutions = await Task.WhenAll(
            SolveAsync(solver, "What is 1 + 1?"), SolveAsync(solver, "What is 2 + 2?"), SolveAsync(solver, "What is 1 + 1?"));
        Assert.All(solutions, solution => Assert.InRange(solution.Statistics.Tokens, 100, 100_000));
        Assert.InRange(solutions.Sum(solution => solution.Statistics.Nodes), 10, 200);
        Assert.All(solutions, solution => Assert.Equal(StopReason.Completed, solution.StopReason));
        Assert.Equal(solutions[0].Statistics.Tokens, solutions[2].Statistics.Tokens);
        Assert.Equal(TreeText.Describe(solutions[0].Trees[0]), TreeText.Describe(solutions[2].Trees[0]));
        Assert.NotEqual(TreeText.Describe(solutions[0].Trees[0]), TreeText.Describe(solutions[1].Trees[0]));

        var policy = (OnnxRuntimePolicyModel)provider.GetRequiredService<IPolicyModel>();
        var reward = (OnnxRuntimeRewardModel)provider.GetRequiredService<IProcessRewardModel>();
        Assert.Equal(engine == InferenceEngine.Tree ? 0 : null, policy.CacheStatistics?.Nodes);
        Assert.Equal(0, reward.CacheStatistics.Nodes);
        Assert.True(reward.CacheStatistics.TokensReused > 0);
    }

    // Long rows of the head, of opposite directions, give one of two markers a large logit wherever the model is, so that trees grow.
    private static DecoderWeights PolicyThatEndsSteps(DecoderShape shape)
    {
        DecoderWeights weights = RandomDecoder.Weights(shape, DecoderHead.LanguageModel, seed: 5, deviation: 0.1);
        Span<float> head = weights["model.embed_tokens.weight"];
        Span<float> step = head.Slice(ByteTokenizer.Marker(TrajectoryMarkers.EndOfStep) * shape.HiddenSize, shape.HiddenSize);
        Span<float> code = head.Slice(ByteTokenizer.Marker(TrajectoryMarkers.EndOfCode) * shape.HiddenSize, shape.HiddenSize);
        for (int i = 0; i < step.Length; i++)
        {
            step[i] *= 8;
            code[i] = -step[i];
        }

        return weights;
    }

    private static Task<Solution> SolveAsync(ISolver solver, string problem) =>
        solver.SolveAsync(problem, Options, TestContext.Current.CancellationToken);
}
