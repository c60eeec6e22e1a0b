namespace RStar.Math.Evolution.Tests.Rounds;

public sealed class RoundDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(RewardBaseline.Outcome, 4)]
    [InlineData(RewardBaseline.QValue, 10)]
    public void A_baseline_learns_as_many_paths_as_the_preference_groups_hold_from_all_problems(RewardBaseline kind, int most)
    {
        // Of every problem two paths are in a group, the held-out one aside: 9 problems, 18 paths.
        RoundData data = Write(Enumerable.Range(11, 10).Select(index => Record(index, groups: 1, values: most)));
        ValuedPath[] values = [.. data.Values(kind, heldOut: false, CancellationToken.None)];
        Assert.Equal(18, values.Length);
        int[] ofEach = [.. values.GroupBy(value => value.Path.Problem.Text).Select(group => group.Count())];
        Assert.Equal(9, ofEach.Length);
        Assert.All(ofEach, count => Assert.InRange(count, 1, 3));
        Assert.Equal(values.Length, values.Distinct().Count());
        Assert.All(data.Values(kind, heldOut: true, CancellationToken.None), value => Assert.Equal("Problem 19", value.Path.Problem.Text));
    }

    [Fact]
    public void A_baseline_learns_everything_where_that_is_less_than_the_preference_groups_hold()
    {
        RoundData data = Write([Record(0, groups: 5, values: 3)]);
        Assert.Equal([0, 1, 2], data.Values(RewardBaseline.QValue, heldOut: false, CancellationToken.None).Select(value => value.Value));
    }

    [Fact]
    public void A_baseline_learns_nothing_where_nothing_was_kept_for_it()
    {
        RoundData data = Write([Record(0, groups: 5, values: 0)]);
        Assert.Empty(data.Values(RewardBaseline.Outcome, heldOut: false, CancellationToken.None));
    }

    private RoundData Write(IEnumerable<SampleRecord> records)
    {
        using (Journal journal = Journal.Open(SampleJournal.PartPath(_folder["samples"], Shard.Whole)))
        {
            foreach (SampleRecord record in records)
            {
                journal.Append(record.ToUtf8());
            }

            journal.Flush();
        }

        return new RoundData(SampleJournal.Read(_folder["samples"]));
    }

    private static SampleRecord Record(int index, int groups, int values)
    {
        PlacedValue[] placed = [.. Enumerable.Range(0, values).Select(place => new PlacedValue(place, place))];
        return new SampleRecord
        {
            Index = index,
            Problem = new Problem($"Problem {index}"),
            Steps = [.. Enumerable.Range(0, int.Max(values, 2)).Select(i => new PathStep(PathStep.NoParent, new Step(StepKind.Code, $"x = {i}")))],
            Groups = [.. Enumerable.Repeat(new PlacedGroup([0], [1], 1), groups)],
            Outcomes = placed,
            StepValues = placed,
        };
    }
}
