using System.Buffers;
using System.Text;

namespace RStar.Math.Training;

/// <summary>
/// A byte-level byte-pair tokenizer, as <see cref="BytePairTrainer"/> makes it. Its files are what ONNX Runtime GenAI and Hugging Face's
/// libraries load; GenAI encodes with them exactly as this class does.
/// </summary>
/// <remarks>Token ids: 0 to 255 the bytes, then the merges in their order, then the special tokens. Thread-safe.</remarks>
public sealed class BytePairTokenizer
{
    private const int StackBytes = 256;

    private readonly Dictionary<PairMerging.Pair, int> _merged = [];
    private readonly byte[][] _bytes;

    internal BytePairTokenizer(IReadOnlyList<PairMerging.Pair> merges)
    {
        Merges = merges;
        _bytes = new byte[256 + merges.Count][];
        for (int value = 0; value < 256; value++)
        {
            _bytes[value] = [(byte)value];
        }

        for (int i = 0; i < merges.Count; i++)
        {
            PairMerging.Pair merge = merges[i];
            _bytes[256 + i] = [.. _bytes[merge.Left], .. _bytes[merge.Right]];
            _merged.Add(merge, 256 + i);
        }
    }

    /// <summary>The number of tokens, special ones included.</summary>
    public int VocabularySize => _bytes.Length + SpecialTokens.All.Count;

    /// <summary>The token that ends a text.</summary>
    public int EndOfTextId => SpecialTokenId(SpecialTokens.EndOfText);

    /// <summary>The token that fills up a batch.</summary>
    public int PaddingId => SpecialTokenId(SpecialTokens.Padding);

    /// <summary>The pairs that became tokens; number i became token 256 + i.</summary>
    internal IReadOnlyList<PairMerging.Pair> Merges { get; }

    /// <summary>The tokens of a text. What spells a special token becomes that token; half of a surrogate pair becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public int[] Encode(ReadOnlySpan<char> text)
    {
        var tokens = new List<int>(text.Length / 2);
        while (!text.IsEmpty)
        {
            (int start, int special) = SpecialTokens.FindFirst(text);
            EncodeWords(text[..start], tokens);
            if (special < 0)
            {
                break;
            }

            tokens.Add(_bytes.Length + special);
            text = text[(start + SpecialTokens.All[special].Length)..];
        }

        return [.. tokens];
    }

    /// <summary>The text of tokens, special ones as they are spelled. Bytes that are no UTF-8 become U+FFFD.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is outside the vocabulary.</exception>
    public string Decode(ReadOnlySpan<int> tokens)
    {
        var bytes = new ArrayBufferWriter<byte>(tokens.Length * 4 + 1);
        foreach (int token in tokens)
        {
            bytes.Write(BytesOf(token));
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The tokenizer as a model folder holds it.</summary>
    public TokenizerFiles ToFiles() => new()
    {
        Files = TokenizerWriter.FilesOf(this),
        EndOfTextIds = [EndOfTextId],
        PadId = PaddingId,
    };

    /// <summary>The id of one of <see cref="SpecialTokens.All"/>.</summary>
    internal int SpecialTokenId(string token)
    {
        int index = 0;
        while (SpecialTokens.All[index] != token)
        {
            index++;
        }

        return _bytes.Length + index;
    }

    /// <summary>The bytes that a token stands for.</summary>
    internal ReadOnlySpan<byte> BytesOf(int token)
    {
        if (token < 0 || token >= VocabularySize)
        {
            throw new ArgumentOutOfRangeException(
                nameof(token), token, $"The token id is {token}; it must be from 0 to {VocabularySize - 1}.");
        }

        return token < _bytes.Length ? _bytes[token] : Encoding.UTF8.GetBytes(SpecialTokens.All[token - _bytes.Length]);
    }

    private void EncodeWords(ReadOnlySpan<char> text, List<int> tokens)
    {
        while (!text.IsEmpty)
        {
            int length = WordSplitter.FirstWordLength(text);
            EncodeWord(text[..length], tokens);
            text = text[length..];
        }
    }

    private void EncodeWord(ReadOnlySpan<char> word, List<int> tokens)
    {
        int start = tokens.Count;
        int most = Encoding.UTF8.GetMaxByteCount(word.Length);
        Span<byte> bytes = most <= StackBytes ? stackalloc byte[StackBytes] : new byte[most];
        foreach (byte value in bytes[..Encoding.UTF8.GetBytes(word, bytes)])
        {
            tokens.Add(value);
        }

        while (FirstMerge(tokens, start) is (int at, int merged))
        {
            tokens[at] = merged;
            tokens.RemoveAt(at + 1);
        }
    }

    // The merge that was learnt first is done first, and the leftmost of its places.
    private (int At, int Merged)? FirstMerge(List<int> tokens, int start)
    {
        int at = -1;
        int best = int.MaxValue;
        for (int i = start; i + 1 < tokens.Count; i++)
        {
            if (_merged.TryGetValue(new PairMerging.Pair(tokens[i], tokens[i + 1]), out int merged) && merged < best)
            {
                (at, best) = (i, merged);
            }
        }

        return at < 0 ? null : (at, best);
    }
}
