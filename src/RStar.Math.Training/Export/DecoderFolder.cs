using Google.Protobuf;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;
using RStar.Math.Validation;

namespace RStar.Math.Training;

/// <summary>
/// Model folders of this library's own decoders: ONNX Runtime GenAI runs them as they are, the tree engine by a graph of its own over the
/// same data file, and training goes on from them.
/// </summary>
/// <remarks>Thread-safe; the weights must not be written to meanwhile.</remarks>
public static class DecoderFolder
{
    internal const string GenAIGraphFile = "model.onnx";

    internal const string DataFile = "model.onnx.data";

    internal const string FullPrecisionFile = "weights.f32";

    // ONNX Runtime's GroupQueryAttention turns heads of such sizes only.
    private const int HeadSizeUnit = 16;

    private const int BufferSize = 1 << 20;

    /// <summary>
    /// Writes a decoder as a model folder. All is written into a folder beside it first, which is renamed at the end, so that there is
    /// either the whole folder or none.
    /// </summary>
    /// <param name="folder">The path of the new folder; nothing may be there, or an empty folder.</param>
    /// <param name="weights">The decoder.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="options">How to write it, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The tokenizer does not fit the decoder, or its head size is no multiple of 16.</exception>
    /// <exception cref="IOException">The folder is there already, or the disk refuses.</exception>
    public static void Export(string folder, DecoderWeights weights, TokenizerFiles tokenizer, ExportOptions? options = null) =>
        Make(folder, weights, tokenizer, options, CancellationToken.None);

    /// <summary>Writes a decoder as <see cref="Export"/> does, on a thread of the pool.</summary>
    /// <param name="folder">The path of the new folder; nothing may be there, or an empty folder.</param>
    /// <param name="weights">The decoder.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="options">How to write it, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends it before the next tensor; nothing of the new folder is left.</param>
    /// <exception cref="ArgumentException">The tokenizer does not fit the decoder, or its head size is no multiple of 16.</exception>
    /// <exception cref="IOException">The folder is there already, or the disk refuses.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task ExportAsync(
        string folder, DecoderWeights weights, TokenizerFiles tokenizer, ExportOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Task.Run(() => Make(folder, weights, tokenizer, options, cancellationToken), cancellationToken);

    internal static void Make(
        string folder, DecoderWeights weights, TokenizerFiles tokenizer, ExportOptions? options, CancellationToken cancellationToken)
    {
        ThrowIfRefused(folder, weights, tokenizer);
        NewFolder.Create(folder, partial => Write(partial, weights, tokenizer, options ?? new ExportOptions(), cancellationToken));
    }

    /// <summary>Refuses what <see cref="Export"/> would refuse, so that a training can say so before it begins.</summary>
    internal static void ThrowIfRefused(string folder, DecoderWeights weights, TokenizerFiles tokenizer)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(tokenizer);
        Faults.ThrowIfAny(tokenizer.Validate(weights.Shape.VocabularySize), nameof(tokenizer));
        if (weights.Shape.HeadSize % HeadSizeUnit != 0)
        {
            throw new ArgumentException(
                $"The decoder's {nameof(DecoderShape.HeadSize)} is {weights.Shape.HeadSize}; " +
                $"in a model folder it must be a multiple of {HeadSizeUnit}.");
        }

        NewFolder.ThrowIfTaken(folder);
    }

    /// <summary>Reads the weights of a folder that <see cref="Export"/> wrote, so that training can go on.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <exception cref="ModelFolderException">
    /// The folder was not exported by this library, is damaged, or holds 8 or 4 bit weights without the full ones beside them.
    /// </exception>
    public static DecoderWeights ReadWeights(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return StoredWeights.Read(folder, CancellationToken.None);
    }

    private static void Write(
        string folder, DecoderWeights weights, TokenizerFiles tokenizer, ExportOptions options, CancellationToken cancellationToken)
    {
        StoredDecoder stored = Create(folder, DataFile, stream =>
            StoredDecoder.Write(weights, options.WeightType, new TensorFile(stream, DataFile, cancellationToken)));
        Create(folder, GenAIGraphFile, stream => GenAIGraph.Build(stored).ToModel("decoder").WriteTo(stream));
        Create(folder, TreeLayout.FileName, stream => TreeGraphBuilder.Build(stored).ToModel("tree").WriteTo(stream));
        if (options.KeepFullPrecision && options.WeightType != WeightType.Single)
        {
            Create(folder, FullPrecisionFile, stream => StoredWeights.WriteFullPrecision(weights, stream, cancellationToken));
        }

        foreach ((string name, ReadOnlyMemory<byte> content) in tokenizer.Files)
        {
            Create(folder, name, stream => stream.Write(content.Span));
        }

        Create(folder, ModelConfig.FileName, stream => GenAIConfig.Write(stream, weights.Shape, weights.Head, GenAIGraphFile, tokenizer));
        var description = new FolderDescription(FolderDescription.CurrentFormat, weights.Head, options.WeightType, weights.Shape);
        Create(folder, FolderDescription.FileName, description.Write);
    }

    private static void Create(string folder, string name, Action<Stream> write) => Create(folder, name, stream =>
    {
        write(stream);
        return 0;
    });

    private static T Create<T>(string folder, string name, Func<Stream, T> write)
    {
        using var stream = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        T result = write(stream);
        stream.Flush(flushToDisk: true);
        return result;
    }
}
