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
        double[] frequencies = RotaryFrequencies.Of(shape);
        for (int pair = 0; pair < half; pair++)
        {
            for (int position = 0; position < shape.ContextLength; position++)
            {
                (double sine, double cosine) = double.SinCos(position * frequencies[pair]);
                cosines[(position * half) + pair] = (float)cosine;
                sines[(position * half) + pair] = (float)sine;
            }
        }

        return (cosines, sines);
    }
}
