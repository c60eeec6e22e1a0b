using RStar.Math.OnnxRuntime;
using RStar.Math.Training.Export;
using RStar.Math.Training.HuggingFace;
using RStar.Math.Validation;

namespace RStar.Math.Training;

/// <summary>
/// Folders of Hugging Face's libraries: <c>config.json</c>, weights as safetensors, the tokenizer's files. Llama 2 and 3, Qwen2 and 2.5,
/// Qwen3 and Phi-3 are read; what is written is a Llama, a Qwen2 or a Qwen3, whichever the decoder is.
/// </summary>
/// <remarks>Thread-safe; weights must not be written to while they are exported.</remarks>
public static class HuggingFaceFolder
{
    /// <summary>Reads a decoder's weights. Memory: the weights in single precision and a part of one tensor.</summary>
    /// <param name="folder">The folder's path. A tokenizer need not be there.</param>
    /// <param name="head">
    /// The head to read; by default the value head where the folder has one (<c>score</c>, <c>value_head</c> or <c>v_head</c>, with or
    /// without a bias), otherwise the language model's.
    /// </param>
    /// <exception cref="ModelFolderException">
    /// A file is missing, cut short or damaged, the decoder is of a kind that is not supported, or a tensor is missing, of another shape
    /// than config.json says, or one too many; the message names it.
    /// </exception>
    public static DecoderWeights Import(string folder, DecoderHead? head = null) => Read(folder, head, CancellationToken.None);

    internal static DecoderWeights Read(string folder, DecoderHead? head, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        (DecoderFamily family, DecoderShape shape) = ConfigReader.Read(folder);
        return WeightReader.Read(folder, family, shape, head, cancellationToken);
    }

    /// <summary>Reads the tokenizer of a folder and the tokens that begin and end its texts.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <exception cref="ModelFolderException">
    /// There is no tokenizer.json, it cannot be read, or no file says which token ends a text.
    /// </exception>
    public static TokenizerFiles ImportTokenizer(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        TokenizerFile tokenizer = TokenizerFile.Read(folder);
        int[] end = SpecialTokenIds.ReadEndOfText(folder, tokenizer);
        if (end.Length == 0)
        {
            throw new ModelFolderException(
                folder, "neither generation_config.json nor tokenizer_config.json says which token ends a text (eos_token_id, eos_token).");
        }

        return new TokenizerFiles
        {
            Files = TokenizerFiles.ReadFiles(folder),
            BeginOfTextId = SpecialTokenIds.ReadStart(folder, tokenizer) is [int begin, ..] ? begin : null,
            EndOfTextIds = end,
        };
    }

    /// <summary>
    /// Writes a decoder as a folder that Hugging Face's libraries load, a value head as a sequence classifier with one label. All is
    /// written into a folder beside it first, which is renamed at the end, so that there is either the whole folder or none.
    /// </summary>
    /// <param name="folder">The path of the new folder; nothing may be there, or an empty folder.</param>
    /// <param name="weights">The decoder.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="options">How to write it, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The tokenizer does not fit the decoder, an option is out of range, or the decoder is of a shape that no family has.
    /// </exception>
    /// <exception cref="IOException">The folder is there already, or the disk refuses.</exception>
    public static void Export(string folder, DecoderWeights weights, TokenizerFiles tokenizer, HuggingFaceExportOptions? options = null) =>
        Make(folder, weights, tokenizer, options, CancellationToken.None);

    internal static void Make(
        string folder, DecoderWeights weights, TokenizerFiles tokenizer, HuggingFaceExportOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(tokenizer);
        options ??= new HuggingFaceExportOptions();
        Faults.ThrowIfAny(options.Validate(), nameof(options));
        Faults.ThrowIfAny(tokenizer.Validate(weights.Shape.VocabularySize), nameof(tokenizer));
        ConfigWriter.FamilyOf(weights.Shape);
        NewFolder.Create(folder, partial =>
        {
            ConfigWriter.Write(partial, weights.Shape, weights.Head, options.Format, tokenizer);
            WeightWriter.Write(partial, weights, options, cancellationToken);
            foreach ((string name, ReadOnlyMemory<byte> content) in tokenizer.Files)
            {
                File.WriteAllBytes(Path.Combine(partial, name), content.Span);
            }
        });
    }
}
