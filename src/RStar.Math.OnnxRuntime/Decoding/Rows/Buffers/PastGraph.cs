using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>A graph that takes each row's past as one tensor of keys and one of values a layer, and gives them back with the new tokens.</summary>
internal sealed class PastGraph
{
    /// <summary>The graph, loaded.</summary>
    public required InferenceSession Session { get; init; }

    /// <summary>The most tokens of a sequence.</summary>
    public required int ContextLength { get; init; }

    public required string InputIds { get; init; }

    /// <summary>The mask over past and new tokens.</summary>
    public required string AttentionMask { get; init; }

    /// <summary>The input of positions, or null where the graph works them out from the mask.</summary>
    public string? PositionIds { get; init; }

    /// <summary>The output: logits, a value or hidden states, [rows, tokens, numbers] or, for a value, [rows, tokens].</summary>
    public required string Output { get; init; }

    /// <summary>How many numbers the output has at a token.</summary>
    public required int OutputLength { get; init; }

    /// <summary>The names of the past's keys by layer, [rows, heads, tokens, head size], and so on.</summary>
    public required string[] PastKeys { get; init; }

    public required string[] PastValues { get; init; }

    public required string[] PresentKeys { get; init; }

    public required string[] PresentValues { get; init; }

    public KvLayout Layout { get; private set; } = null!;

    public TensorElementType ElementType { get; private set; }

    public TensorElementType OutputType { get; private set; }

    public TensorElementType MaskType { get; private set; }

    public TensorElementType IdType { get; private set; }

    /// <summary>Whether the output of a value has no dimension of its own.</summary>
    public bool OutputIsFlat { get; private set; }

    /// <summary>Reads shapes and types from the session.</summary>
    /// <exception cref="NotSupportedException">The graph's past has no fixed number and size of heads.</exception>
    public PastGraph Inspect()
    {
        NodeMetadata past = Session.InputMetadata[PastKeys[0]];
        if (past.Dimensions is not [_, > 0 and int heads, _, > 0 and int size])
        {
            throw new NotSupportedException(
                $"The input {PastKeys[0]} has the shape [{string.Join(", ", past.Dimensions)}]; it must be [rows, heads, tokens, head size].");
        }

        ElementType = past.ElementDataType;
        Layout = new KvLayout(PastKeys.Length, heads, size, GraphBinding.SizeOf(ElementType), KeysTransposed: false);
        NodeMetadata output = Session.OutputMetadata[Output];
        OutputType = output.ElementDataType;
        OutputIsFlat = output.Dimensions.Length == 2;
        MaskType = Session.InputMetadata[AttentionMask].ElementDataType;
        IdType = Session.InputMetadata[InputIds].ElementDataType;
        return this;
    }

    public unsafe void BindPast(GraphBinding binding, TensorPair past, int rows)
    {
        for (int layer = 0; layer < Layout.LayerCount; layer++)
        {
            binding.BindInput(PastKeys[layer], ElementType, past.Keys(layer), rows, Layout.HeadCount, past.Tokens, Layout.HeadSize);
            binding.BindInput(PastValues[layer], ElementType, past.Values(layer), rows, Layout.HeadCount, past.Tokens, Layout.HeadSize);
        }
    }

    public unsafe void BindPresent(GraphBinding binding, TensorPair present, int rows)
    {
        for (int layer = 0; layer < Layout.LayerCount; layer++)
        {
            binding.BindOutput(PresentKeys[layer], ElementType, present.Keys(layer), rows, Layout.HeadCount, present.Tokens, Layout.HeadSize);
            binding.BindOutput(PresentValues[layer], ElementType, present.Values(layer), rows, Layout.HeadCount, present.Tokens, Layout.HeadSize);
        }
    }

    public unsafe void BindOutput(GraphBinding binding, OutputBuffer buffer, int rows, int tokens)
    {
        byte* memory = buffer.Reserve((long)rows * tokens * OutputLength);
        if (OutputIsFlat)
        {
            binding.BindOutput(Output, OutputType, memory, rows, tokens);
        }
        else
        {
            binding.BindOutput(Output, OutputType, memory, rows, tokens, OutputLength);
        }
    }
}
