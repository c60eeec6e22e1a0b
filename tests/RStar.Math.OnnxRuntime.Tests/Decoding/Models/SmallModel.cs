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

    /// <summary>The layouts that every law is tested on: this library's own, ours without its tree graph, and other exporters'.</summary>
    public static TheoryData<string> Layouts =>
        [.. new[] { "tree", "tree, bias", "tree, int8", "tree, half", "shared", "grouped-query, bias" }, .. ForeignLayout.Policies.Keys];

    /// <summary>A folder by its layout's name.</summary>
    public static SmallModel Of(string layout, DecoderHead head = DecoderHead.LanguageModel, int contextLength = 256, double deviation = 0.3)
    {
        DecoderShape shape = RandomDecoder.Shape with { QkvBias = Has(layout, "bias"), ContextLength = contextLength };
        shape = layout == "multi-head" ? shape with { KeyValueHeadCount = shape.HeadCount } : shape;
        var model = new SmallModel(RandomDecoder.Weights(shape, head, 7, deviation));
        if (layout is not "shared" && !layout.StartsWith("tree", StringComparison.Ordinal))
        {
            string name = layout.Replace(", bias", "", StringComparison.Ordinal);
            ForeignLayout foreign = head == DecoderHead.Value ? ForeignLayout.Rewards[name] : ForeignLayout.Policies[name];
            ForeignFolder.Write(model.Folder, model.Weights, foreign);
            return model;
        }

        WeightType type = Has(layout, "int8") ? WeightType.Int8 : Has(layout, "half") ? WeightType.Half : WeightType.Single;
        DecoderFolder.Export(model.Folder, model.Weights, ByteTokenizer.Files, new ExportOptions { WeightType = type });
        if (layout == "shared")
        {
            File.Delete(Path.Combine(model.Folder, TreeLayout.FileName));
        }

        return model;
    }

    /// <summary>Whether the layout computes with numbers rounded otherwise than the reference's.</summary>
    public static bool IsRounded(string layout) => Has(layout, "half") || Has(layout, "int");

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

    private static bool Has(string layout, string part) => layout.Contains(part, StringComparison.Ordinal);
}
