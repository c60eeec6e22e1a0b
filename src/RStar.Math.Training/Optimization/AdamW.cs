using System.Numerics;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>
/// AdamW (arXiv 1711.05101): one pass over values, gradient and both moments. Its results do not depend on the width of the machine's
/// vectors, since every number is worked out alone and without fused multiply-add.
/// </summary>
internal sealed class AdamW
{
    private readonly OptimizerOptions _options;
    private readonly IReadOnlyList<TrainableTensor> _tensors;

    public AdamW(OptimizerOptions options, IReadOnlyList<TrainableTensor> tensors)
    {
        _options = options;
        _tensors = tensors;
        Means = [.. tensors.Select(tensor => new float[tensor.Values.Length])];
        Squares = [.. tensors.Select(tensor => new float[tensor.Values.Length])];
    }

    /// <summary>The running means of the gradients, tensor by tensor.</summary>
    public IReadOnlyList<float[]> Means { get; }

    /// <summary>The running means of the squared gradients, tensor by tensor.</summary>
    public IReadOnlyList<float[]> Squares { get; }

    /// <summary>Moves all tensors against their gradients.</summary>
    /// <param name="step">The step, from 0: how often this has been called before.</param>
    /// <param name="learningRate">The step's learning rate.</param>
    /// <param name="gradientScale">What the gradients are multiplied by first.</param>
    public void Step(int step, double learningRate, float gradientScale)
    {
        double meanBias = 1 - double.Pow(_options.Beta1, step + 1);
        double squareBias = 1 - double.Pow(_options.Beta2, step + 1);
        var factors = new Factors(
            gradientScale,
            (float)_options.Beta1,
            (float)(1 - _options.Beta1),
            (float)_options.Beta2,
            (float)(1 - _options.Beta2),
            (float)(learningRate / meanBias),
            (float)double.Sqrt(squareBias),
            (float)_options.Epsilon,
            (float)(1 - (learningRate * _options.WeightDecay)));
        for (int i = 0; i < _tensors.Count; i++)
        {
            TrainableTensor tensor = _tensors[i];
            bool isNormOrBias = tensor.Dimensions.Count == 1;
            Update(tensor.Values, tensor.Gradients, Means[i], Squares[i], isNormOrBias ? factors with { Keep = 1 } : factors);
        }
    }

    private static void Update(Span<float> values, ReadOnlySpan<float> gradient, Span<float> means, Span<float> squares, in Factors factors)
    {
        int i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector<float> slope = new Vector<float>(gradient[i..]) * factors.GradientScale;
            Vector<float> mean = (new Vector<float>(means[i..]) * factors.Beta1) + (slope * factors.OneLessBeta1);
            Vector<float> square = (new Vector<float>(squares[i..]) * factors.Beta2) + (slope * slope * factors.OneLessBeta2);
            Vector<float> root = (Vector.SquareRoot(square) / new Vector<float>(factors.RootOfSquareBias)) + new Vector<float>(factors.Epsilon);
            Vector<float> moved = (new Vector<float>(values[i..]) * factors.Keep) - (mean * factors.StepSize / root);
            mean.CopyTo(means[i..]);
            square.CopyTo(squares[i..]);
            moved.CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            float slope = gradient[i] * factors.GradientScale;
            means[i] = (means[i] * factors.Beta1) + (slope * factors.OneLessBeta1);
            squares[i] = (squares[i] * factors.Beta2) + (slope * slope * factors.OneLessBeta2);
            float root = (float.Sqrt(squares[i]) / factors.RootOfSquareBias) + factors.Epsilon;
            values[i] = (values[i] * factors.Keep) - (means[i] * factors.StepSize / root);
        }
    }

    /// <summary>What one step multiplies and adds; the same for all numbers of a tensor.</summary>
    private readonly record struct Factors(
        float GradientScale,
        float Beta1,
        float OneLessBeta1,
        float Beta2,
        float OneLessBeta2,
        float StepSize,
        float RootOfSquareBias,
        float Epsilon,
        float Keep);
}
