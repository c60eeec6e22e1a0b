using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>A stored decoder's tensors inside a graph, each taken from the data file, each once.</summary>
internal sealed class InferenceWeights(GraphBuilder graph, StoredDecoder stored)
{
    private readonly Dictionary<string, Value> _values = [];

    public GraphBuilder Graph => graph;

    public DecoderShape Shape => stored.Shape;

    public DecoderHead Head => stored.Head;

    /// <summary>A tensor as it is stored.</summary>
    public Value this[string name]
    {
        get
        {
            if (!_values.TryGetValue(name, out Value? value))
            {
                StoredTensor tensor = stored.Tensors[name];
                value = graph.Initializer(name, tensor.Type, tensor.Place, [.. tensor.Dimensions.Select(length => (Dimension)length)]);
                _values.Add(name, value);
            }

            return value;
        }
    }

    /// <summary>The rows of the embedding that the tokens name.</summary>
    public Value Embed(Value tokens) => this[DecoderLayout.Embedding].Gather(tokens).Cast(ElementType.Single);

    /// <summary>x times a stored matrix, [inputs, outputs].</summary>
    public Value Multiply(Value x, string name) => Quantized(x, name) ?? x.MatMul(this[name].Cast(ElementType.Single));

    /// <summary>The logits of all tokens: x times the head transposed, which is the embedding where the head is tied.</summary>
    public Value Logits(Value x)
    {
        string name = stored.Shape.TiedHead ? DecoderLayout.Embedding : DecoderLayout.LanguageModelHead;
        return Quantized(x, DecoderLayout.LanguageModelHead) ?? x.FusedMatMul(this[name].Cast(ElementType.Single), transposeB: true);
    }

    /// <summary>The value before tanh, without the last axis.</summary>
    public Value PathValue(Value x)
    {
        Value column = this[DecoderLayout.ValueHeadWeight].Reshape(Shape.HiddenSize, 1);
        return (x.MatMul(column) + this[DecoderLayout.ValueHeadBias]).Squeeze(-1);
    }

    private Value? Quantized(Value x, string name)
    {
        string numbers = QuantizedMatrix.NumbersName(name);
        int bits = stored.WeightType == WeightType.Int8 ? 8 : 4;
        return stored.Tensors.ContainsKey(numbers)
            ? x.MatMulNBits(this[numbers], this[QuantizedMatrix.ScalesName(name)], bits, QuantizedMatrix.BlockSize)
            : null;
    }
}
