namespace RStar.Math.Training.Tests.Folders;

internal static class Close
{
    /// <summary>Asserts that single-precision results are the double-precision ones up to rounding.</summary>
    public static void To(double[] expected, float[] actual, double tolerance = 1e-5)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = double.Max(1, expected.Max(double.Abs));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                double.Abs(expected[i] - actual[i]) <= tolerance * scale,
                FormattableString.Invariant($"Number {i} is {actual[i]}, not {expected[i]} (of numbers up to {scale})."));
        }
    }
}
