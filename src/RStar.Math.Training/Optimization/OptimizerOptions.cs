namespace RStar.Math.Training;

/// <summary>The settings of the optimizer: AdamW with decoupled weight decay (arXiv 1711.05101).</summary>
/// <remarks>Norms and biases are never decayed.</remarks>
public sealed record OptimizerOptions
{
    /// <summary>The highest learning rate. Default 7e-6 (the paper's, for fine-tuning).</summary>
    public double LearningRate { get; init; } = 7e-6;

    /// <summary>How the learning rate goes on after the warm-up. Default <see cref="LearningRateSchedule.Linear"/> (the paper's).</summary>
    public LearningRateSchedule Schedule { get; init; } = LearningRateSchedule.Linear;

    /// <summary>
    /// The share of all steps over which the learning rate rises from zero, in [0, 1]. Default 0 (the released scripts').
    /// </summary>
    public double WarmUp { get; init; }

    /// <summary>
    /// How much of a matrix a step takes away, times the learning rate. Default 0.1 (the released script's for the policy).
    /// </summary>
    public double WeightDecay { get; init; } = 0.1;

    /// <summary>The decay of the gradient's running mean, in [0, 1). Default 0.9.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The decay of the squared gradient's running mean, in [0, 1). Default 0.999.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Added to the root of the squared gradient's running mean. Default 1e-8.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>
    /// The longest gradient, over all weights together; a longer one is shortened to this length. Default 1;
    /// <see cref="double.PositiveInfinity"/> for no limit.
    /// </summary>
    public double MaxGradientNorm { get; init; } = 1;

    /// <summary>The settings, all of which the trained weights depend on, by name.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Identity() => new (string Name, object Value)[]
    {
        (nameof(LearningRate), LearningRate), (nameof(Schedule), Schedule), (nameof(WarmUp), WarmUp), (nameof(WeightDecay), WeightDecay),
        (nameof(Beta1), Beta1), (nameof(Beta2), Beta2), (nameof(Epsilon), Epsilon), (nameof(MaxGradientNorm), MaxGradientNorm),
    }.Select(setting => KeyValuePair.Create(setting.Name, FormattableString.Invariant($"{setting.Value}")));

    internal IEnumerable<string> Validate()
    {
        if (!(LearningRate > 0 && double.IsFinite(LearningRate)))
        {
            yield return Fault(nameof(LearningRate), LearningRate, "over 0");
        }

        if (!Enum.IsDefined(Schedule))
        {
            yield return Fault(nameof(Schedule), Schedule, $"one of {string.Join(", ", Enum.GetNames<LearningRateSchedule>())}");
        }

        if (WarmUp is not (>= 0 and <= 1))
        {
            yield return Fault(nameof(WarmUp), WarmUp, "a share from 0 to 1");
        }

        if (!(WeightDecay >= 0 && double.IsFinite(WeightDecay)))
        {
            yield return Fault(nameof(WeightDecay), WeightDecay, "0 or more");
        }

        if (Beta1 is not (>= 0 and < 1))
        {
            yield return Fault(nameof(Beta1), Beta1, "from 0 to below 1");
        }

        if (Beta2 is not (>= 0 and < 1))
        {
            yield return Fault(nameof(Beta2), Beta2, "from 0 to below 1");
        }

        if (!(Epsilon > 0 && double.IsFinite(Epsilon)))
        {
            yield return Fault(nameof(Epsilon), Epsilon, "over 0");
        }

        if (!(MaxGradientNorm > 0))
        {
            yield return Fault(nameof(MaxGradientNorm), MaxGradientNorm, "over 0");
        }
    }

    private static string Fault(string name, object value, string right) =>
        FormattableString.Invariant($"{name} is {value}; it must be {right}.");
}
