namespace RStar.Math.Training.Tests;

public class RopeScalingTests
{
    private static readonly RopeScaling Llama31 = new()
    {
        Factor = 8,
        LowFrequencyFactor = 1,
        HighFrequencyFactor = 4,
        OriginalContextLength = 8192,
    };

    [Fact]
    public void Fast_frequencies_stay_slow_ones_are_divided_and_those_between_blended()
    {
        double slow = 0.5 * double.Tau / 8192;
        double fast = 5 * double.Tau / 8192;
        double between = 2.5 * double.Tau / 8192;
        Assert.Equal(slow / 8, Llama31.Scale(slow));
        Assert.Equal(fast, Llama31.Scale(fast));
        Assert.Equal((between / 2) + (between / 16), Llama31.Scale(between), 15);
    }

    [Fact]
    public void Frequencies_fall_by_the_base_and_are_scaled_where_the_shape_says_so()
    {
        DecoderShape shape = TestModels.RandomDecoder.Shape with { HeadSize = 4, RopeTheta = 100 };
        Assert.Equal([1, 0.1], RotaryFrequencies.Of(shape).Select(frequency => double.Round(frequency, 12)));
        Assert.Equal([1, 0.1 / 8], RotaryFrequencies.Of(shape with { RopeScaling = Llama31 with { OriginalContextLength = 32 } })
            .Select(frequency => double.Round(frequency, 12)));
    }

    [Fact]
    public void Says_which_number_is_out_of_range()
    {
        string fault = Assert.Single((Llama31 with { HighFrequencyFactor = 1 }).Validate());
        Assert.Equal("The rotary scaling's HighFrequencyFactor is 1; it must be over LowFrequencyFactor, 1.", fault);
    }
}
