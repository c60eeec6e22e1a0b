namespace RStar.Math.Training.Graphs;

/// <summary>One operation of a graph. An input may be absent (null), as ONNX's optional inputs are.</summary>
internal sealed class Node
{
    internal Node(string name, string operation, string domain, IReadOnlyList<Value?> inputs, Attributes attributes)
    {
        Name = name;
        Operation = operation;
        Domain = domain;
        Inputs = inputs;
        Attributes = attributes;
    }

    public string Name { get; }

    /// <summary>ONNX's name of the operation, as <c>MatMul</c>.</summary>
    public string Operation { get; }

    /// <summary>Empty for the standard's operations, <see cref="GraphBuilder.Microsoft"/> for ONNX Runtime's own.</summary>
    public string Domain { get; }

    public IReadOnlyList<Value?> Inputs { get; }

    public IReadOnlyList<Value> Outputs { get; internal set; } = [];

    public Attributes Attributes { get; }

    /// <summary>An input that the operation cannot be without.</summary>
    public Value Input(int index) =>
        Inputs[index] ?? throw new InvalidOperationException($"{Operation} '{Name}' has no input {index}.");

    public override string ToString() =>
        $"{string.Join(", ", Outputs)} = {Operation}({string.Join(", ", Inputs.Select(input => input?.Name ?? "-"))})";
}
