using RStar.Math.Training.Graphs;
using Layout = RStar.Math.Training.Graphs.Layout;

namespace RStar.Math.Training.Tests.Graphs;

public class GraphBuilderTests
{
    private static readonly float[] Six = [1, -2, 3, 4, 0.5f, -6];

    /// <summary>Operations over x [rows, 3] (2 rows), with what they give.</summary>
    public static TheoryData<string, float[]> Operations => new()
    {
        { "arithmetic", [0.5f, 0, 4.5f, 2, 0, -9] },
        { "scalars", [-0.5f, 2.5f, -2.5f, -3.5f, 0, 6.5f] },
        { "product", [6, -7.75f] },
        { "fused", [28, -30, -30, 104.5f] },
        { "transposed", [1, 4, -2, 0.5f, 3, -6] },
        { "reshaped", [1, -2, 3, 4, 0.5f, -6] },
        { "gathered", [4, 0.5f, -6, 1, -2, 3] },
        { "sliced", [-2, 3, 0.5f, -6] },
        { "split and laid end to end", [-2, 3, 1, 0.5f, -6, 4] },
        { "sum", [2, -1.5f] },
        { "maximum", [4, 0.5f, 3] },
        { "mean", [2 / 3f, -0.5f] },
        { "chosen", [1, 0, 3, 4, 0.5f, 0] },
        { "expanded", [1, 1, 1, 4, 4, 4] },
        { "norm", [0.46291f, -1.38873f, 1.38873f, 0.95847f, 0.17971f, -1.43770f] },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Runs_as_it_reads_and_has_the_shape_it_says(string operation, float[] expected)
    {
        var graph = new GraphBuilder();
        Value x = graph.Input("x", ElementType.Single, "rows", 3);
        Value result = Apply(operation, x);
        graph.Output("y", result);
        (long[] shape, float[] values) = graph.Run<float>(("x", Six, [2, 3]))["y"];
        Assert.Equal(expected, values, (a, b) => float.Abs(a - b) < 1e-4f);
        Assert.Equal(result.Rank, shape.Length);
        for (int axis = 0; axis < shape.Length; axis++)
        {
            Assert.Equal(result.Shape[axis].IsKnown ? result.Shape[axis].Size : 2, shape[axis]);
        }
    }

    [Fact]
    public void Keeps_a_constant_once()
    {
        var graph = new GraphBuilder();
        Value x = graph.Input("x", ElementType.Single, 1);
        _ = (x * 2) + 2;
        Assert.Single(graph.Initializers);
        _ = graph.Vector(2f);
        Assert.Equal(2, graph.Initializers.Count);
    }

    [Fact]
    public void A_value_can_be_given_out_twice_and_an_input_too()
    {
        var graph = new GraphBuilder();
        Value x = graph.Input("x", ElementType.Single, 2);
        Value y = x * 2;
        Assert.Same(y, graph.Output("y", y));
        graph.Output("z", y);
        graph.Output("same", x);
        Dictionary<string, (long[] Shape, float[] Values)> results = graph.Run<float>(("x", new float[] { 1, 2 }, [2]));
        Assert.Equal([2, 4], results["z"].Values);
        Assert.Equal([1, 2], results["same"].Values);
    }

    [Fact]
    public void Refuses_what_cannot_be_when_it_is_written()
    {
        var graph = new GraphBuilder();
        Value x = graph.Input("x", ElementType.Single, "rows", 3);
        Value w = graph.Input("w", ElementType.Single, 4, 2);
        Assert.Equal(
            "MatMul cannot multiply x Single[rows,3] by w Single[4,2]: the inner lengths are 3 and 4.",
            Assert.Throws<ArgumentException>(() => x.MatMul(w)).Message);
        Assert.Throws<ArgumentException>(() => x + w);
        Assert.Throws<ArgumentException>(() => x + x.Cast(ElementType.Int64));
        Assert.Throws<ArgumentException>(() => graph.Input("x", ElementType.Single, 1));
        Assert.Throws<ArgumentException>(() => x + new GraphBuilder().Input("x", ElementType.Single, 3));
    }

    [Fact]
    public void Nodes_come_after_what_they_take()
    {
        var graph = new GraphBuilder();
        Value x = graph.Input("x", ElementType.Single, "rows", 3);
        using (graph.Scope("layers.0"))
        {
            _ = (x * x).Softmax().ReduceSum([-1]);
        }

        var seen = new HashSet<Value>([.. graph.Inputs, .. graph.Initializers]);
        foreach (Node node in graph.Nodes)
        {
            Assert.All(node.Inputs, input => Assert.Contains(input!, seen));
            Assert.StartsWith("layers.0.", node.Name, StringComparison.Ordinal);
            seen.UnionWith(node.Outputs);
        }
    }

    private static Value Apply(string operation, Value x)
    {
        GraphBuilder graph = x.Graph;
        Value row = graph.Initializer<float>("row", [1, 0.5f, 2], 3);
        return operation switch
        {
            "arithmetic" => (x * row) + (x / 2) - x,
            "scalars" => 0.5f - x,
            "product" => x.MatMul(graph.Initializer<float>("column", [1, 0.5f, 2], 3, 1)).Squeeze(-1),
            "fused" => x.FusedMatMul(x, transposeB: true, scale: 2),
            "transposed" => x.Transpose(1, 0),
            "reshaped" => x.Reshape(1, -1, 3, 1),
            "gathered" => x.Gather(graph.Vector(1L, 0L)),
            "sliced" => x.Slice(1, 1, long.MaxValue),
            "split and laid end to end" => x.Split(1, 1, 2) is [Value first, Value others] ? Layout.Concat(1, others, first) : x,
            "sum" => x.ReduceSum([1], keepAxes: false),
            "maximum" => x.ReduceMax([0]),
            "mean" => x.ReduceMean([-1]),
            "chosen" => x.GreaterThan(graph.Scalar(0f)).Choose(x, graph.Scalar(0f)),
            "expanded" => x.Slice(1, 0, 1).Expand(x.ShapeOf(), "rows", 3),
            "norm" => x.RmsNorm(graph.Initializer<float>("scale", [1, 1.5f, 1], 3), 1e-6f),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
        };
    }
}
