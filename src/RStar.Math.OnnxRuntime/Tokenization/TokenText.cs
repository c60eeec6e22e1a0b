using System.Text;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// Turns tokens into text as they come. Gives out whole characters only: the bytes of one that is not complete wait for the next token,
/// and bytes that can never become one are U+FFFD. Not thread-safe.
/// </summary>
internal sealed class TokenText(TokenBytes tokens)
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _chunk = new char[64];

    /// <summary>The characters that the token completes, perhaps none; valid until the next call.</summary>
    public ReadOnlySpan<char> Append(int token)
    {
        ReadOnlySpan<byte> bytes = tokens[token];
        return Convert(bytes, flush: false);
    }

    /// <summary>What is left when no token follows: U+FFFD where a character was begun. Ready for another text afterwards.</summary>
    public ReadOnlySpan<char> Finish() => Convert([], flush: true);

    /// <summary>Forgets what is left.</summary>
    public void Reset() => _decoder.Reset();

    private ReadOnlySpan<char> Convert(ReadOnlySpan<byte> bytes, bool flush)
    {
        // A byte gives at most one character, and up to three may have waited.
        if (_chunk.Length < bytes.Length + 4)
        {
            _chunk = new char[bytes.Length + 64];
        }

        return _chunk.AsSpan(0, _decoder.GetChars(bytes, _chunk, flush));
    }
}
