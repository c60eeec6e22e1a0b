using System.Runtime.InteropServices;

namespace RStar.Math.Training.Graphs;

/// <summary>
/// An ONNX graph that is being written: inputs, initializers, nodes in an order in which they can run, outputs. Types and shapes of all
/// values are known as they are made, so that a mistake shows where it is made and rules over the nodes can rely on them.
/// </summary>
internal sealed class GraphBuilder
{
    /// <summary>The domain of ONNX Runtime's own operations.</summary>
    public const string Microsoft = "com.microsoft";

    private readonly List<Value> _inputs = [];
    private readonly List<Value> _initializers = [];
    private readonly List<Value> _outputs = [];
    private readonly List<Node> _nodes = [];
    private readonly HashSet<string> _names = [];
    private readonly Dictionary<(ElementType, string, string), Value> _constants = [];
    private readonly Stack<string> _scopes = [];

    public IReadOnlyList<Value> Inputs => _inputs;

    public IReadOnlyList<Value> Initializers => _initializers;

    public IReadOnlyList<Value> Outputs => _outputs;

    /// <summary>The nodes in the order in which they were added: each after those whose results it takes.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>A tensor that the caller gives at each run; names in the shape stand for lengths that may differ from run to run.</summary>
    public Value Input(string name, ElementType type, params ReadOnlySpan<Dimension> shape)
    {
        var input = new Value(this, Claim(name), type, shape.ToArray(), producer: null);
        _inputs.Add(input);
        return input;
    }

    /// <summary>Gives a value to the caller under a name.</summary>
    /// <returns>The value that bears the name: the same one where that is free, else a copy of it.</returns>
    public Value Output(string name, Value value)
    {
        Value output = value.Producer is null || _outputs.Contains(value) ? value.Identity() : value;
        output.Name = Claim(name);
        _outputs.Add(output);
        return output;
    }

    /// <summary>A tensor that the model file holds.</summary>
    public Value Initializer<T>(string name, ReadOnlySpan<T> elements, params ReadOnlySpan<Dimension> shape)
        where T : unmanaged =>
        AddInitializer(name, TypeOf<T>(), shape, new Initializer.Inside(MemoryMarshal.AsBytes(elements).ToArray()));

    /// <summary>A tensor that a data file beside the model file holds.</summary>
    public Value Initializer(string name, ElementType type, Initializer content, params ReadOnlySpan<Dimension> shape) =>
        AddInitializer(name, type, shape, content);

    /// <summary>A number, kept once however often it is asked for.</summary>
    public Value Scalar<T>(T value)
        where T : unmanaged => Constant<T>([value]);

    /// <summary>A small vector of numbers, kept once however often it is asked for.</summary>
    public Value Vector<T>(params ReadOnlySpan<T> values)
        where T : unmanaged => Constant(values, values.Length);

    /// <summary>Names the nodes added until the result is disposed, as <c>layers.0</c>; scopes nest.</summary>
    public IDisposable Scope(string name)
    {
        _scopes.Push(_scopes.TryPeek(out string? outer) ? $"{outer}.{name}" : name);
        return new ScopeEnd(_scopes);
    }

    /// <summary>Adds any operation; the methods on values are made of this.</summary>
    /// <param name="operation">ONNX's name of the operation.</param>
    /// <param name="inputs">The inputs; null stands for an optional one that is left out.</param>
    /// <param name="attributes">The attributes that differ from their defaults.</param>
    /// <param name="outputs">The type and shape of each output.</param>
    /// <param name="domain">Empty, or <see cref="Microsoft"/>.</param>
    public Node Add(
        string operation,
        ReadOnlySpan<Value?> inputs,
        Attributes attributes,
        ReadOnlySpan<(ElementType Type, IReadOnlyList<Dimension> Shape)> outputs,
        string domain = "")
    {
        foreach (Value? input in inputs)
        {
            if (input is not null && input.Graph != this)
            {
                throw new ArgumentException($"{operation} takes {input}, which belongs to another graph.", nameof(inputs));
            }
        }

        string name = Fresh(_scopes.TryPeek(out string? scope) ? $"{scope}.{operation}" : operation);
        var node = new Node(name, operation, domain, inputs.ToArray(), attributes);
        var results = new Value[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            string result = outputs.Length == 1 ? $"{name}:" : $"{name}:{i}";
            results[i] = new Value(this, Claim(result), outputs[i].Type, outputs[i].Shape, node);
        }

        node.Outputs = results;
        _nodes.Add(node);
        return node;
    }

    /// <summary>Adds an operation with one output.</summary>
    public Value Add(
        string operation,
        ReadOnlySpan<Value?> inputs,
        ElementType type,
        IReadOnlyList<Dimension> shape,
        Attributes? attributes = null,
        string domain = "") => Add(operation, inputs, attributes ?? Attributes.None, [(type, shape)], domain).Outputs[0];

    /// <summary>A name that no value or node of the graph has yet.</summary>
    public string Fresh(string stem)
    {
        for (int i = 0; ; i++)
        {
            string name = i == 0 ? stem : $"{stem}_{i}";
            if (_names.Add(name))
            {
                return name;
            }
        }
    }

    /// <summary>A length of which nothing is known; it equals only itself.</summary>
    public Dimension FreshDimension() => Fresh("length");

    internal static ElementType TypeOf<T>()
        where T : unmanaged => default(T) switch
        {
            float => ElementType.Single,
            System.Half => ElementType.Half,
            long => ElementType.Int64,
            int => ElementType.Int32,
            byte => ElementType.UInt8,
            sbyte => ElementType.Int8,
            bool => ElementType.Bool,
            _ => throw new NotSupportedException($"A graph holds no {typeof(T).Name}."),
        };

    private Value Constant<T>(ReadOnlySpan<T> values, params ReadOnlySpan<Dimension> shape)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        (ElementType, string, string) key = (TypeOf<T>(), shape.IsEmpty ? "" : "[]", Convert.ToHexString(bytes));
        if (!_constants.TryGetValue(key, out Value? constant))
        {
            constant = AddInitializer(Fresh("constant"), key.Item1, shape, new Initializer.Inside(bytes.ToArray()), claimed: true);
            _constants.Add(key, constant);
        }

        return constant;
    }

    private Value AddInitializer(string name, ElementType type, ReadOnlySpan<Dimension> shape, Initializer content, bool claimed = false)
    {
        var value = new Value(this, claimed ? name : Claim(name), type, shape.ToArray(), producer: null) { Initializer = content };
        _initializers.Add(value);
        return value;
    }

    private string Claim(string name) => _names.Add(name)
        ? name
        : throw new ArgumentException($"The graph has '{name}' already.", nameof(name));

    private sealed class ScopeEnd(Stack<string> scopes) : IDisposable
    {
        public void Dispose() => scopes.Pop();
    }
}
