namespace RStar.Math.Training;

/// <summary>
/// Llama 3.1's way to a longer context: slow rotary frequencies are divided by a factor, fast ones stay, and those between are blended.
/// </summary>
public sealed record RopeScaling
{
    /// <summary>What the slow frequencies are divided by.</summary>
    public required double Factor { get; init; }

    /// <summary>Frequencies that turn fewer times than this within the original context are slow.</summary>
    public required double LowFrequencyFactor { get; init; }

    /// <summary>
    /// Frequencies that turn more times than this within the original context are fast; over <see cref="LowFrequencyFactor"/>.
    /// </summary>
    public required double HighFrequencyFactor { get; init; }

    /// <summary>The context that the model was first trained with, in tokens.</summary>
    public required int OriginalContextLength { get; init; }

    internal IEnumerable<string> Validate()
    {
        if (!(Factor >= 1 && double.IsFinite(Factor)))
        {
            yield return Fault(nameof(Factor), Factor, "1 or more");
        }

        if (!(LowFrequencyFactor > 0))
        {
            yield return Fault(nameof(LowFrequencyFactor), LowFrequencyFactor, "over 0");
        }

        if (!(HighFrequencyFactor > LowFrequencyFactor && double.IsFinite(HighFrequencyFactor)))
        {
            yield return Fault(
                nameof(HighFrequencyFactor),
                HighFrequencyFactor,
                FormattableString.Invariant($"over {nameof(LowFrequencyFactor)}, {LowFrequencyFactor}"));
        }

        if (OriginalContextLength < 1)
        {
            yield return Fault(nameof(OriginalContextLength), OriginalContextLength, "1 or more");
        }
    }

    /// <summary>A frequency, in radians a token, as it is after the scaling.</summary>
    internal double Scale(double frequency)
    {
        double turns = OriginalContextLength * frequency / double.Tau;
        double kept = double.Clamp((turns - LowFrequencyFactor) / (HighFrequencyFactor - LowFrequencyFactor), 0, 1);
        return (kept * frequency) + ((1 - kept) * frequency / Factor);
    }

    private static string Fault(string name, double value, string right) =>
        FormattableString.Invariant($"The rotary scaling's {name} is {value}; it must be {right}.");
}
