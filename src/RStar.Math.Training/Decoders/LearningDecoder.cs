using RStar.Math.Training.Gradients;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>
/// The layers of a decoder as a graph that can be differentiated: whole rows at once, no cache, every weight an input. Activations are
/// [tokens, hidden], where tokens are all rows' tokens one after another.
/// </summary>
internal sealed class LearningDecoder
{
    private readonly DecoderShape _shape;
    private readonly LoraAdapter? _adapter;
    private readonly bool _dropout;
    private readonly GraphBuilder _graph;
    private readonly Composites _composites;
    private readonly Dictionary<string, Value> _weights = [];
    private readonly Value _rowsAndLength;
    private readonly IReadOnlyList<CausalBlock> _blocks;
    private readonly (Value Positions, Value Cosines, Value Sines) _rotary;

    public LearningDecoder(GraphBuilder graph, Composites composites, DecoderShape shape, DecoderHead head, LoraAdapter? adapter, bool dropout)
    {
        _graph = graph;
        _composites = composites;
        _shape = shape;
        _adapter = adapter;
        _dropout = dropout;
        InputIds = graph.Input("input_ids", ElementType.Int64, "rows", "length");
        foreach (TensorSpec tensor in DecoderLayout.Of(shape, head).Concat(adapter?.Matrices.SelectMany(matrix => matrix.Specs) ?? []))
        {
            _weights.Add(tensor.Name, graph.Input(tensor.Name, ElementType.Single, [.. tensor.Dimensions.Select(size => (Dimension)size)]));
        }

        _rowsAndLength = InputIds.ShapeOf();
        _blocks = CausalBlock.Divide(InputIds.LengthOf(1), shape.HeadCount / shape.KeyValueHeadCount);
        _rotary = Rotation();
        EmbeddedTokens = Weight(DecoderLayout.Embedding).Gather(InputIds.Reshape(-1));
    }

    /// <summary>[rows, length].</summary>
    public Value InputIds { get; }

    /// <summary>The embedding's row of each token: the gradient with respect to it is the embedding's, row by row.</summary>
    public Value EmbeddedTokens { get; }

    /// <summary>A weight's input by its name.</summary>
    public Value Weight(string name) => _weights[name];

    /// <summary>What the last layer gives at these places, normalized: [positions, hidden].</summary>
    public Value HiddenAt(Value positions)
    {
        Value x = Dropped(EmbeddedTokens, "embedding");
        for (int layer = 0; layer < _shape.LayerCount; layer++)
        {
            using IDisposable scope = _graph.Scope($"layers.{layer}");
            x += Dropped(Attention(Normalized(x), layer), $"{layer}.attention");
            x += Dropped(FeedForward(Normalized(x), layer), $"{layer}.feed_forward");
        }

        return Normalized(x.Gather(positions)) * Weight(DecoderLayout.FinalNorm);
    }

    private Value Attention(Value x, int layer)
    {
        Value gain = Weight(DecoderLayout.InLayer(layer, "input_layernorm.weight"));
        Value q = ByKeyHead(Rotated(Projected(x, gain, layer, "q", _shape.HeadCount), layer, "q"), _shape.HeadCount);
        Value k = ByKeyHead(Rotated(Projected(x, gain, layer, "k", _shape.KeyValueHeadCount), layer, "k"), _shape.KeyValueHeadCount);
        Value v = ByKeyHead(Projected(x, gain, layer, "v", _shape.KeyValueHeadCount), _shape.KeyValueHeadCount);
        Value mixed = _composites.CausalAttention(q, k, v, _blocks, (float)(1 / double.Sqrt(_shape.HeadSize)));
        long width = _shape.HeadCount / _shape.KeyValueHeadCount * _shape.HeadSize;
        Value byToken = mixed
            .Reshape(Layout.Concat(0, mixed.ShapeOf(0, 2), InputIds.LengthOf(1), _graph.Vector(width)), "rows", _shape.KeyValueHeadCount, "length", width)
            .Transpose(0, 2, 1, 3)
            .Reshape(-1, _shape.HeadCount * _shape.HeadSize);
        return Product(byToken, gain: null, DecoderLayout.InLayer(layer, "self_attn.o_proj.weight"));
    }

