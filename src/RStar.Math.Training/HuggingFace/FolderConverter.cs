using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Export;
using RStar.Math.Training.HuggingFace;
using RStar.Math.Validation;

namespace RStar.Math.Training;

/// <summary>Turns a Hugging Face folder into a model folder that this library runs and trains, and back.</summary>
/// <remarks>Thread-safe. Nothing of the new folder is there when a conversion fails.</remarks>
public static class FolderConverter
{
    /// <summary>Turns a Hugging Face folder into a model folder of ours.</summary>
    /// <param name="huggingFaceFolder">The folder to read: Llama 2 or 3, Qwen2, 2.5 or 3, or Phi-3, with its tokenizer.</param>
    /// <param name="modelFolder">The path of the new folder; nothing may be there, or an empty folder.</param>
    /// <param name="import">How to read it, or <see langword="null"/> for the defaults.</param>
    /// <param name="export">How to write it, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ModelFolderException">The folder cannot be read; the message names what is wrong with it.</exception>
    /// <exception cref="ArgumentException">
    /// An option is out of range, or the decoder cannot be a model folder: its head size is no multiple of 16.
    /// </exception>
    /// <exception cref="IOException">The new folder is there already, or the disk refuses.</exception>
    public static void ToModelFolder(
        string huggingFaceFolder, string modelFolder, ImportOptions? import = null, ExportOptions? export = null) =>
        MakeModelFolder(huggingFaceFolder, modelFolder, import, export, CancellationToken.None);

    /// <summary>Turns a Hugging Face folder into a model folder as <see cref="ToModelFolder"/> does, on a thread of the pool.</summary>
    /// <param name="huggingFaceFolder">The folder to read.</param>
    /// <param name="modelFolder">The path of the new folder; nothing may be there, or an empty folder.</param>
    /// <param name="import">How to read it, or <see langword="null"/> for the defaults.</param>
    /// <param name="export">How to write it, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends it before the next tensor; nothing of the new folder is left.</param>
    /// <exception cref="ModelFolderException">The folder cannot be read; the message names what is wrong with it.</exception>
    /// <exception cref="ArgumentException">As of <see cref="ToModelFolder"/>.</exception>
    /// <exception cref="IOException">The new folder is there already, or the disk refuses.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task ToModelFolderAsync(
        string huggingFaceFolder, string modelFolder, ImportOptions? import = null, ExportOptions? export = null,
        CancellationToken cancellationToken = default) =>
        Task.Run(() => MakeModelFolder(huggingFaceFolder, modelFolder, import, export, cancellationToken), cancellationToken);

    internal static void MakeModelFolder(
        string huggingFaceFolder, string modelFolder, ImportOptions? import, ExportOptions? export, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(huggingFaceFolder);
        ArgumentException.ThrowIfNullOrEmpty(modelFolder);
        import ??= new ImportOptions();
        Faults.ThrowIfAny(import.Validate(), nameof(import));
        TokenizerFiles tokenizer = HuggingFaceFolder.ImportTokenizer(huggingFaceFolder);
        DecoderWeights weights = HuggingFaceFolder.Read(huggingFaceFolder, import.Head, cancellationToken);
        int tokens = TokenizerFile.Read(huggingFaceFolder).Tokens.Length;
        if (tokens > weights.Shape.VocabularySize)
        {
            throw new ModelFolderException(
                huggingFaceFolder,
                $"its tokenizer has {tokens} tokens and its embedding {weights.Shape.VocabularySize} rows; there must be a row for each.");
        }

        if (import.ContextLength is int length && length < weights.Shape.ContextLength)
        {
            weights = weights.WithContextLength(length);
        }

        if (import.AddMarkers)
        {
            (weights, tokenizer) = MarkerTokens.Add(huggingFaceFolder, weights, tokenizer);
        }

        DecoderFolder.Make(modelFolder, weights, tokenizer, export, cancellationToken);
    }

    /// <summary>Turns a model folder of ours into a Hugging Face folder, for other trainers and engines.</summary>
    /// <param name="modelFolder">The folder to read, which this library has exported.</param>
    /// <param name="huggingFaceFolder">The path of the new folder; nothing may be there, or an empty folder.</param>
    /// <param name="options">How to write it, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ModelFolderException">
    /// The model folder was not exported by this library, is damaged, or holds 8 or 4 bit weights alone.
    /// </exception>
    /// <exception cref="IOException">The new folder is there already, or the disk refuses.</exception>
    public static void ToHuggingFace(string modelFolder, string huggingFaceFolder, HuggingFaceExportOptions? options = null) =>
        MakeHuggingFace(modelFolder, huggingFaceFolder, options, CancellationToken.None);

    /// <summary>Turns a model folder into a Hugging Face folder as <see cref="ToHuggingFace"/> does, on a thread of the pool.</summary>
    /// <param name="modelFolder">The folder to read, which this library has exported.</param>
    /// <param name="huggingFaceFolder">The path of the new folder; nothing may be there, or an empty folder.</param>
    /// <param name="options">How to write it, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends it before the next tensor; nothing of the new folder is left.</param>
    /// <exception cref="ModelFolderException">As of <see cref="ToHuggingFace"/>.</exception>
    /// <exception cref="IOException">The new folder is there already, or the disk refuses.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task ToHuggingFaceAsync(
        string modelFolder, string huggingFaceFolder, HuggingFaceExportOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Task.Run(() => MakeHuggingFace(modelFolder, huggingFaceFolder, options, cancellationToken), cancellationToken);

    internal static void MakeHuggingFace(
        string modelFolder, string huggingFaceFolder, HuggingFaceExportOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelFolder);
        ArgumentException.ThrowIfNullOrEmpty(huggingFaceFolder);
        TokenizerFiles tokenizer = TokenizerFiles.Load(modelFolder);
        DecoderWeights weights = StoredWeights.Read(modelFolder, cancellationToken);
        HuggingFaceFolder.Make(huggingFaceFolder, weights, tokenizer, options, cancellationToken);
    }
}
