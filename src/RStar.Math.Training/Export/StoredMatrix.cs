using RStar.Math.OnnxRuntime.Safetensors;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Export;

/// <summary>A matrix of a folder and the decoder's matrices side by side that it is made of.</summary>
/// <param name="Name">Its name in the graphs.</param>
/// <param name="Parts">The decoder's matrices, left to right.</param>
/// <param name="Inputs">How many inputs each part has: its rows, or its columns where <paramref name="OutputsFirst"/>.</param>
/// <param name="Outputs">How many outputs each part has.</param>
/// <param name="OutputsFirst">Whether the decoder stores a row for each output, as the embedding does.</param>
/// <param name="IsEmbedding">Whether rows of it are looked up, so that it must not be quantised.</param>
internal sealed record StoredMatrix(
    string Name, string[] Parts, int Inputs, int[] Outputs, bool OutputsFirst = false, bool IsEmbedding = false)
{
    public const string Qkv = "self_attn.qkv_proj.weight";

    public const string Output = "self_attn.o_proj.weight";

    public const string Gate = "mlp.gate_proj.weight";

    public const string Up = "mlp.up_proj.weight";

    public const string Down = "mlp.down_proj.weight";

    public static IEnumerable<StoredMatrix> Of(DecoderShape shape, DecoderHead head)
    {
        int hidden = shape.HiddenSize;
        int queries = shape.HeadCount * shape.HeadSize;
        int keys = shape.KeyValueHeadCount * shape.HeadSize;
        int inner = shape.FeedForwardSize;
        int[] vocabulary = [shape.VocabularySize];
        yield return new StoredMatrix(DecoderLayout.Embedding, [DecoderLayout.Embedding], hidden, vocabulary, true, IsEmbedding: true);
        for (int layer = 0; layer < shape.LayerCount; layer++)
        {
            string In(string tensor) => DecoderLayout.InLayer(layer, tensor);
            yield return new StoredMatrix(
                In(Qkv),
                [In("self_attn.q_proj.weight"), In("self_attn.k_proj.weight"), In("self_attn.v_proj.weight")],
                hidden,
                [queries, keys, keys]);
            yield return new StoredMatrix(In(Output), [In(Output)], queries, [hidden]);
            yield return new StoredMatrix(In(Gate), [In(Gate)], hidden, [inner]);
            yield return new StoredMatrix(In(Up), [In(Up)], hidden, [inner]);
            yield return new StoredMatrix(In(Down), [In(Down)], inner, [hidden]);
        }

        if (head == DecoderHead.LanguageModel)
        {
            string source = shape.TiedHead ? DecoderLayout.Embedding : DecoderLayout.LanguageModelHead;
            yield return new StoredMatrix(DecoderLayout.LanguageModelHead, [source], hidden, vocabulary, OutputsFirst: true);
        }
    }

    /// <summary>Whether it is the embedding used as the head, which floats hold once for both.</summary>
    public bool IsTiedHead => Name == DecoderLayout.LanguageModelHead && Parts[0] == DecoderLayout.Embedding;

    /// <summary>The lengths of its axes where it is stored as floats.</summary>
    public long[] Dimensions => OutputsFirst ? [Outputs.Sum(), Inputs] : [Inputs, Outputs.Sum()];

    /// <summary>Writes it in the folder's weight type; what the graphs can take from another tensor is not written.</summary>
    public void Write(DecoderWeights weights, WeightType weightType, TensorFile file)
    {
        float[][] parts = [.. Parts.Select(weights.Array)];
        if (weightType is WeightType.Int8 or WeightType.Int4 && !IsEmbedding)
        {
            QuantizedMatrix.Write(this, parts, weightType == WeightType.Int8 ? 8 : 4, file);
        }
        else if (!IsTiedHead)
        {
            WriteFloats(parts, weightType == WeightType.Single ? FloatFormat.Single : FloatFormat.Half, file);
        }
    }

    /// <summary>Fills the parts from numbers in the order in which they are stored.</summary>
    public void ReadFloats(float[][] parts, SpanAction read) => ForEachRun(parts, run => read(run));

    private void WriteFloats(float[][] parts, FloatFormat format, TensorFile file)
    {
        long bytes = parts.Sum(part => part.LongLength) * FloatCoding.SizeOf(format);
        ElementType type = format == FloatFormat.Single ? ElementType.Single : ElementType.Half;
        file.Write(Name, type, Dimensions, bytes, to =>
        {
            var writer = new FloatWriter(to, format);
            ForEachRun(parts, run => writer.Write(run));
        });
    }

    // Row by row, in each row part by part.
    private void ForEachRun(float[][] parts, SpanAction visit)
    {
        int rows = OutputsFirst ? Outputs.Sum() : Inputs;
        for (int row = 0; row < rows; row++)
        {
            for (int part = 0; part < parts.Length; part++)
            {
                int columns = OutputsFirst ? Inputs : Outputs[part];
                visit(parts[part].AsSpan(checked(row * columns), columns));
            }
        }
    }

    /// <summary>Does something with a run of numbers.</summary>
    internal delegate void SpanAction(Span<float> run);
}
