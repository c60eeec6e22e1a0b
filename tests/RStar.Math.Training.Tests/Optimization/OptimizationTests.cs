using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests;

public class OptimizationTests
{
    [Fact]
    public void The_norm_is_over_all_tensors()
    {
        TrainableTensor[] tensors = [Tensor(19), Tensor(2)];
        double expected = double.Sqrt(tensors.Sum(tensor => tensor.Gradients.Sum(value => (double)value * value)));
        Assert.Equal(expected, GradientNorm.Of(tensors), 1e-12);
    }

    [Theory]
    [InlineData(4, 1, 0.25)]
    [InlineData(0.5, 1, 1)]
    [InlineData(1e9, double.PositiveInfinity, 1)]
    public void Only_a_gradient_over_the_limit_is_shortened(double norm, double limit, double scale) =>
        Assert.Equal((float)scale, GradientNorm.ClipScale(norm, limit));

    [Fact]
    public void A_line_goes_from_the_full_rate_to_zero()
    {
        var rate = new LearningRate(new OptimizerOptions { LearningRate = 8 }, totalSteps: 4);
        Assert.Equal([8, 6, 4, 2], Enumerable.Range(0, 4).Select(rate.At));
    }

    [Fact]
    public void The_rate_warms_up_first()
    {
        var rate = new LearningRate(new OptimizerOptions { LearningRate = 8, WarmUp = 0.5 }, totalSteps: 8);
        Assert.Equal([2, 4, 6, 8, 8, 6, 4, 2], Enumerable.Range(0, 8).Select(rate.At));
    }

    [Fact]
    public void A_cosine_is_half_way_down_in_the_middle()
    {
        var rate = new LearningRate(new OptimizerOptions { LearningRate = 8, Schedule = LearningRateSchedule.Cosine }, totalSteps: 4);
        Assert.Equal(8, rate.At(0));
        Assert.Equal(4, rate.At(2), 1e-12);
        Assert.Equal(4 * (1 - double.Sqrt(0.5)), rate.At(3), 1e-12);
    }

    [Fact]
    public void A_constant_rate_stays()
    {
        var rate = new LearningRate(new OptimizerOptions { LearningRate = 8, Schedule = LearningRateSchedule.Constant }, totalSteps: 4);
        Assert.Equal([8, 8, 8, 8], Enumerable.Range(0, 4).Select(rate.At));
    }

    private static TrainableTensor Tensor(int length)
    {
        var tensor = new TrainableTensor(new TensorSpec("w", [length]), new float[length]);
        new NormalRandom((ulong)length).Fill(tensor.Gradients, 1);
        return tensor;
    }
}
