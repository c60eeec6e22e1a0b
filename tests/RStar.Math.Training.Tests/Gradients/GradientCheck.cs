using RStar.Math.Training.Gradients;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Tests.Gradients;

/// <summary>Compares the gradients of a small graph with central differences of what it computes.</summary>
internal sealed class GradientCheck
{
    // The step balances the differences' own error (its fourth power) against single precision's (its inverse).
    private const float Step = 0.02f;
    private const double Tolerance = 1e-3;

    private readonly NormalRandom _random = new(7);
    private readonly GraphBuilder _graph = new();
    private readonly List<(Value Value, float[] Elements, long[] Shape)> _variables = [];
    private readonly List<(string Name, Array Elements, long[] Shape)> _constants = [];

    public Composites Composites { get; } = new();

    public GraphBuilder Graph => _graph;

    /// <summary>An input to differentiate with respect to, normal around a mean; axes of a negative length get a name instead.</summary>
    public Value Variable(double mean, params long[] shape)
    {
        string name = $"x{_variables.Count}";
        float[] elements = new float[shape.Aggregate(1L, (product, size) => product * long.Abs(size))];
        _random.Fill(elements, 1);
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = (float)mean + (elements[i] * (mean == 0 ? 1 : 0.3f));
        }

        Dimension[] dimensions = [.. shape.Select(size => size < 0 ? (Dimension)$"length{-size}" : size)];
        Value value = _graph.Input(name, ElementType.Single, dimensions);
        _variables.Add((value, elements, [.. shape.Select(long.Abs)]));
        return value;
    }

    public Value Constant(long[] elements)
    {
        string name = $"c{_constants.Count}";
        _constants.Add((name, elements, [elements.Length]));
        return _graph.Input(name, ElementType.Int64, elements.Length);
    }

    /// <summary>Fails unless every element of every gradient of the value, weighted at random, is the difference quotient.</summary>
    public void Holds(Value value)
    {
        float[]? weights = null;
        Value seed = _graph.Input("seed", ElementType.Single, [.. value.Shape]);
        Value[] variables = [.. _variables.Select(variable => variable.Value)];
        IReadOnlyDictionary<Value, Value> gradients = ReverseMode.Differentiate(value, seed, variables, Composites);
        _graph.Output("y", value);
        for (int i = 0; i < variables.Length; i++)
        {
            Assert.Equal(variables[i].Shape, gradients[variables[i]].Shape);
            _graph.Output($"g{i}", gradients[variables[i]]);
        }

        using var run = new RepeatedRun(_graph);
        long[] shape = [.. value.Shape.Select(dimension => dimension.Size ?? long.Parse(dimension.Name![6..], provider: null))];
        weights = new float[shape.Aggregate(1L, (product, size) => product * size)];
        _random.Fill(weights, 1);
        (string, Array, long[])[] inputs =
            [.. _variables.Select(v => (v.Value.Name, (Array)v.Elements, v.Shape)), .. _constants, ("seed", weights, shape)];
        Dictionary<string, float[]> results = run.Run(inputs);
        for (int i = 0; i < variables.Length; i++)
        {
            Compare(variables[i].Name, results[$"g{i}"], _variables[i].Elements);
        }

        void Compare(string name, float[] gradient, float[] elements)
        {
            double largest = gradient.Max(float.Abs);
            Assert.True(largest > 0, $"The gradient of {name} is zero.");
            for (int j = 0; j < elements.Length; j++)
            {
                double near = Difference(elements, j, Step);
                double far = Difference(elements, j, 2 * Step);
                Assert.Equal(((4 * near) - far) / 3, gradient[j], Tolerance * double.Max(1, largest));
            }
        }

        double Difference(float[] elements, int j, float step)
        {
            float kept = elements[j];
            elements[j] = kept + step;
            double above = Weighted(run.Run(inputs)["y"]);
            elements[j] = kept - step;
            double below = Weighted(run.Run(inputs)["y"]);
            elements[j] = kept;
            return (above - below) / (2.0 * step);
        }

        double Weighted(float[] y) => y.Zip(weights, (a, b) => (double)a * b).Sum();
    }
}
