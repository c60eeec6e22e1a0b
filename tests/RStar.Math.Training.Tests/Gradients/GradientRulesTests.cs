using RStar.Math.Training.Gradients;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Tests.Gradients;

public class GradientRulesTests
{
    private static readonly Dictionary<string, Func<GradientCheck, Value>> Cases = new()
    {
        ["Add"] = g => g.Variable(0, 2, 3) + g.Variable(0, 2, 3),
        ["Add, broadcast before and within"] = g => g.Variable(0, 2, 1, 3) + g.Variable(0, 4, 1),
        ["Add, broadcast over an axis of no certain length"] = g => g.Variable(0, -2, 3) + g.Variable(0, 3),
        ["Sub"] = g => g.Variable(0, 2, 3) - g.Variable(0, 3),
        ["Mul"] = g => g.Variable(0, 2, 3) * g.Variable(0, 2, 1),
        ["Mul, of a value by itself"] = g => Twice(g.Variable(0, 4), (a, b) => a * b),
        ["Div"] = g => g.Variable(0, 2, 3) / g.Variable(3, 3),
        ["Neg"] = g => -g.Variable(0, 3),
        ["Identity"] = g => g.Variable(0, 3).Identity(),
        ["Exp"] = g => g.Variable(0, 3).Exponential(),
        ["Log"] = g => g.Variable(3, 3).Logarithm(),
        ["Sqrt"] = g => g.Variable(3, 3).SquareRoot(),
        ["Tanh"] = g => g.Variable(0, 3).Tanh(),
        ["Sigmoid"] = g => g.Variable(0, 3).Sigmoid(),
        ["Softplus"] = g => g.Variable(0, 5).Softplus(),
        ["Softmax"] = g => g.Variable(0, 2, 5).Softmax(),
        ["Softmax, over the first axis"] = g => g.Variable(0, 4, 2).Softmax(0),
        ["MatMul"] = g => g.Variable(0, 2, 3).MatMul(g.Variable(0, 3, 4)),
        ["MatMul, of many matrices by one"] = g => g.Variable(0, 2, 2, 3).MatMul(g.Variable(0, 3, 2)),
        ["MatMul, of batches"] = g => g.Variable(0, 2, 1, 2, 3).MatMul(g.Variable(0, 1, 2, 3, 2)),
        ["FusedMatMul"] = g => g.Variable(0, 2, 3).FusedMatMul(g.Variable(0, 3, 4), scale: 0.5f),
        ["FusedMatMul, left transposed"] = g => g.Variable(0, 3, 2).FusedMatMul(g.Variable(0, 3, 4), transposeA: true, scale: 2),
        ["FusedMatMul, right transposed"] = g => g.Variable(0, 2, 2, 3).FusedMatMul(g.Variable(0, 2, 4, 3), transposeB: true, scale: -1),
        ["FusedMatMul, both transposed"] = g => g.Variable(0, 3, 2).FusedMatMul(g.Variable(0, 4, 3), true, true, 3),
        ["ReduceSum"] = g => g.Variable(0, 2, 3, 2).ReduceSum([0, 2]),
        ["ReduceSum, axes dropped"] = g => g.Variable(0, -2, 3).ReduceSum([-1], keepAxes: false),
        ["ReduceMean"] = g => g.Variable(0, -2, 3).ReduceMean([-1]),
        ["ReduceMean, axes dropped"] = g => g.Variable(0, 2, 3, 2).ReduceMean([0, 1], keepAxes: false),
        ["Reshape"] = g => g.Variable(0, 2, 6).Reshape(3, -1),
        ["Reshape, of axes of no certain length"] = g => g.Variable(0, -2, -3, 4).Reshape(0, 0, 2, 2),
        ["Unsqueeze"] = g => g.Variable(0, 2, 3).Unsqueeze(1),
        ["Squeeze"] = g => g.Variable(0, 2, 1, 3).Squeeze(1),
        ["Transpose"] = g => g.Variable(0, 2, 3, 4).Transpose(2, 0, 1),
        ["Gather"] = g => g.Variable(0, 5, 2).Gather(g.Constant([3, 0, 4])),
        ["RotaryEmbedding"] = g => g.Variable(0, 2, 2, 3, 4).RotaryEmbedding(
            g.Graph.Vector(0L), g.Graph.Initializer<float>("cos", Angles(double.Cos), 3, 2), g.Graph.Initializer<float>("sin", Angles(double.Sin), 3, 2)),
        ["a value used three times"] = g => Twice(g.Variable(0, 3), (a, b) => a * b.Tanh() + a.Exponential()),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_is_the_limit_of_the_differences(string name)
    {
        var check = new GradientCheck();
        check.Holds(Cases[name](check));
    }

    [Fact]
    public void Every_rule_is_checked() =>
        Assert.Empty(GradientRules.Operations.Except(Cases.Keys.Select(name => name.Split(',')[0])));

    [Fact]
    public void Says_which_operation_has_no_rule()
    {
        var graph = new GraphBuilder();
        Value x = graph.Input("x", ElementType.Single, 3);
        Value seed = graph.Input("seed", ElementType.Single, 3);
        var fault = Assert.Throws<NotSupportedException>(() => ReverseMode.Differentiate(x.Sine(), seed, [x], new Composites()));
        Assert.Equal("There is no gradient rule for Sin, the operation of 'Sin'.", fault.Message);
    }

    [Fact]
    public void Differentiates_only_what_leads_to_a_variable()
    {
        var graph = new GraphBuilder();
        Value frozen = graph.Input("frozen", ElementType.Single, 3);
        Value x = graph.Input("x", ElementType.Single, 3);
        Value unused = graph.Input("unused", ElementType.Single, 3);
        Value seed = graph.Input("seed", ElementType.Single, 3);
        Value y = frozen.Sine() * x;
        int forward = graph.Nodes.Count;
        IReadOnlyDictionary<Value, Value> gradients = ReverseMode.Differentiate(y, seed, [x, unused], new Composites());
        Assert.Equal([x], gradients.Keys);
        Assert.Equal(forward + 1, graph.Nodes.Count);
    }

    [Fact]
    public void Stops_at_a_variable_in_the_middle()
    {
        var graph = new GraphBuilder();
        Value x = graph.Input("x", ElementType.Single, 3);
        Value seed = graph.Input("seed", ElementType.Single, 3);
        Value middle = x.Exponential();
        IReadOnlyDictionary<Value, Value> gradients = ReverseMode.Differentiate(middle.Tanh() + x, seed, [middle, x], new Composites());
        Assert.Equal(seed, gradients[x]);
        Assert.NotEqual(seed, gradients[middle]);
    }

    private static Value Twice(Value x, Func<Value, Value, Value> use) => use(x, x);

    private static float[] Angles(Func<double, double> function) => [.. Enumerable.Range(0, 6).Select(i => (float)function(i * 0.7))];
}
