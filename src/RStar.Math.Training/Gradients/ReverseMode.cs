using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Gradients;

/// <summary>
/// Reverse-mode differentiation: walks a graph's nodes from the last to the first and adds the nodes that compute the gradients of one
/// value with respect to others. Only what lies between them is differentiated.
/// </summary>
internal sealed class ReverseMode
{
    private readonly HashSet<Value> _leading;
    private readonly Dictionary<Value, List<Value>> _gradients = [];

    private ReverseMode(HashSet<Value> leading) => _leading = leading;

    /// <summary>Adds the nodes that compute the gradients of sum(<paramref name="seed"/> * <paramref name="output"/>).</summary>
    /// <param name="output">The value to differentiate.</param>
    /// <param name="seed">The weight of each of its elements, of its shape; it is taken as constant.</param>
    /// <param name="variables">
    /// What to differentiate with respect to: inputs, initializers, or values in the middle of the graph, beyond which nothing is
    /// differentiated.
    /// </param>
    /// <param name="composites">The operations of several nodes that have a rule of their own.</param>
    /// <returns>The gradient of each variable, of the variable's shape; those that the output does not depend on are left out.</returns>
    /// <exception cref="NotSupportedException">An operation on the way has no rule.</exception>
    public static IReadOnlyDictionary<Value, Value> Differentiate(
        Value output, Value seed, IReadOnlyCollection<Value> variables, Composites composites)
    {
        GraphBuilder graph = output.Graph;
        List<Node> nodes = [.. graph.Nodes];
        var walk = new ReverseMode(Leading(nodes, variables, composites));
        using IDisposable scope = graph.Scope("backward");
        walk.Add(output, () => seed);
        var result = new Dictionary<Value, Value>();
        foreach (Node node in Enumerable.Reverse(nodes))
        {
            foreach (Value value in node.Outputs)
            {
                if (walk.Take(value) is not Value gradient)
                {
                    continue;
                }

                if (variables.Contains(value))
                {
                    result.Add(value, gradient);
                }
                else if (composites.Find(value) is Composite composite)
                {
                    composite.Rule(gradient, walk);
                }
                else
                {
                    GradientRules.For(node)(node, gradient, walk);
                }
            }
        }

        foreach (Value variable in variables.Where(variable => variable.Producer is null))
        {
            if (walk.Take(variable) is Value gradient)
            {
                result.Add(variable, gradient);
            }
        }

        return result;
    }

    /// <summary>Whether a gradient with respect to the value is asked for, or leads to one that is.</summary>
    public bool Needs(Value value) => _leading.Contains(value);

    /// <summary>
    /// Adds to the gradient of a node's input, where that is needed; axes along which the input was broadcast are summed.
    /// </summary>
    public void Add(Value input, Func<Value> gradient)
    {
        if (!Needs(input))
        {
            return;
        }

        if (!_gradients.TryGetValue(input, out List<Value>? terms))
        {
            _gradients.Add(input, terms = []);
        }

        terms.Add(Broadcasting.SumTo(gradient(), input.Shape));
    }

    private Value? Take(Value value) => !_gradients.Remove(value, out List<Value>? terms) ? null
        : terms.Count == 1 ? terms[0]
        : terms.Count == 2 ? terms[0] + terms[1]
        : value.Graph.Add("Sum", terms.ToArray(), value.Type, value.Shape);

    /// <summary>The values that depend on a variable, and the variables.</summary>
    private static HashSet<Value> Leading(List<Node> nodes, IReadOnlyCollection<Value> variables, Composites composites)
    {
        HashSet<Value> leading = [.. variables];
        foreach (Node node in nodes)
        {
            foreach (Value output in node.Outputs)
            {
                IEnumerable<Value?> inputs = composites.Find(output) is Composite composite ? composite.Inputs : node.Inputs;
                if (inputs.Any(input => input is not null && leading.Contains(input)))
                {
                    leading.Add(output);
                }
            }
        }

        return leading;
    }
}
