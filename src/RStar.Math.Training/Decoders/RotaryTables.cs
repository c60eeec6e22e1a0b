namespace RStar.Math.Training;

/// <summary>The cosines and sines of rotary positions.</summary>
internal static class RotaryTables
{
    /// <summary>Both tables, [positions, half a head], for every position of the context.</summary>
    public static (float[] Cosines, float[] Sines) Of(DecoderShape shape)
    {
        int half = shape.HeadSize / 2;
        var cosines = new float[(long)shape.ContextLength * half];
        var sines = new float[cosines.Length];
        for (int pair = 0; pair < half; pair++)
        {
            double frequency = Frequency(shape, pair);
            for (int position = 0; position < shape.ContextLength; position++)
            {
                (double sine, double cosine) = double.SinCos(position * frequency);
                cosines[(position * half) + pair] = (float)cosine;
                sines[(position * half) + pair] = (float)sine;
            }
        }

        return (cosines, sines);
    }

    /// <summary>By how much the pair's angle grows from a position to the next, in radians.</summary>
    private static double Frequency(DecoderShape shape, int pair) => double.Pow(shape.RopeTheta, -2.0 * pair / shape.HeadSize);
}
