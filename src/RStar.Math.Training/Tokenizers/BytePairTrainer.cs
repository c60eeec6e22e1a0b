using System.Runtime.InteropServices;
using System.Text;

namespace RStar.Math.Training;

/// <summary>
/// Trains a byte-level byte-pair tokenizer for mathematics: digits stay single, and the trajectory format's seven markers, the end of a
/// text and padding are tokens of their own. Add the texts one by one; only the different words are kept. Not thread-safe.
/// </summary>
public sealed class BytePairTrainer
{
    /// <summary>The least vocabulary: the 256 bytes and the special tokens.</summary>
    public static int SmallestVocabularySize => 256 + SpecialTokens.All.Count;

    private readonly Dictionary<string, long> _words = new(StringComparer.Ordinal);

    /// <summary>Counts the words of a text. Special tokens that it spells are left out.</summary>
    /// <param name="text">The text; it may be a whole trajectory.</param>
    public void Add(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            (int start, int special) = SpecialTokens.FindFirst(text);
            AddWords(text[..start]);
            text = special < 0 ? [] : text[(start + SpecialTokens.All[special].Length)..];
        }
    }

    /// <summary>
    /// Trains the tokenizer on what was added so far. The same texts give the same tokenizer, in whatever order they came.
    /// </summary>
    /// <param name="vocabularySize">
    /// The number of tokens, special ones included. There are fewer where the texts hold no more pairs that occur twice.
    /// </param>
    /// <param name="cancellationToken">Ends the training between two merges.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="vocabularySize"/> is under <see cref="SmallestVocabularySize"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public BytePairTokenizer Train(int vocabularySize, CancellationToken cancellationToken = default)
    {
        if (vocabularySize < SmallestVocabularySize)
        {
            throw new ArgumentOutOfRangeException(
                nameof(vocabularySize),
                vocabularySize,
                $"The vocabulary has {vocabularySize} tokens; it must have {SmallestVocabularySize} or more, "
                + "the bytes and the special tokens.");
        }

        var merging = new PairMerging();
        foreach ((string word, long count) in _words)
        {
            merging.Add(Encoding.UTF8.GetBytes(word), count);
        }

        return new BytePairTokenizer(merging.Run(vocabularySize - SmallestVocabularySize, cancellationToken));
    }

    private void AddWords(ReadOnlySpan<char> text)
    {
        Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!text.IsEmpty)
        {
            int length = WordSplitter.FirstWordLength(text);
            CollectionsMarshal.GetValueRefOrAddDefault(words, text[..length], out _)++;
            text = text[length..];
        }
    }
}
