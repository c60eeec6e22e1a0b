using System.Numerics;

namespace RStar.Math.Evolution.Tests;

public sealed class PassAtKTests
{
    [Theory]
    [InlineData(5, 2, 2, 0.7)]
    [InlineData(4, 1, 1, 0.25)]
    [InlineData(4, 1, 4, 1)]
    [InlineData(8, 0, 8, 0)]
    [InlineData(10, 9, 2, 1)]
    public void Is_the_chance_that_a_draw_without_return_holds_a_right_one(int samples, int correct, int k, double expected)
    {
        Assert.Equal(expected, PassAtK.Estimate(samples, correct, k), 12);
    }

    [Fact]
    public void Is_the_share_of_all_choices_that_hold_a_right_one()
    {
        const int Samples = 7;
        for (int correct = 0; correct <= Samples; correct++)
        {
            uint right = (1u << correct) - 1;
            for (int k = 1; k <= Samples; k++)
            {
                uint[] choices = [.. Enumerable.Range(0, 1 << Samples).Select(bits => (uint)bits).Where(bits => BitOperations.PopCount(bits) == k)];
                double share = choices.Count(bits => (bits & right) != 0) / (double)choices.Length;
                Assert.Equal(share, PassAtK.Estimate(Samples, correct, k), 12);
            }
        }
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(8, new[] { 1, 2, 4, 8 })]
    [InlineData(12, new[] { 1, 2, 4, 8 })]
    public void Is_given_for_powers_of_two(int samples, int[] expected)
    {
        Assert.Equal(expected, PassAtK.Steps(samples));
    }
}
