using System.Text;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime;

/// <summary>The tokenizer of a model folder. Loads no weights.</summary>
/// <remarks>Thread-safe. Decoding needs no native code and works on after <see cref="Dispose"/>.</remarks>
public sealed class ModelTokenizer : IDisposable
{
    private readonly NativeTokenizer _native;
    private readonly TokenBytes _bytes;
    private readonly Dictionary<string, int> _markers = new(StringComparer.Ordinal);
    private readonly int[] _endOfTextIds;
    private readonly int[] _startIds;

    // What the tokenizer makes of a line break where it puts a space before every text; null where it leaves texts alone.
    private readonly int[]? _lineBreakAtStart;

    private ModelTokenizer(string folder, NativeTokenizer native, TokenizerFile file)
    {
        Folder = folder;
        _native = native;
        _bytes = new TokenBytes(file);
        _endOfTextIds = SpecialTokenIds.ReadEndOfText(folder, file);
        _startIds = SpecialTokenIds.ReadStart(folder, file);
        _lineBreakAtStart = LineBreakAtStart();
        foreach (string marker in TrajectoryMarkers.All)
        {
            if (file.AddedTokens.TryGetValue(marker, out int id) && native.Encode(marker) is [int only] && only == id)
            {
                _markers.Add(marker, id);
            }
        }

        Literals = new LiteralText(file.SpecialTokens, _markers.Keys);
    }

    /// <summary>The folder that the tokenizer was loaded from.</summary>
    public string Folder { get; }

    /// <summary>One more than the highest token id. A model may have more logits: padding, which stands for no text.</summary>
    public int VocabularySize => _bytes.Count;

    /// <summary>The tokens that end a text; empty where the folder names none.</summary>
    public ReadOnlyMemory<int> EndOfTextIds => _endOfTextIds;

    /// <summary>The tokens that stand before every text, as a BOS token; usually none.</summary>
    public ReadOnlyMemory<int> StartIds => _startIds;

    /// <summary>Whether each of the trajectory format's seven markers is a token of its own.</summary>
    public bool HasMarkers => _markers.Count == TrajectoryMarkers.All.Count;

    /// <summary>Finds what in a text would become a special token.</summary>
    internal LiteralText Literals { get; }

    /// <summary>
    /// Loads the tokenizer of a folder: <c>tokenizer.json</c> and the files beside it. The folder needs to hold no model.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ModelFolderException">There is no tokenizer, or one that cannot be read.</exception>
    /// <exception cref="DllNotFoundException">There is no native library for this platform beside the program.</exception>
    public static ModelTokenizer Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        TokenizerFile file = TokenizerFile.Read(folder);
        NativeTokenizer native = NativeTokenizer.Load(folder);
        try
        {
            return new ModelTokenizer(folder, native, file);
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    /// <summary>The id of one of the trajectory format's markers, or <see langword="null"/> where it is not a token of its own.</summary>
    /// <param name="marker">The marker, as <c>&lt;end_of_step&gt;</c>.</param>
    public int? MarkerId(string marker) => _markers.TryGetValue(marker, out int id) ? id : null;

    /// <summary>
    /// The tokens of a text that continues another: nothing is put before it, so that <see cref="Decode"/> gives the text back wherever the
    /// tokenizer does not normalize it. A special token that the text spells becomes that token. A NUL becomes U+FFFD.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The tokenizer was disposed.</exception>
    public int[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_lineBreakAtStart is null)
        {
            return EncodeBeginning(text);
        }

        int[] tokens = EncodeBeginning("\n" + text);
        return tokens.AsSpan().StartsWith(_lineBreakAtStart) ? tokens[_lineBreakAtStart.Length..] : EncodeBeginning(text);
    }

    /// <summary>The text of tokens. Bytes that are no UTF-8 become U+FFFD; ids beyond the vocabulary become nothing.</summary>
    /// <param name="tokens">The tokens.</param>
    public string Decode(ReadOnlySpan<int> tokens)
    {
        TokenText text = CreateText();
        var builder = new StringBuilder(tokens.Length * 4);
        foreach (int token in tokens)
        {
            builder.Append(text.Append(token));
        }

        return builder.Append(text.Finish()).ToString();
    }

    /// <summary>Frees the native tokenizer. Calls under way end first.</summary>
    public void Dispose() => _native.Dispose();

    /// <summary>Turns tokens into text as they come.</summary>
    internal TokenText CreateText() => new(_bytes);

    /// <summary>The tokens of a text that nothing stands before, without <see cref="StartIds"/>.</summary>
    internal int[] EncodeBeginning(string text) => _native.Encode(text.Replace('\0', '\uFFFD'));

    private int[]? LineBreakAtStart()
    {
        int[] tokens = EncodeBeginning("\n");
        return Decode(tokens) == "\n" && Decode(EncodeBeginning("a")) == "a" ? null : tokens;
    }
}
