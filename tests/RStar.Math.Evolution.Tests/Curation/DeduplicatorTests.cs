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

    [Theory]
    [InlineData("What is (1+2)*3?", "What is 1+(2*3)?")]
    [InlineData("What is (x + 1)(y)?", "What is x + 1(y)?")]
    [InlineData("What is 5!?", "What is 5?")]
    [InlineData("What is n! for n = 4?", "What is n for n = 4?")]
    [InlineData("Solve |x|=3.", "Solve x=3.")]
    [InlineData("What is √9?", "What is 9?")]
    [InlineData("Solve x ≤ 3.", "Solve x ≥ 3.")]
    [InlineData("Is [0, 1) open?", "Is (0, 1] open?")]
    [InlineData("What is f'(2)?", "What is f(2)?")]
    [InlineData("What is 7 × 2?", "What is 7 ÷ 2?")]
    [InlineData("What is .5 + 1?", "What is 5 + 1?")]
    [InlineData("What is ½ of 6?", "What is ¼ of 6?")]
    [InlineData("What is x² + 1?", "What is x + 1?")]
    public void Signs_of_mathematics_tell_problems_apart(string one, string other)
    {
        var deduplicator = new Deduplicator();
        Assert.True(deduplicator.IsNew(new Problem(one)));
        Assert.True(deduplicator.IsNew(new Problem(other)));
        Assert.False(deduplicator.IsNew(new Problem(one.ToUpperInvariant())));
    }

    [Theory]
    [InlineData("Tom (a boy) has 3 apples! How many?", "tom, a boy, has 3 apples; how many")]
    [InlineData("'How many (red) apples?' asks Tom's mother.", "How many red apples, asks Tom s mother!")]
    [InlineData("What is 7 × 2 − 1?", "What is 7*2-1?")]
    [InlineData("What is 1,000 ÷ 2?", "What is 1000/2?")]
    [InlineData("What is 0.5 \\(x\\)?", "What is .5 $x$?")]
    public void Punctuation_and_other_ways_to_write_a_sign_do_not(string one, string other)
    {
        var deduplicator = new Deduplicator();
        Assert.True(deduplicator.IsNew(new Problem(one)));
        Assert.False(deduplicator.IsNew(new Problem(other)));
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
