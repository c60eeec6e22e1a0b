using System.Globalization;
using RStar.Math.TestSupport;

namespace RStar.Math.Training.Tests;

/// <summary>A committed curve, one number a line; RSTAR_UPDATE_GOLDEN=1 writes it anew.</summary>
internal static class GoldenCurve
{
    public static void Compare(string name, IReadOnlyList<double> curve, double relativeTolerance)
    {
        string file = Path.Combine(RepositoryFiles.Root, "tests", "RStar.Math.Training.Tests", name);
        if (RepositoryFiles.UpdateGolden)
        {
            File.WriteAllLines(file, curve.Select(value => value.ToString("F6", CultureInfo.InvariantCulture)));
        }

        double[] expected = [.. File.ReadAllLines(file).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        Assert.Equal(expected.Length, curve.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(double.Abs(curve[i] - expected[i]) <= relativeTolerance * expected[i], $"Step {i + 1}: {curve[i]} instead of {expected[i]}.");
        }
    }
}
