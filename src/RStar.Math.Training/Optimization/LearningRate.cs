namespace RStar.Math.Training;

/// <summary>The learning rate of every step of a run.</summary>
internal sealed class LearningRate(OptimizerOptions options, int totalSteps)
{
    private readonly int _warmUpSteps = (int)double.Ceiling(options.WarmUp * totalSteps);

    /// <param name="step">The step about to be taken, from 0.</param>
    public double At(int step) => options.LearningRate * (step < _warmUpSteps ? (step + 1.0) / _warmUpSteps : AfterWarmUp(step));

    private double AfterWarmUp(int step)
    {
        double done = (double)(step - _warmUpSteps) / int.Max(1, totalSteps - _warmUpSteps);
        return options.Schedule switch
        {
            LearningRateSchedule.Linear => 1 - done,
            LearningRateSchedule.Cosine => 0.5 * (1 + double.CosPi(done)),
            _ => 1,
        };
    }
}
