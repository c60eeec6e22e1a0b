using RStar.Math.Training.Gradients;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>
/// The layers of a decoder as a graph that can be differentiated: whole rows at once, no cache, every weight an input. Activations are
/// [tokens, hidden], where tokens are all rows' tokens one after another.
/// </summary>
internal sealed class LearningDecoder
{
    // Large enough that exp(-x) is 0, small enough that a sum with a score is exact in sign.
    private const float Unseen = -1e9f;

    private readonly DecoderShape _shape;
    private readonly LoraAdapter? _adapter;
    private readonly bool _dropout;
    private readonly GraphBuilder _graph;
    private readonly Composites _composites;
    private readonly Dictionary<string, Value> _weights = [];
    private readonly Value _rowsAndLength;
    private readonly Value _mask;
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
        _mask = CausalMask();
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
        Value q = Heads(x, gain, layer, "q", _shape.HeadCount, rotated: true);
        Value k = Heads(x, gain, layer, "k", _shape.KeyValueHeadCount, rotated: true);
        Value v = Heads(x, gain, layer, "v", _shape.KeyValueHeadCount, rotated: false);
        long keyHeads = _shape.KeyValueHeadCount;
        long headSize = _shape.HeadSize;
        Value grouped = q.Reshape(0, keyHeads, -1, headSize);
        Value mixed = _composites.Attention(grouped, k, v, _mask, (float)(1 / double.Sqrt(headSize)))
            .Reshape(RowsAndLength([_shape.HeadCount], [headSize]), "rows", _shape.HeadCount, "length", headSize)
            .Transpose(0, 2, 1, 3)
            .Reshape(-1, _shape.HeadCount * headSize);
        return Product(mixed, gain: null, DecoderLayout.InLayer(layer, "self_attn.o_proj.weight"));
    }

    /// <summary>A projection, head by head: [rows, heads, length, head size].</summary>
    private Value Heads(Value x, Value gain, int layer, string projection, int heads, bool rotated)
    {
        string stem = DecoderLayout.InLayer(layer, $"self_attn.{projection}");
        Value projected = Product(x, gain, $"{stem}_proj.weight");
        if (_shape.QkvBias)
        {
            projected += Weight($"{stem}_proj.bias");
        }

        Value byHead = projected
            .Reshape(RowsAndLength([], [heads, _shape.HeadSize]), "rows", "length", heads, _shape.HeadSize)
            .Transpose(0, 2, 1, 3);
        if (!rotated)
        {
            return byHead;
        }

        if (_shape.QkNorm)
        {
            byHead = Normalized(byHead) * Weight($"{stem}_norm.weight");
        }

        return byHead.RotaryEmbedding(_rotary.Positions, _rotary.Cosines, _rotary.Sines);
    }

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

    /// <summary>[G*T, T]: what each of the G queries at a place adds to the scores of the keys.</summary>
    private Value CausalMask()
    {
        Value length = InputIds.LengthOf(1);
        Value places = Layout.Range(length.Squeeze(0), "length");
        Value later = places.Unsqueeze(-1).LessThan(places);
        Value mask = later.Choose(_graph.Scalar(Unseen), _graph.Scalar(0f));
        Value[] groups = [.. Enumerable.Repeat(mask, _shape.HeadCount / _shape.KeyValueHeadCount)];
        return groups.Length == 1 ? mask : Layout.Concat(0, groups);
    }

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

    /// <summary>The shape [rows, between.., length, after..].</summary>
    private Value RowsAndLength(long[] between, long[] after) => between.Length == 0
        ? Layout.Concat(0, _rowsAndLength, _graph.Vector(after))
        : Layout.Concat(0, InputIds.LengthOf(0), _graph.Vector(between), InputIds.LengthOf(1), _graph.Vector(after));
}
