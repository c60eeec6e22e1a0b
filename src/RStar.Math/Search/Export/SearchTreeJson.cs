using System.Buffers;
using System.Text;
using System.Text.Json;

namespace RStar.Math.Search;

/// <summary>
/// Search trees as JSON: UTF-8, lossless for texts and numbers, the same bytes for the same tree. The format is described in
/// docs/tree-format.md.
/// </summary>
/// <remarks>
/// Thread-safe, as long as no search grows a tree that is written. Without indentation a tree is one line, fit for JSON Lines.
/// </remarks>
public static class SearchTreeJson
{
    /// <summary>Writes a tree to a stream.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="indented">Whether to spread the document over lines for people. No line break follows its end.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(SearchTree tree, Stream stream, bool indented = false) =>
        Write(SearchTreeDocument.From(tree), stream, indented);

    /// <summary>Writes a tree to a buffer.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="indented">Whether to spread the document over lines for people.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(SearchTree tree, IBufferWriter<byte> buffer, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        SearchTreeJsonContext context = ContextFor(indented);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = context.Options.Encoder,
            Indented = indented,
            IndentSize = context.Options.IndentSize,
            NewLine = context.Options.NewLine,
        });
        JsonSerializer.Serialize(writer, SearchTreeDocument.From(tree), context.SearchTreeDocument);
    }

    /// <summary>Writes a document to a stream.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="indented">Whether to spread the document over lines for people. No line break follows its end.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(SearchTreeDocument document, Stream stream, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, document, ContextFor(indented).SearchTreeDocument);
    }

    /// <summary>Reads the document that a stream holds to its end.</summary>
    /// <param name="stream">Where from; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="SearchTreeFormatException">The stream holds no tree in the format.</exception>
    public static SearchTreeDocument Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document, in UTF-8: a whole file, or a line of a JSON Lines file.</param>
    /// <exception cref="SearchTreeFormatException">The text is no tree in the format.</exception>
    public static SearchTreeDocument Read(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> byteOrderMark = Encoding.UTF8.Preamble;
        utf8 = utf8.StartsWith(byteOrderMark) ? utf8[byteOrderMark.Length..] : utf8;
        SearchTreeDocument document;
        try
        {
            CheckVersion(utf8);
            document = JsonSerializer.Deserialize(utf8, SearchTreeJsonStyle.Compact.SearchTreeDocument)!;
        }
        catch (JsonException exception)
        {
            throw new SearchTreeFormatException(Describe(exception), exception);
        }

        return SearchTreeRules.FaultOf(document) is string fault ? throw new SearchTreeFormatException(fault) : document;
    }

    /// <summary>Says so where a document is of another version, before its fields are held against this one's.</summary>
    private static void CheckVersion(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new SearchTreeFormatException($"The document is {reader.TokenType}; a search tree is a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isVersion = reader.ValueTextEquals("treeFormat"u8);
            reader.Read();
            if (!isVersion)
            {
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out int version)
                || version != SearchTreeDocument.CurrentVersion)
            {
                throw new SearchTreeFormatException(
                    $"The tree's treeFormat is {Encoding.UTF8.GetString(reader.ValueSpan)}; "
                    + $"this library reads version {SearchTreeDocument.CurrentVersion}.");
            }
            else
            {
                return;
            }
        }

        throw new SearchTreeFormatException(
            $"The document has no treeFormat; a search tree has version {SearchTreeDocument.CurrentVersion} there.");
    }

    private static string Describe(JsonException exception)
    {
        // The first sentence says what is wrong; after it the serializer gives advice to programmers and the place once more.
        string sentence = exception.Message.Split(". ")[0].Split(" | ")[0].TrimEnd('.');
        string reason = sentence.Replace($"{typeof(SearchTree).Namespace}.", "", StringComparison.Ordinal);
        string path = string.IsNullOrEmpty(exception.Path) ? "" : $" at {exception.Path}";
        string place = $"{path}, line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
        return $"The document is no search tree{place}: {reason}.";
    }

    private static SearchTreeJsonContext ContextFor(bool indented) => indented ? SearchTreeJsonStyle.Indented : SearchTreeJsonStyle.Compact;
}
