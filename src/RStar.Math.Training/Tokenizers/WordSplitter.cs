using System.Globalization;
using System.Text;

namespace RStar.Math.Training;

/// <summary>
/// Splits a text into the words that byte pairs are merged within: contractions, letters with the one sign before them, single digits,
/// signs with the line breaks after them, line breaks, other white space. Between a line break and a letter, digit or sign there is always
/// an end of a word, so that a text may be encoded line by line.
/// </summary>
/// <remarks>
/// The expression is that of Qwen2's tokenizer. What is done here is what onnxruntime-extensions makes of it, which knows its parts by
/// their spelling: after white space that begins with a line break and ends without one, only the first line breaks are taken.
/// </remarks>
internal static class WordSplitter
{
    /// <summary>
    /// The expression as tokenizer.json states it. Its spelling, part by part, is what the tokenizer's native code looks for.
    /// </summary>
    public const string Pattern =
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    private enum Kind
    {
        Letter,
        Number,
        Space,
        LineBreak,
        Sign,
    }

    /// <summary>The length in characters of the first word of a text that is not empty.</summary>
    public static int FirstWordLength(ReadOnlySpan<char> text)
    {
        if (ContractionLength(text) is > 0 and int contraction)
        {
            return contraction;
        }

        Kind first = KindOf(text, out int length);
        int letters = first is Kind.Letter or Kind.Space or Kind.Sign ? RunLength(text[length..], Kind.Letter) : 0;
        if (first == Kind.Letter || letters > 0)
        {
            return length + letters;
        }

        if (first == Kind.Number)
        {
            return length;
        }

        int start = text[0] == ' ' ? 1 : 0;
        int signs = RunLength(text[start..], Kind.Sign);
        return signs > 0 ? start + signs + RunLength(text[(start + signs)..], Kind.LineBreak) : WhiteSpaceLength(text, first);
    }

    private static int WhiteSpaceLength(ReadOnlySpan<char> text, Kind first)
    {
        int end = 0;
        while (end < text.Length && KindOf(text[end..], out _) is Kind.Space or Kind.LineBreak)
        {
            end++;
        }

        if (IsLineBreak(text[end - 1]))
        {
            return end;
        }

        // The last space belongs to the word that follows it.
        return first == Kind.LineBreak ? RunLength(text, Kind.LineBreak)
            : end == text.Length || end == 1 ? end
            : end - 1;
    }

    private static int ContractionLength(ReadOnlySpan<char> text)
    {
        if (text[0] != '\'' || text.Length < 2)
        {
            return 0;
        }

        char next = char.ToLowerInvariant(text[1]);
        if (char.IsAscii(text[1]) && next is 's' or 't' or 'm' or 'd')
        {
            return 2;
        }

        return text.Length > 2
            && char.IsAscii(text[1])
            && char.IsAscii(text[2])
            && (next, char.ToLowerInvariant(text[2])) is ('r', 'e') or ('v', 'e') or ('l', 'l')
            ? 3
            : 0;
    }

    private static int RunLength(ReadOnlySpan<char> text, Kind kind)
    {
        int end = 0;
        while (end < text.Length && KindOf(text[end..], out int length) == kind)
        {
            end += length;
        }

        return end;
    }

    private static Kind KindOf(ReadOnlySpan<char> text, out int length)
    {
        char first = text[0];
        length = 1;
        if (IsLineBreak(first))
        {
            return Kind.LineBreak;
        }

        if (first is '\t' or '\f' or '\v')
        {
            return Kind.Space;
        }

        // Half of a surrogate pair alone reads as U+FFFD, a sign, which it becomes in UTF-8 too.
        Rune.DecodeFromUtf16(text, out Rune rune, out length);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Number,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Kind.Space,
            _ => Kind.Sign,
        };
    }

    private static bool IsLineBreak(char character) => character is '\r' or '\n';
}
