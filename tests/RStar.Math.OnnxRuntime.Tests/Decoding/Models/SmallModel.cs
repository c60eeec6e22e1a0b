using Microsoft.ML.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>A small decoder of random weights in a folder, with its graphs loaded.</summary>
internal sealed class SmallModel : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<InferenceSession> _sessions = [];

    public SmallModel(DecoderShape? shape = null, DecoderHead head = DecoderHead.LanguageModel, WeightType type = WeightType.Single, ulong seed = 7)
    {
        Shape = shape ?? RandomDecoder.Shape;
        Weights = RandomDecoder.Weights(Shape, head, seed);
        DecoderFolder.Export(Folder, Weights, ByteTokenizer.Files, new ExportOptions { WeightType = type });
    }

    public DecoderShape Shape { get; }

    public DecoderWeights Weights { get; }

    public string Folder => _folder["model"];

    public RowBatch TreeBatch(long rowBytes = long.MaxValue) =>
        new TreeLayoutBatch(new TreeGraph(Load("tree.onnx"), Shape.ContextLength), rowBytes);

    public RowBatch SharedBufferBatch(long rowBytes = long.MaxValue) => new BufferedRowBatch(PastGraph(), sharesBuffer: true, rowBytes);

    public static SessionOptions SessionOptions()
    {
        var options = new SessionOptions { IntraOpNumThreads = 1, EnableMemoryPattern = false };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    public void Dispose()
    {
        _sessions.ForEach(session => session.Dispose());
        _folder.Dispose();
    }

    private PastGraph PastGraph() => new PastGraph
    {
        Session = Load("model.onnx"),
        ContextLength = Shape.ContextLength,
        InputIds = "input_ids",
        AttentionMask = "attention_mask",
        Output = Weights.Head == DecoderHead.Value ? "value" : "logits",
        OutputLength = Weights.Head == DecoderHead.Value ? 1 : Shape.VocabularySize,
        PastKeys = Names("past_key_values.{0}.key"),
        PastValues = Names("past_key_values.{0}.value"),
        PresentKeys = Names("present.{0}.key"),
        PresentValues = Names("present.{0}.value"),
    }.Inspect();

    private string[] Names(string format) => [.. Enumerable.Range(0, Shape.LayerCount).Select(layer => string.Format(null, format, layer))];

    private InferenceSession Load(string file)
    {
        OnnxRuntimeEnvironment.Initialize();
        using SessionOptions options = SessionOptions();
        var session = new InferenceSession(Path.Combine(Folder, file), options);
        _sessions.Add(session);
        return session;
    }
}
