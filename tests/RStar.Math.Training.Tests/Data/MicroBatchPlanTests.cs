namespace RStar.Math.Training.Tests;

public class MicroBatchPlanTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 8)]
    [InlineData(9, 16)]
    [InlineData(60, 63)]
    [InlineData(63, 63)]
    public void Pads_to_the_multiple_but_never_beyond_what_the_model_reads(int length, int padded) =>
        Assert.Equal(padded, new MicroBatchPlan(tokenBudget: 100, lengthMultiple: 8, maxLength: 63).Pad(length));

    [Fact]
    public void Every_piece_is_in_one_portion_and_portions_keep_to_the_budget()
    {
        var random = new Random(5);
        for (int round = 0; round < 200; round++)
        {
            var plan = new MicroBatchPlan(tokenBudget: 256, lengthMultiple: 16, maxLength: 512);
            (int Id, int Rows, int Length)[] pieces =
                [.. Enumerable.Range(0, random.Next(1, 40)).Select(id => (id, random.Next(1, 6), random.Next(1, 300)))];
            IReadOnlyList<(int Id, int Rows, int Length)>[] portions = [.. plan.Group(pieces, piece => piece.Rows, piece => piece.Length)];
            Assert.Equal(pieces.Order(), portions.SelectMany(portion => portion).Order());
            Assert.All(portions, portion => Assert.True(
                portion.Count == 1 || portion.Sum(piece => piece.Rows) * plan.Pad(portion.Max(piece => piece.Length)) <= 256));
        }
    }
}
