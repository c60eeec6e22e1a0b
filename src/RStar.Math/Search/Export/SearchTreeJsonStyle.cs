using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace RStar.Math.Search;

/// <summary>The ways in which the same JSON is set.</summary>
internal static class SearchTreeJsonStyle
{
    /// <summary>One line, with no escape that JSON does not ask for.</summary>
    public static SearchTreeJsonContext Compact { get; } = Create(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, indented: false);

    /// <summary>Many lines, to be read by people.</summary>
    public static SearchTreeJsonContext Indented { get; } = Create(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, indented: true);

    /// <summary>One line that may stand in a script element of a page: no character of it means anything in HTML.</summary>
    public static SearchTreeJsonContext InHtml { get; } = Create(JavaScriptEncoder.Create(UnicodeRanges.All), indented: false);

    private static SearchTreeJsonContext Create(JavaScriptEncoder encoder, bool indented) =>
        new(new JsonSerializerOptions(SearchTreeJsonContext.Default.Options)
        {
            Encoder = encoder,
            WriteIndented = indented,
            IndentSize = 2,
            NewLine = "\n",
        });
}
