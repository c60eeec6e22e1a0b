using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RStar.Math.Evolution;

/// <summary>
/// A problem's text as its words: letters in lower case, and numbers; spaces, punctuation and the signs of LaTeX are left out, so that two
/// spellings of one problem are the same words. The signs of mathematics stay, one for all ways to write it: they tell symbolic problems
/// apart.
/// </summary>
internal sealed partial class NormalizedWords
{
    private readonly string[] _words;

    public NormalizedWords(string text) =>
        _words = [.. Word().Matches(text.Normalize(NormalizationForm.FormKC)).Select(match => Plain(match.Value))];

    public int Count => _words.Length;

    /// <summary>A hash of all words in order.</summary>
    public UInt128 WholeHash() => Hash(_words);

    /// <summary>A hash of every run of so many words.</summary>
    public IEnumerable<UInt128> RunHashes(int length)
    {
        for (int start = 0; start + length <= _words.Length; start++)
        {
            yield return Hash(_words.AsSpan(start, length));
        }
    }

    private static UInt128 Hash(ReadOnlySpan<string> words)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words!)), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static string Plain(string word) => word switch
    {
        "×" or "·" or "⋅" or "∙" or "∗" => "*",
        "÷" or "⁄" or "∕" => "/",
        "−" => "-",
        ['.', ..] => "0" + word,
        _ => word.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal),
    };

    // A number with its point and its thousands' commas is one word: 3.5 is not 35, and 1,000 is 1000. Brackets, ! and ' are words where
    // they stand beside a number, a sign or a single letter, and punctuation beside others.
    [GeneratedRegex("""
        \d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d\p{L}])\.\d+
        |\p{L}+|\p{No}
        |[-*/^%·]|\p{Sm}
        |(?<!\\)[(\[](?=\s*(?:[^\s\p{L}'"“]|\p{L}(?!\s*\p{L})))
        |(?<=(?:[^\s\p{L}.,;:?!'"”\\]|(?<!\p{L}\s*)\p{L})\s*)[)\]]
        |(?<=[\d)\]]|(?<!\p{L})\p{L})!
        |['′’](?=\()
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();
}
