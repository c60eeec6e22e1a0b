namespace RStar.Math.Evolution;

/// <summary>The range of an axis, widened to round numbers, and its marks.</summary>
internal sealed class ChartScale
{
    private ChartScale(double least, double most, double step)
    {
        Least = least;
        Most = most;
        Step = step;
    }

    public double Least { get; }

    public double Most { get; }

    public double Step { get; }

    /// <summary>The marks from the least to the most.</summary>
    public IEnumerable<double> Marks => Enumerable.Range(0, (int)double.Round((Most - Least) / Step) + 1).Select(i => Least + (i * Step));

    /// <summary>A scale of about five marks that holds all values, and zero where that is near.</summary>
    public static ChartScale Of(IEnumerable<double> values)
    {
        double[] all = [.. values.Where(double.IsFinite)];
        double least = all.Length == 0 ? 0 : all.Min();
        double most = all.Length == 0 ? 1 : all.Max();
        if (least > 0 && least < most / 2)
        {
            least = 0;
        }

        if (most - least < 1e-9)
        {
            least = double.Min(0, least);
            most = double.Max(most, least + 1);
        }

        double step = RoundStep((most - least) / 5);
        return new ChartScale(double.Floor((least / step) + 1e-9) * step, double.Ceiling((most / step) - 1e-9) * step, step);
    }

    /// <summary>Where a value lies between the ends, in [0, 1].</summary>
    public double Share(double value) => (value - Least) / (Most - Least);

    // 1, 2 or 5 times a power of ten.
    private static double RoundStep(double step)
    {
        double power = double.Pow(10, double.Floor(double.Log10(step)));
        double leading = step / power;
        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }
}
