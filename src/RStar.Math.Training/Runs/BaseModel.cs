using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training;

/// <summary>What a training begins with: weights and the tokenizer that belongs to them. No training changes it, so that each may begin anew from it.</summary>
public sealed class BaseModel
{
    /// <summary>Joins weights and a tokenizer.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="tokenizer">The tokenizer.</param>
    public BaseModel(DecoderWeights weights, TokenizerFiles tokenizer)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(tokenizer);
        Weights = weights;
        Tokenizer = tokenizer;
    }

    /// <summary>The weights.</summary>
    public DecoderWeights Weights { get; }

    /// <summary>The tokenizer.</summary>
    public TokenizerFiles Tokenizer { get; }

    /// <summary>Loads a model folder that this library exported.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidDataException">The folder was not exported by this library, or is damaged.</exception>
    public static BaseModel Load(string folder) => new(DecoderFolder.ReadWeights(folder), TokenizerFiles.Load(folder));

    /// <summary>A policy of fresh weights with a tokenizer trained for it.</summary>
    /// <param name="shape">The decoder's shape; its vocabulary is at least as large as the tokenizer's.</param>
    /// <param name="tokenizer">The tokenizer.</param>
    /// <param name="seed">Decides the weights.</param>
    /// <exception cref="ArgumentException">The shape is not possible.</exception>
    public static BaseModel Create(DecoderShape shape, BytePairTokenizer tokenizer, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        var files = new TokenizerFiles
        {
            Files = TokenizerWriter.FilesOf(tokenizer),
            EndOfTextIds = [tokenizer.EndOfTextId],
            PadId = tokenizer.PaddingId,
        };
        return new BaseModel(DecoderWeights.Initialize(shape, DecoderHead.LanguageModel, seed), files);
    }

    /// <summary>Loads the tokenizer for encoding.</summary>
    /// <exception cref="ArgumentException">It has more tokens than the model.</exception>
    internal ModelTokenizer OpenTokenizer()
    {
        // The native tokenizer is loaded from a folder.
        DirectoryInfo staging = Directory.CreateTempSubdirectory("rstar-base-");
        try
        {
            foreach ((string name, ReadOnlyMemory<byte> content) in Tokenizer.Files)
            {
                File.WriteAllBytes(Path.Combine(staging.FullName, name), content.Span);
            }

            ModelTokenizer tokenizer = ModelTokenizer.Load(staging.FullName);
            if (tokenizer.VocabularySize <= Weights.Shape.VocabularySize)
            {
                return tokenizer;
            }

            int tokens = tokenizer.VocabularySize;
            tokenizer.Dispose();
            throw new ArgumentException(
                $"The tokenizer has {tokens} tokens and the model {Weights.Shape.VocabularySize}; the model must have at least as many.");
        }
        finally
        {
            staging.Delete(recursive: true);
        }
    }
}
