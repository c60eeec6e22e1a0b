using Microsoft.ML.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>A small decoder of random weights in a folder of one of many layouts.</summary>
internal sealed class SmallModel : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallModel(DecoderWeights weights) => Weights = weights;

    public DecoderWeights Weights { get; }

    public DecoderShape Shape => Weights.Shape;

    public string Folder => _folder["model"];

    /// <summary>The layouts that every law is tested on.</summary>
    public static TheoryData<string> Layouts =>
        ["tree", "tree, bias", "tree, int8", "shared", "shared, half cache", "shared, positions", "appending", "appending, positions", "multi-head", "multi-head, bias"];

    /// <summary>A folder by its layout's name.</summary>
    public static SmallModel Of(string layout, DecoderHead head = DecoderHead.LanguageModel, int contextLength = 256, double deviation = 0.3)
    {
        DecoderShape shape = RandomDecoder.Shape with { QkvBias = layout.Contains("bias", StringComparison.Ordinal), ContextLength = contextLength };
        bool multiHead = layout.StartsWith("multi-head", StringComparison.Ordinal);
        shape = multiHead ? shape with { KeyValueHeadCount = shape.HeadCount } : shape;
        var model = new SmallModel(RandomDecoder.Weights(shape, head, 7, deviation));
        if (layout.StartsWith("tree", StringComparison.Ordinal) || layout == "shared")
        {
            WeightType type = layout.Contains("int8", StringComparison.Ordinal) ? WeightType.Int8 : WeightType.Single;
            DecoderFolder.Export(model.Folder, model.Weights, ByteTokenizer.Files, new ExportOptions { WeightType = type });
        }
        else
        {
            ForeignFolder.Write(model.Folder, model.Weights, new ForeignLayout
            {
                Attention = multiHead ? ForeignAttention.MultiHead
                    : layout.StartsWith("appending", StringComparison.Ordinal) ? ForeignAttention.Plain : ForeignAttention.GroupedQuery,
                PositionIds = layout.Contains("positions", StringComparison.Ordinal),
                HalfCache = layout.Contains("half", StringComparison.Ordinal),
                Output = head == DecoderHead.Value ? ForeignOutput.Value : ForeignOutput.Logits,
            });
        }

        if (layout == "shared")
        {
            File.Delete(Path.Combine(model.Folder, TreeLayout.FileName));
        }

        return model;
    }

    public RowBatch LoadBatch(long rowBytes = long.MaxValue)
    {
        using SessionOptions options = SessionOptions();
        return RowBatches.Load(ModelFolder.Read(Folder), options, rowBytes);
    }

    public static SessionOptions SessionOptions()
    {
        var options = new SessionOptions { IntraOpNumThreads = 1, EnableMemoryPattern = false };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    public void Dispose() => _folder.Dispose();
}
