using RStar.Math.Training;
using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.TestModels;

/// <summary>A decoder's graph in a foreign layout; its tensors go to the data file as the graph asks for them.</summary>
internal sealed class ForeignGraph
{
    private readonly DecoderWeights _weights;
    private readonly DecoderShape _shape;
    private readonly ForeignLayout _layout;
    private readonly TensorFile _file;
    private readonly GraphBuilder _graph = new();
    private readonly InferenceWeights _stored;

    public ForeignGraph(DecoderWeights weights, ForeignLayout layout, TensorFile file)
    {
        _weights = weights;
        _shape = weights.Shape;
        _layout = layout;
        _file = file;
        _stored = new InferenceWeights(_graph, new StoredDecoder(_shape, weights.Head, layout.WeightType, file.Tensors));
    }

    public GraphBuilder Build()
    {
        Value tokens = _graph.Input("input_ids", ElementType.Int64, "batch_size", "sequence_length");
        StoredDecoder.WriteTables(_shape, _file);
        ForeignAttentionGraph attention = ForeignAttentionGraph.Of(_stored, _layout, tokens);
        foreach (StoredMatrix matrix in StoredMatrix.Of(_shape, _weights.Head).Where(matrix => matrix.OutputsFirst))
        {
            matrix.Write(_weights, _layout.WeightType, _file);
        }

        Value x = _stored.Embed(tokens);
        for (int layer = 0; layer < _shape.LayerCount; layer++)
        {
            using IDisposable scope = _graph.Scope($"model.layers.{layer}");
            string In(string tensor) => $"model.layers.{layer}.{tensor}";
            (Value, Value, Value) projected = Project(In("self_attn."), Norm(x, In("input_layernorm.weight")));
            x += Multiply(attention.Attend(layer, projected), In("self_attn.o_proj.weight"));
            Value inner = Norm(x, In("post_attention_layernorm.weight"));
            Value gate = Multiply(inner, In("mlp.gate_proj.weight"));
            x += Multiply(gate * gate.Sigmoid() * Multiply(inner, In("mlp.up_proj.weight")), In("mlp.down_proj.weight"));
        }

        AddHead(Norm(x, "model.norm.weight"));
        attention.AddPresent();
        return _graph;
    }

    private void AddHead(Value x)
    {
        switch (_layout.Output)
        {
            case ForeignOutput.Logits:
                Value logits = _stored.Logits(x);
                _graph.Output("logits", _layout.HalfLogits ? logits.Cast(ElementType.Half) : logits);
                break;
            case ForeignOutput.Value:
                Value column = Vector("value_head.weight").Reshape(_shape.HiddenSize, 1);
                _graph.Output("value", x.MatMul(column) + Vector("value_head.bias"));
                break;
            default:
                _graph.Output("hidden_states", x);
                break;
        }
    }

    private (Value Query, Value Key, Value Value) Project(string prefix, Value x)
    {
        long queries = _shape.HeadCount * _shape.HeadSize;
        long keys = _shape.KeyValueHeadCount * _shape.HeadSize;
        if (_layout.PackedQkv)
        {
            IReadOnlyList<Value> parts = Multiply(x, [.. "qkv".Select(part => $"{prefix}{part}_proj.weight")], [queries, keys, keys])
                .Split(-1, queries, keys, keys);
            return (Finish(parts[0], "q"), Finish(parts[1], "k"), Finish(parts[2], "v"));
        }

        return (One("q"), One("k"), One("v"));

        Value One(string name) => Finish(Multiply(x, $"{prefix}{name}_proj.weight"), name);

        Value Finish(Value part, string name)
        {
            Value biased = _shape.QkvBias ? part + Vector($"{prefix}{name}_proj.bias") : part;
            return _shape.QkNorm && name != "v"
                ? Norm(biased.Reshape(0, 0, -1, _shape.HeadSize), $"{prefix}{name}_norm.weight").Reshape(0, 0, part.Shape[^1].Size!.Value)
                : biased;
        }
    }

    private Value Norm(Value x, string scale) => x.RmsNorm(Vector(scale), (float)_shape.NormEpsilon);

    private Value Multiply(Value x, string name) => Multiply(x, [name], [_weights[name].Length / x.Shape[^1].Size!.Value]);

    private Value Multiply(Value x, string[] parts, long[] outputs)
    {
        string name = string.Join('+', parts);
        new StoredMatrix(name, parts, (int)x.Shape[^1].Size!.Value, [.. outputs.Select(length => (int)length)])
            .Write(_weights, _layout.WeightType, _file);
        return _stored.Multiply(x, name);
    }

    private Value Vector(string name)
    {
        float[] values = _weights.Array(name);
        _file.Write(name, [values.Length], values);
        return _stored[name];
    }
}
