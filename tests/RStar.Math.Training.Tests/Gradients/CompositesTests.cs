using RStar.Math.Training.Gradients;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Tests.Gradients;

public class CompositesTests
{
    [Fact]
    public void RmsNorm()
    {
        var check = new GradientCheck();
        check.Holds(check.Composites.RmsNorm(check.Variable(0, 3, 6), 1e-6f));
    }

    [Fact]
    public void SwiGlu()
    {
        var check = new GradientCheck();
        check.Holds(check.Composites.SwiGlu(check.Variable(0, 3, 4), check.Variable(0, 3, 4)));
    }

    [Fact]
    public void Attention_of_grouped_heads_under_a_mask()
    {
        var check = new GradientCheck();
        float[] mask = [0, -1e9f, -1e9f, 0, 0, -1e9f, 0, 0, 0, 0, -1e9f, -1e9f, 0, 0, -1e9f, 0, 0, 0];
        Value masked = check.Graph.Initializer<float>("mask", mask, 6, 3);
        check.Holds(check.Composites.Attention(
            check.Variable(0, 1, 2, 6, 4), check.Variable(0, 1, 2, 3, 4), check.Variable(0, 1, 2, 3, 4), masked, 0.5f));
    }

    [Fact]
    public void Cross_entropy_with_a_label_twice()
    {
        var check = new GradientCheck();
        Value x = check.Variable(0, 4, 3);
        Value head = check.Variable(0, 6, 3);
        Value labels = check.Constant([2, 5, 2, 0]);

        // The rows at the labels are a variable of their own: here their part is added back by a product with the labels' one-hot rows.
        Value oneHot = labels.Unsqueeze(-1).EqualTo(check.Graph.Vector(0L, 1, 2, 3, 4, 5)).Cast(ElementType.Single);
        check.Holds(check.Composites.CrossEntropy(x, head, labels, oneHot.MatMul(head)).Losses);
    }

    [Fact]
    public void The_inner_nodes_of_a_composite_are_passed_over()
    {
        var graph = new GraphBuilder();
        var composites = new Composites();
        Value x = graph.Input("x", ElementType.Single, 3);
        Value seed = graph.Input("seed", ElementType.Single, 3);
        Value y = composites.Record(x.Sine().Cosine(), [x], (gradient, backward) => backward.Add(x, () => gradient));
        Assert.Equal(seed, ReverseMode.Differentiate(y, seed, [x], composites)[x]);
    }
}
