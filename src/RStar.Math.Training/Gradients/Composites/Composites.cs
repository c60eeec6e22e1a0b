using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

/// <summary>An operation made of several nodes that knows a better gradient than its nodes' rules would make.</summary>
/// <param name="Inputs">What the result depends on.</param>
/// <param name="Rule">Takes the result's gradient and adds to those of the inputs.</param>
internal sealed record Composite(IReadOnlyList<Value> Inputs, Action<Value, ReverseMode> Rule);

/// <summary>The composite operations of a graph, by their results. Each kind is an extension method in this folder.</summary>
internal sealed class Composites
{
    private readonly Dictionary<Value, Composite> _byResult = [];

    /// <summary>Remembers how to differentiate a result; the nodes in between are then passed over.</summary>
    public Value Record(Value result, IReadOnlyList<Value> inputs, Action<Value, ReverseMode> rule)
    {
        _byResult.Add(result, new Composite(inputs, rule));
        return result;
    }

    /// <summary>The composite operation that gives the value, or null.</summary>
    public Composite? Find(Value result) => _byResult.GetValueOrDefault(result);
}
