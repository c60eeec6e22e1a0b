using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.Sessions;

public class TrainingSessionTests
{
    [Fact]
    public void One_and_two_threads_and_every_run_give_the_same_bits_with_many_tokens_twice()
    {
        DecoderShape shape = Small.Shape with { VocabularySize = 40, HiddenSize = 64, HeadSize = 16, FeedForwardSize = 160, ContextLength = 128 };
        TokenBatch batch = RepetitiveBatch(rows: 8, length: 96, vocabulary: 5);
        (LossTotals, List<float[]>) first = Run(1);
        foreach (int threads in new[] { 1, 2, 2, 3 })
        {
            (LossTotals totals, List<float[]> gradients) = Run(threads);
            Assert.Equal(first.Item1, totals);
            Assert.All(first.Item2.Zip(gradients), pair => Assert.Equal(pair.First, pair.Second));
        }

        (LossTotals, List<float[]>) Run(int threads)
        {
            DecoderWeights weights = DecoderWeights.Initialize(shape, DecoderHead.LanguageModel, 1);
            using var session = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: new SessionSettings { Threads = threads });
            session.Step(batch);
            session.Step(batch);
            session.ClearGradients();
            LossTotals totals = session.Step(batch) + session.Step(batch);
            return (totals, [.. session.Parameters.Select(parameter => parameter.Gradients)]);
        }
    }

    [Fact]
    public void Micro_batches_add_up_to_their_batch()
    {
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.LanguageModel);
        using var whole = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        using var parts = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        TokenBatch batch = RepetitiveBatch(rows: 4, length: 12, vocabulary: 31);
        LossTotals once = whole.Step(batch);
        LossTotals added = parts.Step(Rows(batch, 0, 1)) + parts.Step(Rows(batch, 1, 4));
        Assert.Equal(once.Loss, added.Loss, 1e-4);
        Assert.Equal(once.Weight, added.Weight);
        foreach ((TrainableTensor a, TrainableTensor b) in whole.Parameters.Zip(parts.Parameters))
        {
            double length = double.Sqrt(a.Gradients.Sum(g => (double)g * g));
            Assert.Equal(0, double.Sqrt(a.Gradients.Zip(b.Gradients, (x, y) => ((double)x - y) * (x - y)).Sum()), 3e-6 * length);
        }
    }

    [Fact]
    public void Cleared_gradients_begin_again_and_uncleared_ones_go_on()
    {
        DecoderWeights weights = Small.Weights(Small.Shape with { TiedHead = false }, DecoderHead.LanguageModel);
        using var session = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        TrainingBatch batch = Small.Batch(DecoderLoss.CrossEntropy);
        session.Step(batch);
        List<float[]> once = [.. session.Parameters.Select(parameter => (float[])parameter.Gradients.Clone())];
        session.Step(batch);
        Assert.All(once.Zip(session.Parameters), pair => Assert.Equal(
            pair.First.Select(g => 2 * g), pair.Second.Gradients, (a, b) => float.Abs(a - b) <= 1e-5f * (1 + float.Abs(a))));
        session.ClearGradients();
        Assert.All(session.Parameters, parameter => Assert.All(parameter.Gradients, g => Assert.Equal(0, g)));
        session.Step(batch);
        Assert.All(once.Zip(session.Parameters), pair => Assert.Equal(pair.First, pair.Second.Gradients));
    }

    [Fact]
    public void Padding_changes_nothing()
    {
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.LanguageModel);
        using var session = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        var exact = new TokenBatch { Rows = 1, Length = 3, InputIds = [4, 5, 6], Positions = [0, 2], Labels = [5, 1], Weights = [1, 1] };
        var padded = new TokenBatch { Rows = 1, Length = 6, InputIds = [4, 5, 6, 9, 9, 9], Positions = [0, 2], Labels = [5, 1], Weights = [1, 1] };
        LossTotals expected = session.Step(exact);
        List<float[]> gradients = [.. session.Parameters.Select(parameter => (float[])parameter.Gradients.Clone())];
        session.ClearGradients();
        Assert.Equal(expected.Loss, session.Step(padded).Loss, 1e-5);
        Assert.All(gradients.Zip(session.Parameters), pair => Assert.Equal(
            pair.First, pair.Second.Gradients, (a, b) => float.Abs(a - b) <= 1e-5f * (1 + float.Abs(a))));
    }

    [Fact]
    public void A_step_uses_the_weights_as_they_are_then()
    {
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.LanguageModel);
        using var session = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        TrainingBatch batch = Small.Batch(DecoderLoss.CrossEntropy);
        double loss = session.Step(batch).Mean;
        foreach (TrainableTensor parameter in session.Parameters)
        {
            for (int i = 0; i < parameter.Values.Length; i++)
            {
                parameter.Values[i] -= 0.01f * parameter.Gradients[i];
            }
        }

        Assert.True(session.Step(batch).Mean < loss);
        Assert.Same(weights.Array(DecoderLayout.FinalNorm), session.Parameters.Single(p => p.Name == DecoderLayout.FinalNorm).Values);
    }

    [Fact]
    public void An_adapter_trains_alone_and_its_value_head_with_it()
    {
        LoraAdapter adapter = LoraAdapter.Initialize(Small.Shape, new LoraOptions { Rank = 2, Targets = ["q_proj", "v_proj"] }, 1);
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.Value);
        using var session = new TrainingSession(weights, DecoderLoss.Regression, adapter, settings: Small.OneThread);
        Assert.Equal((2 * 2 * 2) + 2, session.Parameters.Count);
        Assert.Contains(session.Parameters, parameter => parameter.Name == "model.layers.1.self_attn.v_proj.lora_B.weight");
        Assert.Contains(session.Parameters, parameter => parameter.Name == DecoderLayout.ValueHeadBias);
    }

    [Fact]
    public void Drops_the_same_for_the_same_seed_and_so_many_as_asked()
    {
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.LanguageModel);
        TrainingBatch batch = Small.Batch(DecoderLoss.CrossEntropy);
        using var dropping = new TrainingSession(weights, DecoderLoss.CrossEntropy, dropout: 0.2, settings: Small.OneThread);
        double first = dropping.Step(batch, 1).Loss;
        Assert.NotEqual(first, dropping.Step(batch, 2).Loss);
        Assert.Equal(first, dropping.Step(batch, 1).Loss);
        using var plain = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        using var barely = new TrainingSession(weights, DecoderLoss.CrossEntropy, dropout: 1e-12, settings: Small.OneThread);
        Assert.Equal(plain.Step(batch).Loss, barely.Step(batch, 3).Loss, 1e-9);
    }

    private static TokenBatch RepetitiveBatch(int rows, int length, int vocabulary)
    {
        long[] tokens = [.. Enumerable.Range(0, rows * length).Select(i => (long)(i * i + (i / 7)) % vocabulary)];
        return new TokenBatch
        {
            Rows = rows,
            Length = length,
            InputIds = tokens,
            Positions = [.. Enumerable.Range(0, tokens.Length).Select(i => (long)i)],
            Labels = [.. tokens.Skip(1), 0],
            Weights = [.. tokens.Select(token => token == 0 ? 0.5f : 1)],
        };
    }

    private static TokenBatch Rows(TokenBatch batch, int from, int to)
    {
        Range tokens = (from * batch.Length)..(to * batch.Length);
        return new TokenBatch
        {
            Rows = to - from,
            Length = batch.Length,
            InputIds = batch.InputIds[tokens],
            Positions = [.. Enumerable.Range(0, (to - from) * batch.Length).Select(i => (long)i)],
            Labels = batch.Labels[tokens],
            Weights = batch.Weights[tokens],
        };
    }
}
