using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Engines.Generator;

public sealed class ForeignLayoutTests
{
    /// <summary>All but those that take lengths in place of a mask, which GenAI does not feed.</summary>
    public static TheoryData<string> Policies { get; } =
        [.. ForeignLayout.Policies.Where(entry => !entry.Value.LengthsForMask).Select(entry => entry.Key)];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Runs_every_layout_that_GenAI_knows(string name)
    {
        ForeignLayout layout = ForeignLayout.Policies[name];
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, seed: 3);
        using var parent = new TemporaryFolder();
        ForeignFolder.Write(parent["model"], weights, layout);
        ModelFolder folder = ModelFolder.Read(parent["model"]);
        Assert.Equal(layout.Attention == ForeignAttention.GroupedQuery ? LayoutKind.SharedBuffer : LayoutKind.Concatenating, folder.Layout.Kind);
        await using GeneratorPolicyModel model = GeneratorPolicyModel.Load(folder, ExecutionDevice.Choose(GeneratorFixture.Execution));
        IReadOnlyList<Candidate> candidates = await Ask.ForAsync(model, Ask.Request(count: 3, tokens: 6, temperature: 0));
        Candidate candidate = Assert.Single(candidates);
        Assert.Equal((6, 3), (candidate.TokenCount, candidate.Count));
        Assert.InRange(candidate.LogProbability, -40, 0);
        if (layout is { WeightType: WeightType.Single, HalfCache: false })
        {
            using ModelTokenizer tokenizer = folder.LoadTokenizer();
            int[] prompt = new TrajectoryEncoder(tokenizer).EncodePath(Ask.Path);
            Assert.Equal(tokenizer.Decode(new ReferenceDecoder(weights).Greedy(prompt, 6)).Trim('\n'), candidate.Text);
        }
    }
}
