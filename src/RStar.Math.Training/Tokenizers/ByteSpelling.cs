using System.Text;

namespace RStar.Math.Training;

/// <summary>
/// Bytes written as letters, as GPT-2's tokenizer does: printable Latin-1 characters stand for themselves, each other byte for a character
/// from U+0100 on, in order. So a vocabulary of bytes can be kept as JSON.
/// </summary>
internal static class ByteSpelling
{
    private static readonly char[] Letters = MakeLetters();

    /// <summary>The spelling of bytes.</summary>
    public static string Spell(ReadOnlySpan<byte> bytes)
    {
        var builder = new StringBuilder(bytes.Length);
        foreach (byte value in bytes)
        {
            builder.Append(Letters[value]);
        }

        return builder.ToString();
    }

    private static char[] MakeLetters()
    {
        var letters = new char[256];
        int next = 0x100;
        for (int value = 0; value < letters.Length; value++)
        {
            letters[value] = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF) ? (char)value : (char)next++;
        }

        return letters;
    }
}
