using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.Sessions;

public class EvaluationSessionTests
{
    [Theory]
    [InlineData("CrossEntropy")]
    [InlineData("PairwisePreference")]
    [InlineData("PairwisePreferenceOnRawValues")]
    [InlineData("BinaryOutcome")]
    [InlineData("Regression")]
    public void The_loss_is_the_training_steps_loss(string name)
    {
        DecoderLoss loss = Enum.Parse<DecoderLoss>(name);
        DecoderWeights weights = Small.Weights(Small.Shape, loss.Head());
        TrainingBatch batch = Small.Batch(loss);
        using var training = new TrainingSession(weights, loss, settings: Small.OneThread);
        using var evaluation = new EvaluationSession(weights, loss, settings: Small.OneThread);
        LossTotals expected = training.Step(batch);
        LossTotals actual = evaluation.Evaluate(batch).Totals;
        Assert.Equal(expected.Loss, actual.Loss, 1e-7 * expected.Loss);
        Assert.Equal(expected.Weight, actual.Weight);
    }

    [Fact]
    public void Counts_the_weight_of_the_labels_that_are_the_most_probable_tokens()
    {
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.LanguageModel);
        using var session = new EvaluationSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        long[] best = [Best(0), Best(1)];
        TokenBatch batch = new()
        {
            Rows = 1, Length = 3, InputIds = [3, 4, 5], Positions = [0, 1, 2], Labels = [best[0], (best[1] + 1) % 31, 0], Weights = [2, 1, 0],
        };
        Evaluation evaluation = session.Evaluate(batch);
        Assert.Equal(2, evaluation.Correct);
        Assert.Equal(2 / 3.0, evaluation.Accuracy);

        long Best(int position) => Enumerable.Range(0, 31).MinBy(label => session.Evaluate(Ask(position, label)).Terms[0]);

        static TokenBatch Ask(int position, int label) => new()
        {
            Rows = 1, Length = 3, InputIds = [3, 4, 5], Positions = [position], Labels = [label], Weights = [1],
        };
    }

    [Fact]
    public void A_pair_is_right_where_the_chosen_value_is_above_the_rejected_one()
    {
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.Value);
        using var session = new EvaluationSession(weights, DecoderLoss.PairwisePreference, settings: Small.OneThread);
        var batch = (PairBatch)Small.Batch(DecoderLoss.PairwisePreference);
        Evaluation evaluation = session.Evaluate(batch);
        double right = batch.Pairs.Zip(batch.Weights, (pair, weight) => evaluation.Values[pair.Chosen] > evaluation.Values[pair.Rejected] ? weight : 0).Sum();
        Assert.Equal(right, evaluation.Correct);
        Assert.InRange(right, 0.1, batch.Weights.Sum() - 0.1);
        Assert.All(evaluation.Values, value => Assert.InRange(value, -1, 1));
    }

    [Fact]
    public void A_fresh_adapter_changes_nothing_and_a_merged_one_stays()
    {
        DecoderWeights weights = Small.Weights(Small.Shape, DecoderHead.LanguageModel);
        LoraAdapter adapter = LoraAdapter.Initialize(Small.Shape, new LoraOptions { Rank = 2, Alpha = 3 }, 1);
        TrainingBatch batch = Small.Batch(DecoderLoss.CrossEntropy);
        using var plain = new EvaluationSession(weights, DecoderLoss.CrossEntropy, settings: Small.OneThread);
        using var adapted = new EvaluationSession(weights, DecoderLoss.CrossEntropy, adapter, Small.OneThread);
        double before = plain.Evaluate(batch).Totals.Loss;
        Assert.Equal(before, adapted.Evaluate(batch).Totals.Loss, 1e-9);
        foreach (AdaptedMatrix matrix in adapter.Matrices)
        {
            new NormalRandom(2).Fill(matrix.Up, 0.3);
        }

        double trained = adapted.Evaluate(batch).Totals.Loss;
        Assert.NotEqual(before, trained, 0.01);
        adapter.MergeInto(weights);
        Assert.Equal(trained, plain.Evaluate(batch).Totals.Loss, 1e-4);
    }
}
