using RStar.Math.Evolution;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests;

public class PreferenceDataTests
{
    [Fact]
    public void Every_chosen_path_is_paired_with_every_rejected_one_and_groups_count_alike()
    {
        PreferenceData data = Read([Group(2, 3), Group(1, 1)]);
        PairBatch batch = Assert.IsType<PairBatch>(Assert.Single(data.MicroBatches([0, 1], WordDropout.None)));
        Assert.Equal(7, batch.Rows);
        Assert.Equal((6, 1), (data.SizeOf(0), data.SizeOf(1)));
        Assert.Equal([1f / 2 / 6, 1f / 2 / 6, 1f / 2 / 6, 1f / 2 / 6, 1f / 2 / 6, 1f / 2 / 6, 1f / 2], batch.Weights.Order());
        Assert.Equal(7, batch.Pairs.Distinct().Count());
    }

    [Fact]
    public void The_value_is_read_at_the_last_token_of_a_path()
    {
        PairBatch batch = Assert.IsType<PairBatch>(Read([Group(2, 2)]).MicroBatches([0], WordDropout.None).Single());
        Assert.All(batch.Positions, position => Assert.Equal(128 + (int)StepKind.Answer, batch.InputIds[position]));
        Assert.Equal(Enumerable.Range(0, 4), batch.Positions.Select(position => (int)(position / batch.Length)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(300)]
    public void A_group_over_the_budget_is_split_without_changing_the_result(int microBatchTokens)
    {
        PreferenceGroup[] groups = [Group(4, 5), Group(1, 4), Group(3, 1)];
        using ToyModel whole = ToyModel.OfValues(LetterTokens.VocabularySize);
        using ToyModel parts = ToyModel.OfValues(LetterTokens.VocabularySize);
        LossTotals expected = whole.Accumulate(Read(groups).MicroBatches([0, 1, 2], WordDropout.None));
        TrainingBatch[] portions = [.. Read(groups, microBatchTokens).MicroBatches([0, 1, 2], WordDropout.None)];
        Assert.True(portions.Length > 3);
        LossTotals totals = parts.Accumulate(portions);
        Assert.Equal(expected.Loss, totals.Loss, 1e-6);
        Assert.Equal(1, totals.Weight, 1e-6);
        Assert.All(parts.Parameters.Zip(whole.Parameters), pair =>
            Assert.All(pair.First.Gradients.Zip(pair.Second.Gradients), gradients => Assert.Equal(gradients.Second, gradients.First, 1e-6f)));
    }

    [Fact]
    public void A_path_that_is_too_long_leaves_its_group_smaller_and_the_rest_weighs_more()
    {
        ReasoningPath tooLong = SumPaths.Of(3);
        PreferenceGroup shorter = new([SumPaths.Of(0), tooLong], [SumPaths.Of(4)]);
        PreferenceGroup gone = new([SumPaths.Of(0)], [tooLong]);
        var reader = new SequenceReader(new LetterTokens(), maxLength: 45);
        var data = new PreferenceData([shorter, gone], reader, new MicroBatchPlan(1000, 8, 45));
        Assert.Equal((1, 2), (data.Count, reader.TooLong));
        Assert.Equal([1f], data.MicroBatches([0], WordDropout.None).Single().Weights);
    }

    [Fact]
    public void A_group_counts_by_its_weight_among_those_of_its_batch()
    {
        PreferenceData data = Read([Group(1, 2) with { Weight = 0.5 }, Group(1, 1) with { Weight = 1.5 }]);
        Assert.Equal([0.125f, 0.125f, 0.75f], Assert.IsType<PairBatch>(data.MicroBatches([0, 1], WordDropout.None).Single()).Weights);
        Assert.Equal([0.5f, 0.5f], Assert.IsType<PairBatch>(data.MicroBatches([0], WordDropout.None).Single()).Weights);
        Assert.Equal(
            "Preference group 1 of the training data has the weight 0; it must be over 0.",
            Assert.Throws<ArgumentException>(() => Read([Group(1, 1) with { Weight = 0 }])).Message);
    }

    [Fact]
    public void Says_which_group_has_an_empty_side() => Assert.Equal(
        "Preference group 2 of the training data has 1 chosen and 0 rejected paths; it must have at least one of each.",
        Assert.Throws<ArgumentException>(() => Read([Group(1, 1), Group(1, 0)])).Message);

    [Theory]
    [InlineData(0.5, true, "Path 1 of the training data has the value 0.5; it must be 1 or -1.")]
    [InlineData(1.5, false, "Path 1 of the training data has the value 1.5; it must be from -1 to 1.")]
    public void Says_which_value_is_out_of_range(double value, bool outcomes, string message)
    {
        ValuedPath path = new(SumPaths.Of(0), value);
        Assert.Equal(message, Assert.Throws<ArgumentException>(
            () => new ValueData([path], outcomes, new SequenceReader(new LetterTokens(), 100), new MicroBatchPlan(100, 8, 100))).Message);
    }

    [Fact]
    public void Valued_paths_keep_their_targets_in_whatever_portion_they_are_read()
    {
        ValuedPath[] paths = [.. Enumerable.Range(0, 12).Select(n => new ValuedPath(SumPaths.Of(n), (n - 6) / 6.0))];
        var data = new ValueData(paths, outcomes: false, new SequenceReader(new LetterTokens(), 100), new MicroBatchPlan(100, 8, 100));
        ValueBatch[] batches = [.. data.MicroBatches([.. Enumerable.Range(0, 12)], WordDropout.None).Cast<ValueBatch>()];
        Assert.True(batches.Length > 1);
        Assert.Equal(paths.Select(path => (float)path.Value), batches.SelectMany(batch => batch.Targets).Order());
        Assert.Equal(1, batches.Sum(batch => batch.Weights.Sum()), 1e-6f);
    }

    private static PreferenceGroup Group(int chosen, int rejected) => new([.. SumPaths.Take(chosen, 5)], [.. SumPaths.Take(rejected, 40)]);

    private static PreferenceData Read(PreferenceGroup[] groups, int microBatchTokens = 100_000) =>
        new(groups, new SequenceReader(new LetterTokens(), 1000), new MicroBatchPlan(microBatchTokens, 8, 1000));
}
