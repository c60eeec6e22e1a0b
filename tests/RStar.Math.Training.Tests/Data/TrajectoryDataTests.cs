using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests;

public class TrajectoryDataTests
{
    [Fact]
    public void Only_what_the_model_writes_is_learned()
    {
        ReasoningPath path = ReasoningPath.Start(new Problem("P"))
            .Append(new Step(StepKind.Code, "ab"))
            .Append(new Step(StepKind.FinalCode, "c") { Output = "9" })
            .Append(new Step(StepKind.Answer, "d"));
        TokenBatch batch = Assert.IsType<TokenBatch>(Assert.Single(Read([path]).MicroBatches([0], WordDropout.None)));

        // P \n | a b # | \n | c # | \n 9 | d #
        Assert.Equal((1, 16), (batch.Rows, batch.Length));
        Assert.Equal(['a', 'b', 128, 'c', 129, 'd', 130], batch.Labels);
        Assert.Equal([1, 2, 3, 5, 6, 9, 10], batch.Positions);
        Assert.Equal(['P', '\n', 'a', 'b', 128, '\n', 'c', 129, '\n', '9', 'd', 0, 0, 0, 0, 0], batch.InputIds);
    }

    [Fact]
    public void Problems_are_learned_too_where_it_is_said()
    {
        ReasoningPath[] paths = [ReasoningPath.Start(new Problem("Pq")), ReasoningPath.Start(new Problem("R")).Append(new Step(StepKind.Code, "ab"))];
        var data = new TrajectoryData(
            paths, new SequenceReader(new LetterTokens(), 1000), LossNormalization.Tokens, new MicroBatchPlan(1, 1, 1000), learnsProblems: true);
        TokenBatch[] batches = [.. data.MicroBatches([0, 1], WordDropout.None).Cast<TokenBatch>()];

        // R \n | a b # | \n and P q \n |: nothing comes before a first token that it could be learned from.
        Assert.Equal([['\n', 'a', 'b', 128], ['q', '\n']], batches.Select(batch => batch.Labels));
        Assert.All(batches.SelectMany(batch => batch.Weights), weight => Assert.Equal(1f / 6, weight));
    }

    [Fact]
    public void Words_of_problems_are_exchanged_in_what_is_read_and_not_in_what_is_learned()
    {
        TrajectoryData data = Read([ReasoningPath.Start(new Problem("abcdefghijkl")).Append(new Step(StepKind.Code, "xyz"))]);
        TokenBatch plain = Assert.IsType<TokenBatch>(data.MicroBatches([0], WordDropout.None).Single());
        TokenBatch read = Assert.IsType<TokenBatch>(data.MicroBatches([0], new WordDropout(0.5, seed: 1)).Single());
        Assert.Equal(plain.Labels, read.Labels);
        Assert.Equal(plain.Positions, read.Positions);
        Assert.NotEqual(plain.InputIds, read.InputIds);
    }

    [Fact]
    public void Tokens_count_alike_or_sequences_do()
    {
        ReasoningPath[] paths = [.. SumPaths.Take(3)];
        int[] learned = [.. paths.Select(path => Read([path]).MicroBatches([0], WordDropout.None).Single().Weights.Length)];
        Assert.NotEqual(learned[0], learned[1]);

        float[] byToken = Weights(LossNormalization.Tokens, paths);
        Assert.All(byToken, weight => Assert.Equal(1f / learned.Sum(), weight));
        float[] bySequence = Weights(LossNormalization.Sequences, paths);
        foreach (int count in learned)
        {
            Assert.Equal(1.0 / 3, bySequence.Where(weight => weight == 1f / 3 / count).Sum() / learned.Count(other => other == count), 1e-6);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 8)]
    [InlineData(100_000, 16)]
    public void Portions_add_up_to_the_batch(int microBatchTokens, int multiple)
    {
        using ToyModel whole = ToyModel.OfTokens(LetterTokens.VocabularySize);
        using ToyModel parts = ToyModel.OfTokens(LetterTokens.VocabularySize);
        int[] examples = [.. Enumerable.Range(0, 20)];
        LossTotals expected = whole.Accumulate(Read(SumPaths.Take(20)).MicroBatches(examples, WordDropout.None));
        LossTotals totals = parts.Accumulate(Read(SumPaths.Take(20), microBatchTokens, multiple).MicroBatches(examples, WordDropout.None));
        Assert.Equal(expected.Loss, totals.Loss, 1e-6);
        Assert.Equal(1, totals.Weight, 1e-5);
        Assert.All(parts.Parameters.Zip(whole.Parameters), pair =>
            Assert.All(pair.First.Gradients.Zip(pair.Second.Gradients), gradients => Assert.Equal(gradients.Second, gradients.First, 1e-6f)));
    }

    [Fact]
    public void What_is_too_long_is_left_out_and_counted()
    {
        var reader = new SequenceReader(new LetterTokens(), maxLength: 40);
        var data = new TrajectoryData(SumPaths.Take(20), reader, LossNormalization.Tokens, new MicroBatchPlan(100, 8, 100));
        Assert.InRange(reader.TooLong, 1, 19);
        Assert.Equal(20, data.Count + reader.TooLong);
        Assert.All(data.MicroBatches([.. Enumerable.Range(0, data.Count)], WordDropout.None), batch => Assert.InRange(batch.Length, 1, 40));
    }

    [Fact]
    public void Says_which_trajectory_cannot_be_learned()
    {
        ReasoningPath empty = ReasoningPath.Start(new Problem("P"));
        Assert.Equal(
            "Trajectory 2 of the training data has no step; there is nothing to learn from it.",
            Assert.Throws<ArgumentException>(() => Read([SumPaths.Of(1), empty])).Message);
    }

    private static float[] Weights(LossNormalization normalization, ReasoningPath[] paths)
    {
        var data = new TrajectoryData(paths, new SequenceReader(new LetterTokens(), 1000), normalization, new MicroBatchPlan(1, 1, 1000));
        return [.. data.MicroBatches([.. Enumerable.Range(0, paths.Length)], WordDropout.None).SelectMany(batch => batch.Weights)];
    }

    private static TrajectoryData Read(IEnumerable<ReasoningPath> paths, int microBatchTokens = 1000, int multiple = 8) =>
        new(paths, new SequenceReader(new LetterTokens(), 1000), LossNormalization.Tokens, new MicroBatchPlan(microBatchTokens, multiple, 1000));
}
