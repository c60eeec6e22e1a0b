using System.Globalization;

namespace RStar.Math.Evolution.Tests;

public class DeduplicatorTests
{
    [Fact]
    public void Tells_new_problems_from_old_ones_however_many_there_are()
    {
        var random = new Random(1);
        var deduplicator = new Deduplicator();
        var seen = new HashSet<int>();
        for (int i = 0; i < 20_000; i++)
        {
            int number = random.Next(12_000);
            Assert.Equal(seen.Add(number), deduplicator.IsNew(new Problem("What is " + number.ToString(CultureInfo.InvariantCulture) + "?")));
        }
    }

    [Fact]
    public void A_mask_holds_what_was_put_in()
    {
        var random = new Random(2);
        var mask = new ProblemMask();
        var put = new HashSet<long>();
        for (int i = 0; i < 1000; i++)
        {
            long index = random.Next(100_000);
            mask.Add(index);
            put.Add(index);
        }

        Assert.Equal(put.Count, mask.Count);
        Assert.Equal(put.Order(), Enumerable.Range(0, 100_500).Select(index => (long)index).Where(mask.Copy().Holds));
    }
}
