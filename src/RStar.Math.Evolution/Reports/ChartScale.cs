namespace RStar.Math.Evolution;

/// <summary>The range of an axis, widened to round numbers, and its marks.</summary>
internal sealed class ChartScale
{
    private const int MostMarks = 8;

    private readonly bool _isLogarithmic;

    private ChartScale(double[] marks, bool isLogarithmic)
    {
        Marks = marks;
        _isLogarithmic = isLogarithmic;
    }

    public double Least => Marks[0];

    public double Most => Marks[^1];

    /// <summary>The marks from the least to the most.</summary>
    public IReadOnlyList<double> Marks { get; }

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
        double first = double.Floor((least / step) + 1e-9);
        double last = double.Ceiling((most / step) - 1e-9);
        return new ChartScale([.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)], isLogarithmic: false);
    }

    /// <summary>A scale on which equal factors lie equally far apart, for values above zero.</summary>
    public static ChartScale OfFactors(IEnumerable<double> values)
    {
        double[] all = [.. values.Where(value => double.IsFinite(value) && value > 0)];
        if (all.Length == 0 || all.Max() - all.Min() < 1e-9)
        {
            return Of(all);
        }

        double[] marks = Around(all.Min(), all.Max(), [1, 2, 5, 10]);
        return new ChartScale(marks.Length <= MostMarks ? marks : Around(all.Min(), all.Max(), [1, 10]), isLogarithmic: true);
    }

    /// <summary>Where a value lies between the ends, in [0, 1].</summary>
    public double Share(double value) =>
        _isLogarithmic ? double.Log(double.Max(value, Least) / Least) / double.Log(Most / Least) : (value - Least) / (Most - Least);

    // The marks between the last one that is not above the values and the first that is not below.
    private static double[] Around(double least, double most, double[] leading)
    {
        int from = (int)double.Floor(double.Log10(least));
        int to = (int)double.Floor(double.Log10(most));
        double[] all =
        [
            .. Enumerable.Range(from, to - from + 1)
                .SelectMany(power => leading.Select(digit => digit * double.Pow(10, power)))
                .Distinct()
                .Order(),
        ];
        double first = all.Last(mark => mark <= least * (1 + 1e-9));
        double last = all.First(mark => mark >= most * (1 - 1e-9));
        return [.. all.Where(mark => mark >= first && mark <= last)];
    }

    // 1, 2 or 5 times a power of ten.
    private static double RoundStep(double step)
    {
        double power = double.Pow(10, double.Floor(double.Log10(step)));
        double leading = step / power;
        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }
}
