namespace RStar.Math.Training.Tests;

public class DecoderWeightsTests
{
    private static readonly DecoderShape Shape = new()
    {
        VocabularySize = 50,
        HiddenSize = 16,
        LayerCount = 2,
        HeadCount = 4,
        KeyValueHeadCount = 2,
        HeadSize = 4,
        FeedForwardSize = 24,
        ContextLength = 64,
    };

    [Fact]
    public void Counts_every_weight_once()
    {
        int layer = 16 + (16 * 16) + (2 * 16 * 8) + (16 * 16) + 16 + (3 * 16 * 24);
        Assert.Equal((50 * 16) + (2 * layer) + 16, Shape.ParameterCount);
        Assert.Equal(Shape.ParameterCount + (50 * 16), (Shape with { TiedHead = false }).ParameterCount);
        Assert.Equal(Shape.ParameterCount + (2 * 32), (Shape with { QkvBias = true }).ParameterCount);
        Assert.Equal(Shape.ParameterCount + (2 * 8), (Shape with { QkNorm = true }).ParameterCount);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_and_another_gives_others()
    {
        float[] First(ulong seed) => DecoderWeights.Initialize(Shape, DecoderHead.LanguageModel, seed)["model.embed_tokens.weight"].ToArray();
        Assert.Equal(First(1), First(1));
        Assert.NotEqual(First(1), First(2));
    }

    [Fact]
    public void A_value_head_keeps_the_trunk_and_begins_at_zero()
    {
        DecoderWeights policy = DecoderWeights.Initialize(Shape, DecoderHead.LanguageModel, 3);
        DecoderWeights reward = policy.WithHead(DecoderHead.Value);
        policy["model.layers.1.mlp.up_proj.weight"].Clear();
        Assert.Equal(DecoderWeights.Initialize(Shape, DecoderHead.LanguageModel, 3)["model.layers.1.mlp.up_proj.weight"], reward["model.layers.1.mlp.up_proj.weight"]);
        Assert.All(reward["value_head.weight"].ToArray(), weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Says_which_number_cannot_be_a_decoder()
    {
        var fault = Assert.Throws<ArgumentException>(() => DecoderWeights.Initialize(Shape with { KeyValueHeadCount = 3 }, DecoderHead.LanguageModel, 0));
        Assert.Equal("The decoder's KeyValueHeadCount is 3; it must be a divisor of HeadCount, 4. (Parameter 'shape')", fault.Message);
    }
}
