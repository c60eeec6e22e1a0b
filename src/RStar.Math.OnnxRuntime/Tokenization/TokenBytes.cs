using System.Globalization;
using System.Text;

namespace RStar.Math.OnnxRuntime;

/// <summary>The bytes of UTF-8 that each token stands for. A token may hold a part of a character.</summary>
internal sealed class TokenBytes
{
    private const char Space = '\u2581';

    private readonly byte[] _bytes;
    private readonly int[] _ends;

    public TokenBytes(TokenizerFile file)
    {
        var bytes = new List<byte>();
        _ends = new int[file.Tokens.Length];
        byte[] byteOfCharacter = ByteOfCharacter();
        for (int id = 0; id < _ends.Length; id++)
        {
            string token = file.Tokens[id];
            if (file.AddedTokens.TryGetValue(token, out int added) && added == id)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(token));
            }
            else if (file.Spelling == TokenSpelling.ByteLevel)
            {
                AddByteLevel(token, byteOfCharacter, bytes);
            }
            else
            {
                AddMetaspace(token, bytes);
            }

            _ends[id] = bytes.Count;
        }

        _bytes = [.. bytes];
    }

    /// <summary>One more than the highest id.</summary>
    public int Count => _ends.Length;

    /// <summary>The token's bytes; none where the vocabulary has no such token, as in the padding of an embedding.</summary>
    public ReadOnlySpan<byte> this[int id]
    {
        get
        {
            if ((uint)id >= (uint)_ends.Length)
            {
                return [];
            }

            int start = id == 0 ? 0 : _ends[id - 1];
            return _bytes.AsSpan(start, _ends[id] - start);
        }
    }

    private static void AddByteLevel(string token, byte[] byteOfCharacter, List<byte> bytes)
    {
        foreach (char character in token)
        {
            if (character < byteOfCharacter.Length)
            {
                bytes.Add(byteOfCharacter[character]);
            }
        }
    }

    private static void AddMetaspace(string token, List<byte> bytes)
    {
        if (token is ['<', '0', 'x', _, _, '>']
            && byte.TryParse(token.AsSpan(3, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte lone))
        {
            bytes.Add(lone);
        }
        else
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(token.Replace(Space, ' ')));
        }
    }

    // GPT-2's byte alphabet: printable characters of Latin-1 stand for themselves, the other bytes follow from U+0100 in their order.
    private static byte[] ByteOfCharacter()
    {
        var result = new byte[256 + 68];
        int next = 256;
        for (int value = 0; value < 256; value++)
        {
            bool isPrintable = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or >= 0xAE;
            result[isPrintable ? value : next++] = (byte)value;
        }

        return result;
    }
}
