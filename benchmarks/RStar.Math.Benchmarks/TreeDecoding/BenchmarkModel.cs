using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime;
using RStar.Math.OnnxRuntime.Decoding;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.TreeDecoding;

/// <summary>A decoder of random weights in a temporary folder, as a policy and as a reward model.</summary>
internal sealed class BenchmarkModel : IDisposable
{
    /// <summary>About 5 million weights.</summary>
    public static readonly DecoderShape Small = new()
    {
        VocabularySize = 2048,
        HiddenSize = 256,
        LayerCount = 6,
        HeadCount = 8,
        KeyValueHeadCount = 2,
        HeadSize = 32,
        FeedForwardSize = 704,
        ContextLength = 1024,
    };

    /// <summary>About 100 million weights.</summary>
    public static readonly DecoderShape Large = new()
    {
        VocabularySize = 16384,
        HiddenSize = 768,
        LayerCount = 14,
        HeadCount = 12,
        KeyValueHeadCount = 4,
        HeadSize = 64,
        FeedForwardSize = 2048,
        ContextLength = 1024,
    };

    /// <summary>A rule by which rows end at their token budget only, so that every way of decoding draws as many tokens.</summary>
    public static readonly StopRule NoStops = new NeverStops();

    private readonly TemporaryFolder _folder = new();

    public BenchmarkModel(DecoderShape shape, DecoderHead head)
    {
        Shape = shape;
        DecoderFolder.Export(Path, DecoderWeights.Initialize(shape, head, seed: 1), ByteTokenizer.Files);
    }

    public DecoderShape Shape { get; }

    public string Path => _folder["model"];

    public string Name => $"{Shape.ParameterCount / 1e6:F0} M";

    /// <summary>Rows on the tree graph.</summary>
    public RowBatch LoadTree()
    {
        using SessionOptions options = Options();
        return RowBatches.Load(ModelFolder.Read(Path), options, long.MaxValue);
    }

    /// <summary>Rows on the graph that GenAI runs, past and present sharing a buffer.</summary>
    public RowBatch LoadGroupedQuery()
    {
        string tree = System.IO.Path.Combine(Path, "tree.onnx");
        File.Move(tree, tree + ".aside");
        try
        {
            return LoadTree();
        }
        finally
        {
            File.Move(tree + ".aside", tree);
        }
    }

    public DecodeLoop StartLoop(int maxRows = 128, RowBatch? batch = null) =>
        new(batch ?? LoadTree(), NoStops, 4L << 30, maxRows, "benchmark");

    public int[] Tokens(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(300, Shape.VocabularySize))];
    }

    public void Dispose() => _folder.Dispose();

    // As GenAI makes its sessions: all cores, threads that spin.
    private static SessionOptions Options() => new() { EnableMemoryPattern = false };

    private sealed class NeverStops : StopRule
    {
        public override RowEnd Check(DecodeRow row) => RowEnd.None;
    }
}
