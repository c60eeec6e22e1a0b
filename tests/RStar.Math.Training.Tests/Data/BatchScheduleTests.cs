using System.Security.Cryptography;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests;

public class BatchScheduleTests
{
    [Fact]
    public void Every_epoch_goes_through_all_examples_in_an_order_of_its_own()
    {
        BatchSchedule schedule = Schedule(count: 50, batchSize: 8, epochs: 3);
        Assert.Equal(3 * 7, schedule.TotalSteps);
        int[][] epochs = [.. Enumerable.Range(0, schedule.TotalSteps).GroupBy(schedule.EpochOf).Select(steps => steps.SelectMany(schedule.At).ToArray())];
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, 50), epoch.Order()));
        Assert.Equal(3, epochs.Select(epoch => string.Join(' ', epoch)).Distinct().Count());
        Assert.Equal([6, 13, 20], Enumerable.Range(0, schedule.TotalSteps).Where(schedule.EndsEpoch));
    }

    [Fact]
    public void A_steps_examples_depend_on_the_seed_and_not_on_what_was_asked_before()
    {
        BatchSchedule schedule = Schedule(count: 50, batchSize: 8, epochs: 3);
        int[] late = [.. schedule.At(15)];
        Assert.NotEqual(late, schedule.At(0));
        Assert.Equal(late, schedule.At(15));
        Assert.Equal(late, Schedule(count: 50, batchSize: 8, epochs: 3).At(15));
        Assert.NotEqual(late, Schedule(count: 50, batchSize: 8, epochs: 3, seed: 2).At(15));
    }

    [Fact]
    public void A_batch_is_full_when_its_examples_sizes_reach_the_batch_size()
    {
        BatchSchedule schedule = Schedule(count: 40, batchSize: 10, epochs: 1, size: example => 1 + (example % 4));
        for (int step = 0; step < schedule.TotalSteps - 1; step++)
        {
            int[] sizes = [.. schedule.At(step).Select(example => 1 + (example % 4))];
            Assert.InRange(sizes.Sum(), 10, 13);
            Assert.True(sizes[..^1].Sum() < 10);
        }
    }

    [Fact]
    public void All_orders_are_about_as_frequent()
    {
        var counts = new Dictionary<string, int>();
        for (ulong seed = 0; seed < 6_000; seed++)
        {
            string order = string.Join(' ', Schedule(count: 3, batchSize: 3, epochs: 1, seed: seed).At(0));
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 880, 1_120));
    }

    private static BatchSchedule Schedule(int count, int batchSize, int epochs, ulong seed = 1, Func<int, int>? size = null) =>
        new(new Examples(count, size ?? (_ => 1)), new PolicyTrainerOptions { BatchSize = batchSize, Epochs = epochs, Seed = seed });

    private sealed class Examples(int count, Func<int, int> size) : ITrainingData
    {
        public int Count => count;

        public int SizeOf(int example) => size(example);

        public IEnumerable<TrainingBatch> MicroBatches(IReadOnlyList<int> examples, WordDropout dropout) => [];

        public void AppendTo(IncrementalHash hash)
        {
        }
    }
}
