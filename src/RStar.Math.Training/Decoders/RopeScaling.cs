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

    /// <summary>Frequencies that turn more times than this within the original context are fast; over <see cref="LowFrequencyFactor"/>.</summary>
    public required double HighFrequencyFactor { get; init; }

    /// <summary>The context that the model was first trained with, in tokens.</summary>
    public required int OriginalContextLength { get; init; }

    /// <summary>Checks that the numbers can be a scaling.</summary>
    /// <exception cref="ArgumentException">A number is out of range; the message names it, its value and what would be right.</exception>
    public void Validate()
    {
        Require(Factor >= 1 && double.IsFinite(Factor), nameof(Factor), Factor, "1 or more");
        Require(LowFrequencyFactor > 0, nameof(LowFrequencyFactor), LowFrequencyFactor, "over 0");
        Require(
            HighFrequencyFactor > LowFrequencyFactor && double.IsFinite(HighFrequencyFactor),
            nameof(HighFrequencyFactor),
            HighFrequencyFactor,
            FormattableString.Invariant($"over {nameof(LowFrequencyFactor)}, {LowFrequencyFactor}"));
        Require(OriginalContextLength >= 1, nameof(OriginalContextLength), OriginalContextLength, "1 or more");
    }

    /// <summary>A frequency, in radians a token, as it is after the scaling.</summary>
    internal double Scale(double frequency)
    {
        double turns = OriginalContextLength * frequency / double.Tau;
        double kept = double.Clamp((turns - LowFrequencyFactor) / (HighFrequencyFactor - LowFrequencyFactor), 0, 1);
        return (kept * frequency) + ((1 - kept) * frequency / Factor);
    }

    private static void Require(bool holds, string name, double value, string right)
    {
        if (!holds)
        {
            throw new ArgumentException(FormattableString.Invariant($"The rotary scaling's {name} is {value}; it must be {right}."));
        }
    }
}
