namespace RStar.Math.Training;

/// <summary>By how much each pair of a head's numbers turns from a token to the next.</summary>
internal static class RotaryFrequencies
{
    /// <summary>The frequencies in radians a token, one for each pair: half of <see cref="DecoderShape.HeadSize"/>.</summary>
    public static double[] Of(DecoderShape shape)
    {
        var frequencies = new double[shape.HeadSize / 2];
        for (int pair = 0; pair < frequencies.Length; pair++)
        {
            double frequency = double.Pow(shape.RopeTheta, -2.0 * pair / shape.HeadSize);
            frequencies[pair] = shape.RopeScaling?.Scale(frequency) ?? frequency;
        }

        return frequencies;
    }
}
