using System.Numerics;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>The length of a gradient over all tensors together, and what to multiply it by to keep it within a limit.</summary>
internal static class GradientNorm
{
    /// <summary>The Euclidean norm, summed in double precision and in a fixed order.</summary>
    public static double Of(IReadOnlyList<TrainableTensor> tensors)
    {
        double sum = 0;
        foreach (TrainableTensor tensor in tensors)
        {
            sum += SumOfSquares(tensor.Gradients);
        }

        return double.Sqrt(sum);
    }

    /// <summary>1 for a gradient within the limit, otherwise what shortens it to the limit.</summary>
    public static float ClipScale(double norm, double limit) => norm > limit ? (float)(limit / norm) : 1f;

    private static double SumOfSquares(ReadOnlySpan<float> values)
    {
        Vector<double> sums = Vector<double>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(values[i..]), out Vector<double> low, out Vector<double> high);
            sums += (low * low) + (high * high);
        }

        double sum = Vector.Sum(sums);
        for (; i < values.Length; i++)
        {
            sum += (double)values[i] * values[i];
        }

        return sum;
    }
}
