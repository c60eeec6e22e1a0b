using RStar.Math.Training;
using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.TestModels;

/// <summary>The inputs for the past, the outputs for the present, and the attention between.</summary>
internal abstract class ForeignAttentionGraph(InferenceWeights weights, ForeignLayout layout)
{
    private readonly List<(string Name, Value Value)> _present = [];

    protected DecoderShape Shape { get; } = weights.Shape;

    protected InferenceWeights Weights { get; } = weights;

    protected GraphBuilder Graph { get; } = weights.Graph;

    protected ForeignLayout Layout { get; } = layout;

    protected float Scale => (float)(1 / double.Sqrt(Shape.HeadSize));

    public static ForeignAttentionGraph Of(InferenceWeights weights, ForeignLayout layout, Value tokens) =>
        layout.Attention == ForeignAttention.GroupedQuery
            ? new GroupedQueryGraph(weights, layout)
            : new AppendingGraph(weights, layout, tokens);

    /// <summary>What the heads saw, [batch, length, heads * head size].</summary>
    public abstract Value Attend(int layer, (Value Query, Value Key, Value Value) projected);

    public void AddPresent()
    {
        foreach ((string name, Value value) in _present)
        {
            Graph.Output(name, value);
        }
    }

    protected Value Past(int layer, string part)
    {
        ElementType type = Layout.HalfCache ? ElementType.Half : ElementType.Single;
        return Graph.Input($"past_key_values.{layer}.{part}", type, Cache("past_sequence_length")).Cast(ElementType.Single);
    }

    protected void Present(int layer, string part, Value value) =>
        _present.Add(($"present.{layer}.{part}", Layout.HalfCache ? value.Cast(ElementType.Half) : value));

    protected Dimension[] Cache(string length) => ["batch_size", Shape.KeyValueHeadCount, length, Shape.HeadSize];

    protected Value Turn(Value x, Value positions) =>
        x.RotaryEmbedding(positions, Weights[StoredDecoder.Cosines], Weights[StoredDecoder.Sines]);
}
