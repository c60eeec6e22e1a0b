using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests;

public class AdamWTests
{
    private static readonly OptimizerOptions Options = new() { LearningRate = 0.01, WeightDecay = 0.1, Beta2 = 0.98, Epsilon = 1e-6 };

    // 37 numbers: whole vectors and a rest, whatever the machine's vectors are.
    [Theory]
    [InlineData(37, 1)]
    [InlineData(3, 1)]
    [InlineData(37, 0.25f)]
    public void Moves_as_double_precision_says(int length, float scale)
    {
        TrainableTensor tensor = Matrix(length);
        var optimizer = new AdamW(Options, [tensor]);
        double[] values = [.. tensor.Values.Select(value => (double)value)];
        double[] means = new double[length];
        double[] squares = new double[length];
        for (int step = 0; step < 60; step++)
        {
            SetGradients(tensor, step);
            double rate = Options.LearningRate * (60 - step) / 60;
            optimizer.Step(step, rate, scale);
            for (int i = 0; i < length; i++)
            {
                double slope = (double)tensor.Gradients[i] * scale;
                means[i] = (Options.Beta1 * means[i]) + ((1 - Options.Beta1) * slope);
                squares[i] = (Options.Beta2 * squares[i]) + ((1 - Options.Beta2) * slope * slope);
                double mean = means[i] / (1 - double.Pow(Options.Beta1, step + 1));
                double square = squares[i] / (1 - double.Pow(Options.Beta2, step + 1));
                values[i] -= rate * ((mean / (double.Sqrt(square) + Options.Epsilon)) + (Options.WeightDecay * values[i]));
            }
        }

        for (int i = 0; i < length; i++)
        {
            Assert.Equal(values[i], tensor.Values[i], 2e-6);
        }
    }

    [Fact]
    public void Does_not_depend_on_where_in_a_vector_a_number_stands()
    {
        TrainableTensor whole = Matrix(37);
        var single = new TrainableTensor(new TensorSpec("w", [1, 1]), [whole.Values[5]]);
        var optimizers = (Whole: new AdamW(Options, [whole]), Single: new AdamW(Options, [single]));
        for (int step = 0; step < 20; step++)
        {
            SetGradients(whole, step);
            single.Gradients[0] = whole.Gradients[5];
            optimizers.Whole.Step(step, 0.01, 0.5f);
            optimizers.Single.Step(step, 0.01, 0.5f);
        }

        Assert.Equal(single.Values[0], whole.Values[5]);
    }

    [Fact]
    public void Norms_and_biases_do_not_decay()
    {
        var matrix = new TrainableTensor(new TensorSpec("w", [2, 1]), [1, 1]);
        var bias = new TrainableTensor(new TensorSpec("b", [2]), [1, 1]);
        new AdamW(Options, [matrix, bias]).Step(0, 0.01, 1);
        Assert.Equal([0.999f, 0.999f], matrix.Values);
        Assert.Equal([1f, 1f], bias.Values);
    }

    [Fact]
    public void Moves_as_PyTorch_does()
    {
        const string Script = """
            import sys, json, torch
            task = json.load(sys.stdin)
            w = torch.nn.Parameter(torch.tensor(task["values"]))
            optimizer = torch.optim.AdamW([w], lr=1e-2, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.1)
            for gradient in task["gradients"]:
                w.grad = torch.tensor(gradient)
                optimizer.step()
            print(json.dumps([float(x) for x in w.detach()]))
            """;
        TrainableTensor tensor = Matrix(37);
        float[] start = [.. tensor.Values];
        var optimizer = new AdamW(Options, [tensor]);
        var gradients = new List<float[]>();
        for (int step = 0; step < 30; step++)
        {
            SetGradients(tensor, step);
            gradients.Add([.. tensor.Gradients]);
            optimizer.Step(step, Options.LearningRate, 1);
        }

        float[] expected = PyTorchScript.Run<float[]>(Script, new { values = start, gradients });
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], tensor.Values[i], 2e-6);
        }
    }

    private static TrainableTensor Matrix(int length)
    {
        float[] values = new float[length];
        new NormalRandom(3).Fill(values, 1);
        return new TrainableTensor(new TensorSpec("w", [length, 1]), values);
    }

    private static void SetGradients(TrainableTensor tensor, int step) => new NormalRandom((ulong)step).Fill(tensor.Gradients, 0.3);
}
