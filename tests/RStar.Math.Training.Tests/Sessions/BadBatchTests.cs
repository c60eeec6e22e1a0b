using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.Sessions;

public class BadBatchTests
{
    private static readonly TokenBatch Good = (TokenBatch)Small.Batch(DecoderLoss.CrossEntropy);

    [Fact]
    public void Says_which_token_is_outside_the_vocabulary() => Refused(
        Tokens(ids: [1, 2, 31]), "The token 31 is not a token of the vocabulary, 0 to 30.");

    [Fact]
    public void Says_which_label_is_outside_the_vocabulary() => Refused(
        Tokens(labels: [-1]), "The label -1 is not a token of the vocabulary, 0 to 30.");

    [Fact]
    public void Says_how_many_tokens_there_should_be() => Refused(
        Tokens(ids: [1, 2]), "The batch has 2 tokens; 1 rows of 3 are 3.");

    [Fact]
    public void Says_that_rows_are_too_long() => Refused(
        Tokens(ids: new long[65], length: 65), "The batch's rows have 65 tokens; they must have 1 to 64, the decoder's context length.");

    [Fact]
    public void Says_which_position_is_outside_the_batch() => Refused(
        Tokens(positions: [3]), "The position 3 is not a place in the batch, 0 to 2.");

    [Fact]
    public void Says_which_position_comes_twice() => Refused(
        Tokens(positions: [1, 1], labels: [1, 1], weights: [1, 1]), "The position 1 comes twice; each must come once.");

    [Fact]
    public void Says_how_many_weights_there_should_be() => Refused(
        Tokens(weights: [1, 1]), "The batch has 2 weights; it must have 1.");

    [Fact]
    public void Says_which_weight_is_not_finite() => Refused(
        Tokens(weights: [float.NaN]), "Weight 0 is NaN; it must be finite.");

    [Fact]
    public void Says_that_the_batch_is_another_losss()
    {
        using var session = new EvaluationSession(
            Small.Weights(Small.Shape, DecoderHead.Value), DecoderLoss.PairwisePreference, settings: Small.OneThread);
        var fault = Assert.Throws<ArgumentException>(() => session.Evaluate(Good));
        Assert.Equal("The loss PairwisePreference is not over a TokenBatch.", fault.Message);
    }

    [Fact]
    public void Says_which_pair_names_no_two_positions()
    {
        using var session = new EvaluationSession(
            Small.Weights(Small.Shape, DecoderHead.Value), DecoderLoss.PairwisePreference, settings: Small.OneThread);
        var batch = new PairBatch { Rows = 1, Length = 2, InputIds = [1, 2], Positions = [0, 1], Pairs = [(1, 1)], Weights = [1] };
        Assert.Equal("The pair (1, 1) must name two of the 2 positions.", Assert.Throws<ArgumentException>(() => session.Evaluate(batch)).Message);
    }

    [Fact]
    public void Says_which_target_is_no_outcome()
    {
        using var session = new EvaluationSession(
            Small.Weights(Small.Shape, DecoderHead.Value), DecoderLoss.BinaryOutcome, settings: Small.OneThread);
        var batch = new ValueBatch { Rows = 1, Length = 2, InputIds = [1, 2], Positions = [0], Targets = [0.5f], Weights = [1] };
        Assert.Equal("The target 0.5 must be 1 or -1.", Assert.Throws<ArgumentException>(() => session.Evaluate(batch)).Message);
    }

    [Fact]
    public void Says_that_the_head_is_another_losss()
    {
        var fault = Assert.Throws<ArgumentException>(
            () => new TrainingSession(Small.Weights(Small.Shape, DecoderHead.Value), DecoderLoss.CrossEntropy));
        Assert.Equal("The loss CrossEntropy needs a LanguageModel head; the weights have a Value head.", fault.Message);
    }

    [Fact]
    public void Says_that_the_adapter_is_another_decoders()
    {
        LoraAdapter adapter = LoraAdapter.Initialize(Small.Shape with { HiddenSize = 8 }, new LoraOptions(), 0);
        var fault = Assert.Throws<ArgumentException>(
            () => new TrainingSession(Small.Weights(Small.Shape, DecoderHead.LanguageModel), DecoderLoss.CrossEntropy, adapter));
        Assert.Equal("The adapter of 'model.layers.0.self_attn.q_proj.weight' was made for a decoder of another shape.", fault.Message);
    }

    [Theory]
    [InlineData(0, 32, "q_proj", "LoRA's Rank is 0; it must be 1 or more.")]
    [InlineData(1, 0, "q_proj", "LoRA's Alpha is 0; it must be over 0.")]
    [InlineData(1, 1, "norm", "LoRA's target 'norm' is none of q_proj, k_proj, v_proj, o_proj, gate_proj, up_proj, down_proj.")]
    public void Says_what_an_adapter_cannot_be(int rank, double alpha, string target, string message)
    {
        var options = new LoraOptions { Rank = rank, Alpha = alpha, Targets = [target] };
        var fault = Assert.Throws<ArgumentException>(() => LoraAdapter.Initialize(Small.Shape, options, 0));
        Assert.Equal($"{message} (Parameter 'options')", fault.Message);
    }

    private static TokenBatch Tokens(
        long[]? ids = null, int length = 3, long[]? positions = null, long[]? labels = null, float[]? weights = null) => new()
        {
            Rows = 1,
            Length = length,
            InputIds = ids ?? [1, 2, 3],
            Positions = positions ?? [0],
            Labels = labels ?? [1],
            Weights = weights ?? [1],
        };

    private static void Refused(TokenBatch batch, string message)
    {
        using var session = new EvaluationSession(
            Small.Weights(Small.Shape, DecoderHead.LanguageModel), DecoderLoss.CrossEntropy, settings: Small.OneThread);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => session.Evaluate(batch)).Message);
    }
}