    /// <summary>A projection of each token: [rows, length, heads * head size].</summary>
    private Value Projected(Value x, Value gain, int layer, string projection, int heads)
    {
        string stem = DecoderLayout.InLayer(layer, $"self_attn.{projection}_proj");
        Value projected = Product(x, gain, $"{stem}.weight");
        return ByRow(_shape.QkvBias ? projected + Weight($"{stem}.bias") : projected, heads * _shape.HeadSize);
    }

    private Value Rotated(Value x, int layer, string projection)
    {
        Value heads = x;
        if (_shape.QkNorm)
        {
            Value norm = Weight(DecoderLayout.InLayer(layer, $"self_attn.{projection}_norm.weight"));
            heads = ByRow(Normalized(x.Reshape(-1, _shape.HeadSize)) * norm, x.Shape[^1].Size!.Value);
        }

        return heads.RotaryEmbedding(_rotary.Positions, _rotary.Cosines, _rotary.Sines);
    }

    /// <summary>[rows, length, heads * head size] as [rows, key heads, length * heads of each, head size].</summary>
    private Value ByKeyHead(Value x, int heads)
    {
        long keyHeads = _shape.KeyValueHeadCount;
        return x.Reshape(0, 0, keyHeads, heads / keyHeads * _shape.HeadSize).Transpose(0, 2, 1, 3).Reshape(0, keyHeads, -1, _shape.HeadSize);
    }

    private Value ByRow(Value x, long width) => x.Reshape(Layout.Concat(0, _rowsAndLength, _graph.Vector(width)), "rows", "length", width);

    private Value FeedForward(Value x, int layer)
    {
        Value gain = Weight(DecoderLayout.InLayer(layer, "post_attention_layernorm.weight"));
        Value gate = Product(x, gain, DecoderLayout.InLayer(layer, "mlp.gate_proj.weight"));
        Value up = Product(x, gain, DecoderLayout.InLayer(layer, "mlp.up_proj.weight"));
        return Product(_composites.SwiGlu(gate, up), gain: null, DecoderLayout.InLayer(layer, "mlp.down_proj.weight"));
    }

    /// <summary>x diag(gain) W, and the adapter's part where there is one.</summary>
    private Value Product(Value x, Value? gain, string matrix)
    {
        Value product = x.MatMul(Scaled(gain, Weight(matrix)));
        return _adapter?.Matrices.FirstOrDefault(adapted => adapted.Name == matrix) is not AdaptedMatrix thin
            ? product
            : product + x.MatMul(Scaled(gain, Weight(thin.DownSpec.Name))).MatMul(Weight(thin.UpSpec.Name) * _adapter.Scale);
    }

    private static Value Scaled(Value? gain, Value matrix) => gain is null ? matrix : matrix * gain.Unsqueeze(-1);

    private Value Normalized(Value x) => _composites.RmsNorm(x, (float)_shape.NormEpsilon);

    /// <summary>The value times a mask that the caller draws: 0, or 1 / (1 - dropout).</summary>
    private Value Dropped(Value x, string place) =>
        _dropout ? x * _graph.Input($"dropout.{place}", ElementType.Single, x.Shape[0], _shape.HiddenSize) : x;

    private (Value Positions, Value Cosines, Value Sines) Rotation()
    {
        int half = _shape.HeadSize / 2;
        (float[] cosines, float[] sines) = RotaryTables.Of(_shape);

        // One position stands for a first token: the others count on from it.
        return (
            _graph.Vector(0L),
            _graph.Initializer<float>("rotary.cosines", cosines, _shape.ContextLength, half),
            _graph.Initializer<float>("rotary.sines", sines, _shape.ContextLength, half));
    }
}
